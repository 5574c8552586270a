import type {ModelSpec} from "../core/run.js";
import {languageGrid} from "./grids.js";
import type {Grid, Sweep} from "./sweep.js";
import {languageRate} from "./tuned-rates.js";

const doublings = (from: number) => [1, 2, 4, 8].map((factor) => from * factor);

/** The batch size at which rates were tuned. */
const TUNED = 512;

/**
 * A grid that trains on `tokens` in `steps` steps. The rate scales with the square root of the batch size, the rule for
 * Adam (Malladi et al. 2022, arXiv:2205.10287).
 */
function gridOf(tokens: number, steps: number): Grid {
  const batch = tokens / steps;
  const rate = (model: ModelSpec) => languageRate(model) * Math.sqrt(batch / TUNED);
  const grid = languageGrid({widths: [4, 8, 16, 24], steps: [steps], seeds: [1, 2]});
  return {...grid, batch, learningRates: (model) => [Number(rate(model).toPrecision(3))]};
}

export const steps: Sweep = {
  id: "steps",
  title: "Steps and data varied separately",
  note: "Every size is trained on every amount of data in every number of steps.",
  report: "limits",
  grids: doublings(2 ** 17).flatMap((tokens) => doublings(256).map((count) => gridOf(tokens, count)))
};
