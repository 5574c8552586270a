import type {Ends} from "../numerics/interval.js";

/**
 * One critical scale as it goes into a comparison. Scales are log10 of the axis’s unit: the
 * ends are those of log10 N50, at the level of the comparison, such as a profile gives; null where open.
 */
export interface NamedScale extends Ends {
  readonly name: string;
  readonly source: string;
  /** What scale means, such as "parameters without embeddings"; only one axis at a time can be compared. */
  readonly axis: string;
  /** Smallest and largest scale tried, log10: a critical scale belongs to its window. */
  readonly window: readonly [number, number];
  readonly metric: string;
  /** "above": beyond the largest scale tried; "below": under the smallest. Such a scale is a bound, not a value. */
  readonly censoring: "none" | "above" | "below";
  /** log10 N50; null where it is censored or not identified. */
  readonly log10N50: number | null;
  /** log10 N50 of resamples, such as a bootstrap of whole seeds or families gives; ±∞ where a resample is censored. */
  readonly draws?: readonly number[];
  /** Scales with the same name here were resampled together, draw by draw: their draws are compared in pairs. */
  readonly resampling?: string;
  /**
   * Decades between the scales tried on either side of N50. Where in between it lies no draw can see; 0 where absent.
   */
  readonly gap?: number;
}

/** A scale that is a value, not a bound. */
export type ValuedScale = NamedScale & {readonly log10N50: number};
