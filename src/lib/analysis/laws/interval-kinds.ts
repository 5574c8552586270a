import {type Fit, valuesOf} from "../../core/fit.js";
import type {Law} from "../../core/law.js";
import {type Bootstrap, bootstrap} from "../../fitting/bootstrap.js";
import {fit} from "../../fitting/fit.js";
import type {Ends} from "../../numerics/interval.js";
import {objective} from "../loss/loss.js";
import {columnsOf, differentScales, freeParameters, type LossPoint} from "../loss/loss-points.js";

export type IntervalKind = "profile" | "wald" | "pairs" | "cluster";

/** Intervals of one estimate by kind. */
export interface ComparedInterval {
  readonly param: string;
  readonly tex: string;
  readonly unit: string;
  readonly ends: Readonly<Partial<Record<IntervalKind, Ends>>>;
}

export interface IntervalKinds {
  readonly kinds: readonly IntervalKind[];
  readonly rows: readonly ComparedInterval[];
  /** Bootstraps of runs and of whole sizes; none where there are too few scales. */
  readonly bootstraps: readonly Bootstrap[];
}

/** Intervals at one level by profile likelihood, Wald, and bootstraps of runs and of sizes. */
export function compareIntervals(
  law: Law,
  points: readonly LossPoint[],
  fitted: Fit,
  {resamples}: {readonly resamples: number}
): IntervalKinds {
  const data = columnsOf(law, points);
  const level = fitted.estimates[0]!.level;
  const isProfiled = fitted.estimates.some(({interval}) => interval === "profile");
  const wald = isProfiled ? fit(law, data, {objective, level, intervals: "wald", start: valuesOf(fitted)}) : fitted;
  const options = {objective, level, resamples};
  const bootstraps = isResampled(law, points)
    ? [
        bootstrap(law, data, fitted, options),
        bootstrap(law, data, fitted, {...options, clusters: points.map(({N}) => N)})
      ]
    : [];
  const kinds: IntervalKind[] = [
    ...(isProfiled ? (["profile"] as const) : []),
    "wald",
    ...bootstraps.map(({kind}) => kind)
  ];
  const rows = [...fitted.estimates, ...fitted.derived].flatMap((e): ComparedInterval[] => {
    if (e.status === "fixed") return [];
    const found: Partial<Record<IntervalKind, Ends>> = {
      wald: ends([...wald.estimates, ...wald.derived].find(({param}) => param === e.param)),
      ...(isProfiled && {profile: ends(e)}),
      ...Object.fromEntries(
        bootstraps.map(({kind, estimates}) => [kind, ends(estimates.find(({param}) => param === e.param))])
      )
    };
    return [{param: e.param, tex: e.tex, unit: e.unit, ends: found}];
  });
  return {kinds, rows, bootstraps};
}

/** A resample has about two thirds of the scales, which must still determine the law; refits must be cheap. */
function isResampled(law: Law, points: readonly LossPoint[]): boolean {
  return freeParameters(law) <= 5 && differentScales(law, points) >= 2 * freeParameters(law);
}

const ends = (e: Ends | undefined): Ends => ({lower: e?.lower ?? null, upper: e?.upper ?? null});
