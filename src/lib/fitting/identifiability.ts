import type {Estimate, EstimateStatus} from "../core/fit.js";
import type {Law} from "../core/law.js";
import type {EstimateReason, Side} from "../messages/fits.js";
import {extent} from "../numerics/extent.js";
import * as math from "../numerics/math.js";
import type {Found, RawEstimate} from "./estimates.js";

/** Beyond this correlation two parameters move as one. */
const COLLINEAR = 0.99;
/** Fewer decades than this are called short where a parameter is in doubt. */
const SHORT = 1;

/**
 * Says of each estimate why the data do not say more: the bound it lies on, the ends that are open, the parameters it
 * cannot be told from, and the inputs it rests on that hardly vary. `covariance` as in `Fit`; null for derived
 * quantities.
 */
export function withReasons(
  found: Found,
  estimates: readonly RawEstimate[],
  covariance: readonly (readonly number[])[] | null
): Estimate[] {
  const pairs = collinearPairs(estimates, covariance);
  return estimates.map((estimate) => {
    if (estimate.status === "fixed") return {...estimate, reasons: []};
    const partners = pairs.flatMap(({a, b, r}): EstimateReason[] => {
      const param = a === estimate.param ? b : b === estimate.param ? a : undefined;
      return param ? [{code: "collinear-with", param, r}] : [];
    });
    const ends = [...boundOf(found, estimate), ...openEnds(estimate)];
    const inDoubt = ends.length > 0 || partners.length > 0;
    return {...estimate, reasons: [...ends, ...partners, ...(inDoubt ? shortInputs(found, estimate.param) : [])]};
  });
}

/** Parameters whose estimates are collinear, and their absolute correlation. `covariance` as in `Fit`. */
export function collinearPairs(
  estimates: readonly RawEstimate[],
  covariance: readonly (readonly number[])[] | null
): {readonly a: string; readonly b: string; readonly r: number}[] {
  const names = estimates.filter(({status}) => status !== "fixed" && status !== "at-bound").map(({param}) => param);
  if (covariance?.length !== names.length) return [];
  return names.flatMap((b, l) =>
    names.slice(0, l).flatMap((a, k) => {
      // the root of each, as the product of two variances may underflow
      const r = Math.abs(covariance[k]![l]!) / Math.sqrt(covariance[k]![k]!) / Math.sqrt(covariance[l]![l]!);
      return r > COLLINEAR ? [{a, b, r}] : [];
    })
  );
}

function* boundOf({law}: Found, {param, status, value}: RawEstimate): Generator<EstimateReason> {
  if (status !== "at-bound") return;
  const {min, max} = law.params[param]!;
  yield value <= min ? {code: "at-lower-bound", bound: min} : {code: "at-upper-bound", bound: max};
}

function* openEnds({status, interval}: RawEstimate): Generator<EstimateReason> {
  const side = openSide(status);
  if (side && interval !== "none") yield {code: "open-end", side};
}

/** On which side an estimate of this status has no end. */
export function openSide(status: EstimateStatus): Side | undefined {
  return ({"open-below": "below", "open-above": "above", unidentified: "both"} as const)[status as "unidentified"];
}

/** Inputs that the parameter’s influence depends on and that span little. */
function shortInputs({law, rows, inputs, model, best}: Found, param: string): EstimateReason[] {
  if (!(param in law.params) || law.signed) return [];
  const values = Object.values(model.params(best.u));
  const k = Object.keys(law.params).indexOf(param);
  return law.inputs.flatMap((input, j): EstimateReason[] => {
    const [low, high] = extent(rows.x[j]!);
    const decades = math.log10(high / low);
    if (decades >= SHORT || !restsOn(law, values, k, rows.x, j, low, high)) return [];
    return [{code: "short-range", input: inputs[input]!, decades, low, high}];
  });
}

/**
 * Whether ∂f/∂pₖ changes with input j, the others as in the first row; where the input never varies, a tenth of it is
 * tried.
 */
function restsOn(
  law: Law,
  values: readonly number[],
  k: number,
  x: readonly Float64Array[],
  j: number,
  low: number,
  high: number
): boolean {
  const ends = low === high ? [low, 1.1 * high] : [low, high];
  const columns = x.map((column, l) => (l === j ? ends : [column[0]!, column[0]!]));
  const jacobian = new Float64Array(2 * values.length);
  law.evaluate(values, columns, new Float64Array(2), jacobian);
  const [a, b] = [jacobian[k]!, jacobian[values.length + k]!];
  return Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
