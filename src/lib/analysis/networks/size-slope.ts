import type {Ends} from "../../numerics/interval.js";

/** y ∝ N^slope over the sizes, by least squares on logarithms of their means; each size counts once. */
export interface SizeSlope extends Ends<number> {
  readonly slope: number;
  readonly sizes: number;
}
