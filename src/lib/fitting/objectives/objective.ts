/**
 * The responses an objective sees, one entry a row: values y, or k successes of n; w are the weights, 1 by default.
 */
export interface Response {
  readonly y: Float64Array;
  readonly k?: Float64Array;
  readonly n?: Float64Array;
  readonly w?: Float64Array;
}

/**
 * What a fit minimises, seen through the law’s values f alone. Near f it is `curvature` · Σ (rᵢ − sᵢ δfᵢ)² up to a
 * constant, so that the columns sJ and the target r make every objective one and the same least-squares step.
 */
export interface Objective {
  readonly name: string;
  readonly scale: "identity" | "log" | "deviance";
  /** 1 where the value is a sum of squares or a deviance, ½ where it is a sum of ½ squares. */
  readonly curvature: number;
  /** A value at or below this is rounding error: the fit is exact. */
  readonly negligible: number;
  /** Whether `linearise` depends on its `mix`. */
  readonly mixes: boolean;
  /** A smooth objective of the same responses whose minimum is near: where far starts are led first. */
  readonly smooth?: Objective;
  /** Infinity where f is outside the domain. */
  value(f: Float64Array): number;
  /** Fills s and r; `mix` goes from 1, a curvature that cannot overshoot, towards 0, the true one. */
  linearise(f: Float64Array, s: Float64Array, r: Float64Array, mix: number): void;
  /** Fills s with the expected curvature, from which the covariance is computed; omitted where `linearise` gives it. */
  information?(f: Float64Array, s: Float64Array): void;
  /** Residuals on the objective’s scale. */
  residuals(f: Float64Array): Float64Array;
  /**
   * `sigma`: residual standard deviation. `dispersion`: the factor from inverse information to classical covariance.
   */
  spread(f: Float64Array, dof: number): {readonly sigma: number; readonly dispersion: number};
  logLikelihood(f: Float64Array): number;
  /** Parameters of the likelihood beyond the law’s, by name, at their best for f. */
  nuisances(f: Float64Array): Readonly<Record<string, number>>;
}

/** A named recipe that makes an objective out of responses. */
export interface Estimator {
  /** Kebab-case, as options name it. */
  readonly id: string;
  /** As a fit reports it. */
  readonly name: string;
  /** Standard errors when the caller asks for none in particular. */
  readonly errors: "hc3" | "fisher";
  readonly response: "values" | "positive" | "counts";
  bind(response: Response): Objective;
}

let ones = new Float64Array();

/** Weights of n rows, to be read only: 1 where none are given. */
export function weightsOf({w, y}: Response): Float64Array {
  if (w) return w;
  if (ones.length !== y.length) ones = new Float64Array(y.length).fill(1);
  return ones;
}
