import type {Estimate, EstimateStatus} from "../core/fit.js";
import type {Derived, Law} from "../core/law.js";
import {extent} from "../numerics/extent.js";
import * as math from "../numerics/math.js";
import {tQuantile} from "../statistics/distributions.js";
import type {Covariance} from "./covariance.js";
import type {Minimum} from "./levenberg-marquardt.js";
import type {Problem} from "./problem.js";
import {type End, profileEnds} from "./profile.js";
import {reparametrise, slope} from "./reparametrise.js";
import type {Basin} from "./search.js";

/** An optimum with all that its estimates are made from. */
export interface Found extends Problem {
  readonly best: Minimum;
  readonly starts: readonly Float64Array[];
  readonly basins: readonly Basin[];
  readonly followed: number;
  readonly covariance: Covariance;
  /** Coordinates below the minimum that profiles come upon, each lower than the one before. */
  readonly lower: Float64Array[];
}

/** A quantity seen through its gradient in the model’s coordinates. */
interface Quantity {
  readonly name: string;
  readonly value: number;
  readonly isLog: boolean;
  readonly range: readonly [number, number];
  /** Of the quantity, or of its logarithm where it is a log quantity. */
  readonly gradient: Float64Array;
  /** The law that has the quantity as a parameter. */
  readonly law: Law | undefined;
}

/** A critical scale further than this factor outside the scales tested is not reported as bounded. */
const BEYOND = 10;

/** An estimate before its reasons are known. */
export type RawEstimate = Omit<Estimate, "reasons">;

/** One row a parameter, in the law’s order. */
export function parameterEstimates(found: Found): RawEstimate[] {
  const {law, model, best, held, level} = found;
  const values = model.params(best.u);
  return Object.entries(law.params).map(([param, {tex, unit, scale, min, max}]) => {
    const value = values[param]!;
    const common = {param, tex, unit: found.inputs[unit] ?? unit, value, level};
    if (param in held) return {...common, stderr: null, lower: null, upper: null, interval: "none", status: "fixed"};
    const k = model.free.indexOf(param);
    const isBound = best.u[k] === model.lower[k] || best.u[k] === model.upper[k];
    const gradient = Float64Array.from(model.free, (_, j) => (j === k ? 1 : 0));
    const range = searchRange(found, unit, ...(scale === "log" ? near(value, min, max) : ([min, max] as const)));
    const estimate = estimateOf(found, {name: param, value, isLog: scale === "log", range, gradient, law});
    // a positive parameter has no end of its own: at the end of the search it is open, not bound
    return {...common, ...estimate, status: isBound && scale === "linear" ? "at-bound" : estimate.status};
  });
}

/** One row a derived quantity. */
export function derivedEstimates(found: Found): RawEstimate[] {
  const {law, model, best, held, level} = found;
  const values = model.params(best.u);
  return law.derived.map((derived) => {
    const {id, tex, unit, scale} = derived;
    const value = derived.value(values);
    const isLog = scale === "log";
    const at = (u: ArrayLike<number>) =>
      isLog ? math.log(derived.value(model.params(u))) : derived.value(model.params(u));
    const quantity: Quantity = {
      name: id,
      value,
      isLog,
      range: derivedRange(found, derived, values),
      gradient: Float64Array.from(model.free, (_, k) => slope(best.u, k, at)),
      law: profiledLaw(law, derived, held)
    };
    return {param: id, tex, unit: found.inputs[unit] ?? unit, value, level, ...estimateOf(found, quantity)};
  });
}

function profiledLaw(law: Law, derived: Derived, held: Readonly<Record<string, number>>): Law | undefined {
  return derived.replaces && derived.replaces in held ? undefined : reparametrise(law, derived);
}

/** As far as the parameter that it replaces may go. */
function derivedRange(found: Found, {unit, replaces, value}: Derived, values: Record<string, number>) {
  if (!replaces) return searchRange(found, unit, -Number.MAX_VALUE, Number.MAX_VALUE);
  const {min, max} = found.law.params[replaces]!;
  const [low, high] = [min, max].map((v) => value({...values, [replaces]: v})).sort((a, b) => a - b);
  return searchRange(found, unit, low!, high!);
}

/** Scales are searched a factor ten beyond the data, other quantities as far as they are defined. */
function searchRange({law, rows}: Found, unit: string, min: number, max: number): readonly [number, number] {
  const column = rows.x[law.inputs.indexOf(unit)];
  if (!column) return [min, max];
  const [low, high] = extent(column);
  return [Math.max(min, low / BEYOND), Math.min(max, high * BEYOND)];
}

/** A positive quantity is searched this factor either way: an end beyond it is no end. */
const FAR = 1e30;

const near = (value: number, min: number, max: number) =>
  [Math.max(min, value / FAR), Math.min(max, value * FAR)] as const;

type Range = Pick<Estimate, "stderr" | "lower" | "upper" | "interval" | "status">;

function estimateOf(found: Found, quantity: Quantity): Range {
  const {value, isLog} = quantity;
  const deviation = standardDeviation(found, quantity);
  const stderr = finite(deviation === null ? null : deviation * (isLog ? value : 1));
  const isProfile = found.intervals === "profile" && quantity.law !== undefined;
  const isAsked = found.quantities?.includes(quantity.name) ?? true;
  const interval = found.intervals === "none" || !isAsked ? "none" : isProfile ? "profile" : "wald";
  if (interval === "none") return {stderr, lower: null, upper: null, interval, status: statusOf(value, stderr, stderr)};
  const ends = isProfile ? profiled(found, quantity, deviation) : wald(found, quantity, deviation);
  const [low, high] = quantity.range;
  const lower = value >= low ? finite(ends[0]) : null;
  const upper = value <= high ? finite(ends[1]) : null;
  return {stderr, lower, upper, interval, status: statusOf(value, lower, upper)};
}

const finite = (end: End): End => (end !== null && Number.isFinite(end) ? end : null);

function statusOf(value: number, lower: End, upper: End): EstimateStatus {
  if (!Number.isFinite(value)) return "unidentified"; // as 0 / 0 where both exponents are at their bound
  if (lower === null) return upper === null ? "unidentified" : "open-below";
  return upper === null ? "open-above" : "identified";
}

/**
 * √(gᵀVg); null where V is singular, where the quantity moves with a parameter at its bound, or wider than the search.
 */
function standardDeviation(found: Found, {gradient, range, isLog}: Quantity): number | null {
  const {inner, matrix} = found.covariance;
  if (!matrix || gradient.some((g, k) => g !== 0 && !inner.includes(k))) return null;
  const variance = quadratic(matrix, inner, gradient);
  const width = isLog ? math.log(range[1] / range[0]) : range[1] - range[0];
  return variance > 0 && variance < width ** 2 ? Math.sqrt(variance) : null;
}

function wald(found: Found, {value, isLog, range}: Quantity, deviation: number | null): [End, End] {
  if (deviation === null) return [null, null];
  const reach = quantile(found) * deviation;
  const lower = isLog ? value * math.exp(-reach) : value - reach;
  const upper = isLog ? value * math.exp(reach) : value + reach;
  return [lower > range[0] ? lower : null, upper < range[1] ? upper : null];
}

/**
 * The rise that counts as significant is t² times the dispersion. Where the covariance is a sandwich, the rise is
 * multiplied by what the sandwich makes of this quantity’s variance (Stafford 1996, Ann. Statist. 24, 336).
 */
function profiled(found: Found, {name, value, range, gradient, law}: Quantity, deviation: number | null): [End, End] {
  const {rows, objective, held, model, best, starts, basins, covariance, lower} = found;
  const f = new Float64Array(rows.length);
  model.evaluate(best.u, f);
  const {inner, inverse} = covariance;
  const plain = inverse && deviation !== null ? quadratic(inverse, inner, gradient) : 0;
  const dispersion = plain > 0 ? deviation! ** 2 / plain : objective.spread(f, rows.length - model.p).dispersion;
  if (!(dispersion > 0 && Number.isFinite(dispersion))) return [null, null];
  const named = (u: Float64Array) => withDerived(found.law, model.params(u));
  return profileEnds(
    {
      law: law!,
      x: rows.x,
      objective,
      held,
      param: name,
      best: {...named(best.u), [name]: value},
      minimum: best.value,
      starts: [...basins.slice(1).map(({u}) => u), ...starts].map(named),
      onLower: law === found.law ? (params) => lower.push(model.coordinates(params)) : undefined
    },
    objective.curvature * quantile(found) ** 2 * dispersion,
    deviation === null ? 0.1 : deviation * quantile(found),
    range
  );
}

/** All names a reparametrised law may ask for. */
function withDerived(law: Law, params: Record<string, number>): Record<string, number> {
  return {...params, ...Object.fromEntries(law.derived.map(({id, value}) => [id, value(params)]))};
}

/** Student’s t where the dispersion was estimated from the rows, the normal where it is known to be 1. */
function quantile({objective, rows, model, level, best}: Found): number {
  const f = new Float64Array(rows.length);
  model.evaluate(best.u, f);
  const dof = rows.length - model.p;
  const isKnown = objective.scale === "deviance" && objective.spread(f, dof).dispersion === 1;
  return tQuantile(0.5 + level / 2, isKnown || dof <= 0 ? Infinity : dof);
}

/** gᵀMg over the inner coordinates. */
function quadratic(matrix: Float64Array, inner: readonly number[], gradient: Float64Array): number {
  const q = inner.length;
  let sum = 0;
  for (let a = 0; a < q; ++a) {
    for (let b = 0; b < q; ++b) sum += gradient[inner[a]!]! * matrix[a * q + b]! * gradient[inner[b]!]!;
  }
  return sum;
}
