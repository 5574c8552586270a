import {type Estimate, type Fit, quantityOf, valuesOf} from "../core/fit.js";
import {type Law, predict} from "../core/law.js";
import {columns} from "../fitting/data.js";
import {fit} from "../fitting/fit.js";
import {FitError} from "../messages/fit-error.js";
import {distinct} from "../numerics/grouping.js";

/** k right of n at one scale. */
export interface CountAtScale {
  readonly N: number;
  readonly k: number;
  readonly n: number;
}

export interface ForecastOptions {
  /** An emergence curve of N. */
  readonly law: Law;
  /** Its quantities to predict; those named Nc and N50 that it has. */
  readonly quantities?: readonly string[];
  /** What guessing scores: the floor is held there; 0. */
  readonly chance?: number;
  readonly objective?: string;
  readonly level?: number;
}

/** One quantity as predicted from the smaller scales, next to what all scales give. */
export interface QuantityForecast {
  readonly quantity: string;
  readonly predicted: Estimate;
  readonly observed: Estimate;
  /** 100 (predicted / observed − 1) */
  readonly errorPercent: number;
  /**
   * Whether the observed value is in the predicted interval; null where that is open at both ends and holds everything.
   */
  readonly isInside: boolean | null;
}

/** What was predicted from the scales up to one of them. */
export interface Forecast {
  readonly upTo: number;
  readonly scales: number;
  /** Share of the rise that the curve through all scales has made at `upTo`: near 0 the transition had not begun. */
  readonly riseSeen: number;
  readonly quantities: readonly QuantityForecast[];
}

/**
 * The prediction check of the source: fit to the scales up to each one, predict the critical scale, compare with the
 * fit to all. At least three scales are fitted to, and at least one is left to predict.
 */
export function forecast(
  rows: readonly CountAtScale[],
  {law, quantities = ["Nc", "N50"], chance = 0, objective = "beta-binomial", level = 0.95}: ForecastOptions
): Forecast[] {
  const sizes = distinct(rows.map(({N}) => N));
  if (sizes.length < 4) throw new FitError({code: "too-few", of: "scale", needed: 4, found: sizes.length});
  const options = {objective, level, quantities, fixed: {g: chance}};
  const fitted = (upTo: number) => {
    const early = rows.filter(({N}) => N <= upTo);
    return fit(law, {x: columns(early, "N"), ...columns(early, "k", "n")}, options);
  };
  const known = [...law.derived.map(({id}) => id), ...Object.keys(law.params)];
  const names = quantities.filter((name) => known.includes(name));
  if (!names.length) throw new FitError({code: "unknown-parameter", law: law.id, param: quantities.join(", ")});
  const whole = fitted(sizes.at(-1)!);
  return sizes.slice(2, -1).map((upTo, i) => {
    const early = fitted(upTo);
    return {
      upTo,
      scales: i + 3,
      riseSeen: riseAt(law, whole, upTo),
      quantities: names.map((name) => compared(name, quantityOf(early, name), quantityOf(whole, name)))
    };
  });
}

function compared(quantity: string, predicted: Estimate, observed: Estimate): QuantityForecast {
  const {lower, upper} = predicted;
  const isInside =
    lower === null && upper === null
      ? null
      : (lower === null || observed.value >= lower) && (upper === null || observed.value <= upper);
  return {quantity, predicted, observed, errorPercent: 100 * (predicted.value / observed.value - 1), isInside};
}

/** Between the curve’s values far below and far above. */
function riseAt(law: Law, fit: Fit, N: number): number {
  const values = valuesOf(fit);
  const [low, at, high] = [1e-30, 1, 1e30].map((factor) => predict(law, values, {N: N * factor}));
  return (at! - low!) / (high! - low!);
}
