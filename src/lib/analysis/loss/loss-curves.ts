import type {Fit} from "../../core/fit.js";
import type {Law} from "../../core/law.js";
import {predictBand} from "../../fitting/predict-band.js";
import {distinct, groupBy, logSpace} from "../../numerics/grouping.js";
import type {Interval} from "../../numerics/interval.js";
import * as math from "../../numerics/math.js";
import {inputsOf, type LossPoint} from "./loss-points.js";

/** The fitted law along one input with the other fixed, with its confidence band. */
export interface CurvePoint extends Interval {
  readonly along: "N" | "D";
  readonly N: number;
  readonly D: number;
}

/** Scales at which a law is drawn. */
export interface Place {
  readonly along: "N" | "D";
  readonly N: number;
  readonly D: number;
  readonly C: number;
}

/** Curves along N at every D, and along D at every N. */
export function lossCurves(law: Law, fit: Fit, points: readonly LossPoint[], level: number): CurvePoint[] {
  const at = (["N", "D"] as const).flatMap((along) => placesAlong(law, points, along));
  return predictBand(law, fit, inputsOf(law, at), {level}).map(({fitted, confidence}, i) => {
    const {along, N, D} = at[i]!;
    return {along, N, D, value: fitted, lower: confidence?.[0] ?? null, upper: confidence?.[1] ?? null};
  });
}

/** Places between the smallest and largest scale tried; none where the scale is no input of the law. */
export function placesAlong(law: Law, points: readonly LossPoint[], along: "N" | "D"): Place[] {
  if (!law.inputs.includes(along)) return [];
  const held = along === "N" ? "D" : "N";
  const tried = distinct(points.map((point) => point[along]));
  const perUnit = computePerUnit(points);
  return groupBy(points, (point) => point[held]).flatMap(([value]) =>
    logSpace(tried[0]!, tried.at(-1)!, 48).map((x) => {
      const place = {along, [along]: x, [held]: value} as Omit<Place, "C">;
      return {...place, C: place.D * perUnit(place.N)};
    })
  );
}

/** FLOPs per token or sample by model size: counted at the sizes tried, interpolated in logarithms between them. */
export function computePerUnit(points: readonly LossPoint[]): (N: number) => number {
  const known = groupBy(points, ({N}) => N).map(
    ([N, [first]]) => [math.log(N), math.log(first!.C / first!.D)] as const
  );
  return (N) => {
    const x = math.log(N);
    const upper = known.findIndex(([logN]) => logN >= x - 1e-12);
    if (upper <= 0) return math.exp(known.at(upper)![1]);
    const [[x0, y0], [x1, y1]] = [known[upper - 1]!, known[upper]!];
    return math.exp(y0 + ((y1 - y0) * (x - x0)) / (x1 - x0));
  };
}
