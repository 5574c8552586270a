import type {ModelSpec} from "../core/run.js";

const width = (model: ModelSpec) => Number(model.width);
const rounded = (rate: number) => Number(rate.toPrecision(3));

/**
 * Peak learning rates for the Markov language and for sparse parity, from the sweep `lr`
 * (docs/decisions/learning-rates.md).
 */
export const languageRate = (model: ModelSpec): number => rounded(Math.min(0.04, 0.7 / width(model)));
export const parityRate = (_: ModelSpec): number => 0.02;
