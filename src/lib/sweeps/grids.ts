import type {Schedule} from "../core/run.js";
import type {Grid} from "./sweep.js";
import {languageRate, parityRate} from "./tuned-rates.js";

/** What a grid varies; `rates` default to the tuned ones. */
export interface Axes {
  readonly widths: readonly number[];
  readonly steps: readonly number[];
  readonly seeds: readonly number[];
  readonly rates?: readonly number[];
  readonly schedule?: Schedule;
}

/** One-block transformers on the Markov language, 32 sequences of 16 tokens per step. */
export const languageGrid = ({widths, rates, schedule = "cosine", ...axes}: Axes): Grid => ({
  ...axes,
  task: "markov-language",
  models: widths.map((width) => ({family: "transformer", width, depth: 1, heads: 1, context: 16})),
  batch: 512,
  tunedRate: languageRate,
  learningRates: (model) => rates ?? [languageRate(model)],
  schedule,
  weightDecay: 0.01
});

/** One-layer perceptrons on the parities, 512 samples per step. */
export const parityGrid = ({widths, rates, schedule = "cosine", ...axes}: Axes): Grid => ({
  ...axes,
  task: "sparse-parity",
  models: widths.map((width) => ({family: "mlp", width})),
  batch: 512,
  tunedRate: parityRate,
  learningRates: (model) => rates ?? [parityRate(model)],
  schedule,
  weightDecay: 0.01
});
