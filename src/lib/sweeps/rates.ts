import type {ModelSpec} from "../core/run.js";

const width = (model: ModelSpec) => Number(model.width);
const rounded = (rate: number) => Number(rate.toPrecision(3));

/** Peak learning rates by task, as read off the sweep `lr` (docs/decisions/learning-rates.md). */
export const tunedRate = {
  "markov-language": (model: ModelSpec) => rounded(Math.min(0.04, 0.7 / width(model))),
  "sparse-parity": (_: ModelSpec) => 0.02
} satisfies Record<string, (model: ModelSpec) => number>;
