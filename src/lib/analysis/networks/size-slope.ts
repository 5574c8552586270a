import type {Ends} from "../../numerics/interval.js";

/** y ∝ N^slope, by least squares on logarithms; 95 % interval. */
export interface SizeSlope extends Ends<number> {
  readonly slope: number;
  readonly sizes: number;
}
