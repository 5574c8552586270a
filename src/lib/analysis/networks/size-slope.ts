/** y ∝ N^slope over the sizes, by least squares on logarithms of their means; each size counts once. */
export interface SizeSlope {
  readonly slope: number;
  readonly lower: number;
  readonly upper: number;
  readonly sizes: number;
}
