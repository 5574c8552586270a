import type {ModelSpec} from "../run.js";
import type {Grid} from "../sweep.js";

/** Learning rates fall with the root of the width, as found on small trial grids (docs/decisions/learning-rates.md). */
const scaled = (reference: number, at: number) => (model: ModelSpec) => [
  Number((reference * Math.sqrt(at / Number(model.width))).toPrecision(3))
];

/** One-block transformers on the Markov language, 32 sequences of 16 tokens a step. */
export function languageGrid(widths: readonly number[], steps: readonly number[], seeds: readonly number[]): Grid {
  return {
    task: "markov-language",
    models: widths.map((width) => ({family: "transformer", width, depth: 1, heads: 1, context: 16})),
    steps,
    seeds,
    batch: 512,
    learningRates: scaled(0.01, 64),
    schedule: "cosine",
    weightDecay: 0.01
  };
}

/** One-layer perceptrons on the parities, 512 samples a step. */
export function parityGrid(widths: readonly number[], steps: readonly number[], seeds: readonly number[]): Grid {
  return {
    task: "sparse-parity",
    models: widths.map((width) => ({family: "mlp", width})),
    steps,
    seeds,
    batch: 512,
    learningRates: () => [0.01],
    schedule: "cosine",
    weightDecay: 0.01
  };
}
