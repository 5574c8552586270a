import {FitError} from "../messages/fit-error.js";
import type {Interval} from "../numerics/interval.js";
import {mean} from "../numerics/mean.js";
import {nelderMead, simplexErrors} from "../numerics/nelder-mead.js";
import {raise} from "../numerics/raise.js";
import {edgeOutward} from "../numerics/root.js";

/**
 * What was observed at one system size L, such as a token budget: values a ± da along a control parameter ρ, which
 * rises.
 */
export interface SizeCurve {
  readonly L: number;
  readonly rho: readonly number[];
  readonly a: readonly number[];
  readonly da: readonly number[];
}

/** L^(−ζ/ν) a = f(L^(1/ν) (ρ − ρc)) for one f at every L: the ansatz of finite-size scaling. */
export interface Exponents {
  /** The critical value ρc. */
  readonly rho: number;
  readonly nu: number;
  readonly zeta: number;
}

export interface CollapseOptions {
  /** Exponents held where they start: ζ = 0 for a probability, which cannot grow with L. */
  readonly fixed?: readonly (keyof Exponents)[];
  /** Of the simplex, in the exponents and in S; 1e-4, and 0.01 in pyfssa. */
  readonly tolerance?: number;
  /** How far S rises at the ends of the intervals; 1 (Melchert 2009, arXiv:0910.5403). */
  readonly rise?: number;
  /** Share of the points that must lie between points of another size: few that do are easily reconciled; 0. */
  readonly least?: number;
}

/** Ends are where S has risen by `rise`, the other exponents being free to follow; null where it never does. */
export interface CollapseEstimate extends Interval {
  /** As pyfssa gives it: where a parabola through the final simplex says that S has doubled. */
  readonly stderr: number | null;
}

export interface Collapse extends Readonly<Record<keyof Exponents, CollapseEstimate>> {
  /** About 1 for a collapse as good as the errors allow, much larger where there is none. */
  readonly S: number;
  /** Share of the points that lie between points of another size, so that S sees them. */
  readonly compared: number;
  readonly evaluations: number;
  readonly status: "converged" | "max-evaluations";
}

/** An end to a thousandth of the last step. */
const WALK = {growth: 1.5, steps: 30, halvings: 10};

/** A height needs fewer digits than a minimum. */
const ROUGH = {xTolerance: 1e-3, fTolerance: 1e-3};

const NAMES = ["rho", "nu", "zeta"] as const;

/**
 * The exponents under which the curves fall on one another best, searched by simplex from each start; the lowest S
 * counts.
 */
export function fitCollapse(
  curves: readonly SizeCurve[],
  starts: Exponents | readonly Exponents[],
  {fixed = [], tolerance = 1e-4, rise = 1, least = 0}: CollapseOptions = {}
): Collapse {
  checkCurves(curves);
  const [start, ...others] = [starts].flat() as [Exponents, ...Exponents[]];
  const free = NAMES.filter((name) => !fixed.includes(name));
  if (!free.length) throw new RangeError("nothing to fit: every exponent is held");
  const named = (x: readonly number[], names = free) =>
    ({...start, ...Object.fromEntries(names.map((name, k) => [name, x[k]!]))}) satisfies Exponents;
  const options = {xTolerance: tolerance, fTolerance: tolerance};
  const quality = (exponents: Exponents) => {
    const {S, compared} = collapseQuality(curves, exponents);
    return compared < least ? Infinity : S;
  };
  const cost = (x: readonly number[]) => quality(named(x));
  const found = [start, ...others]
    .map((from) =>
      nelderMead(
        cost,
        free.map((name) => from[name]),
        options
      )
    )
    .reduce((best, other) => (other.values[0]! < best.values[0]! ? other : best));
  const S = found.values[0]!;
  if (!Number.isFinite(S)) throw new FitError({code: "curves-never-overlap"});
  const best = named(found.points[0]!);
  const errors = simplexErrors(found, cost);
  const estimate = (name: keyof Exponents): CollapseEstimate => {
    const value = best[name];
    const k = free.indexOf(name);
    if (k < 0) return {value, lower: null, upper: null, stderr: null};
    const others = free.filter((other) => other !== name);
    const heightAt = (v: number) => {
      const profile = (x: readonly number[]) => quality({...named(x, others), [name]: v});
      if (!others.length) return profile([]);
      return nelderMead(
        profile,
        others.map((other) => best[other]),
        ROUGH
      ).values[0]!;
    };
    const stderr = errors?.[k] ?? null;
    const step = stderr ?? 0.05 * Math.max(Math.abs(value), 0.1);
    // beyond the observed range, or where too few points meet, S is undefined and not high: that end is open
    const isInside = (v: number) => {
      const height = heightAt(v);
      return height === Infinity ? null : height < S + rise;
    };
    const end = (side: -1 | 1) => edgeOutward(isInside, value, side * step, WALK);
    return {value, lower: end(-1), upper: end(1), stderr};
  };
  const [rho, nu, zeta] = NAMES.map(estimate) as [CollapseEstimate, CollapseEstimate, CollapseEstimate];
  const {compared} = collapseQuality(curves, best);
  return {S, rho, nu, zeta, compared, evaluations: found.evaluations, status: found.status};
}

/**
 * S of Houdayer & Hartmann (2004, Phys. Rev. B 70, 014418): the mean over sizes of the mean over their points of
 * (y − Y)² / (dy² + dY²). Y ± dY is a weighted line through the two neighbours of the point on each other curve; a
 * point without such neighbours does not count. Infinite where no point has any, and where ρc leaves the observed
 * range.
 */
export function collapseQuality(
  curves: readonly SizeCurve[],
  {rho, nu, zeta}: Exponents
): {readonly S: number; readonly compared: number} {
  const observed = curves.flatMap((curve) => [curve.rho[0]!, curve.rho.at(-1)!]);
  if (!(nu > 0) || rho < Math.min(...observed) || rho > Math.max(...observed)) return {S: Infinity, compared: 0};
  const scaled = curves.map(({L, rho: at, a, da}) => {
    const [stretch, shrink] = [raise(L, 1 / nu), raise(L, -zeta / nu)];
    return {x: at.map((v) => stretch * (v - rho)), y: a.map((v) => shrink * v), dy: da.map((v) => shrink * v)};
  });
  const terms = scaled.map((own) => {
    const others = scaled.filter((other) => other !== own);
    return own.x.flatMap((x, j) => {
      const line = masterLine(others, x);
      return line ? [(own.y[j]! - line.y) ** 2 / (own.dy[j]! ** 2 + line.variance)] : [];
    });
  });
  const means = terms.filter((row) => row.length).map(mean);
  const points = curves.reduce((sum, curve) => sum + curve.rho.length, 0);
  if (!means.length) return {S: Infinity, compared: 0};
  return {S: mean(means), compared: terms.flat().length / points};
}

interface ScaledCurve {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly dy: readonly number[];
}

/**
 * The master curve at x, with its variance, by a weighted line through the points on either side of x on each curve.
 */
function masterLine(curves: readonly ScaledCurve[], at: number): {y: number; variance: number} | null {
  let [k, kx, ky, kxx, kxy] = [0, 0, 0, 0, 0];
  for (const {x, y, dy} of curves) {
    const left = lastAtMost(x, at);
    if (left < 0 || left >= x.length - 1) continue;
    for (const j of [left, left + 1]) {
      const w = 1 / (dy[j]! * dy[j]!);
      k += w;
      kx += w * x[j]!;
      ky += w * y[j]!;
      kxx += w * x[j]! * x[j]!;
      kxy += w * x[j]! * y[j]!;
    }
  }
  if (k === 0) return null;
  const determinant = k * kxx - kx * kx;
  const slope = (k * kxy - kx * ky) / determinant;
  const level = (kxx * ky - kx * kxy) / determinant;
  return {y: level + slope * at, variance: (kxx - 2 * kx * at + k * at * at) / determinant};
}

/** Place of the last of the rising values that is not above v; −1 where none is. */
function lastAtMost(values: readonly number[], v: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= v) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function checkCurves(curves: readonly SizeCurve[]): void {
  if (curves.length < 2) throw new FitError({code: "too-few", of: "size", needed: 2, found: curves.length});
  for (const [i, {L, rho, a, da}] of curves.entries()) {
    const where = `(size ${i})`;
    if (!(L > 0)) throw new RangeError(`invalid L; not > 0: ${L} ${where}`);
    if (rho.length < 2) throw new FitError({code: "too-few", of: "scale", needed: 2, found: rho.length});
    if (a.length !== rho.length || da.length !== rho.length)
      throw new RangeError(`columns of different length ${where}`);
    const unordered = rho.findIndex((v, j) => !(j === 0 ? Number.isFinite(v) : v > rho[j - 1]!));
    if (unordered >= 0) throw new RangeError(`invalid rho; not rising: ${rho[unordered]} ${where}`);
    const unknown = a.findIndex((v) => !Number.isFinite(v));
    if (unknown >= 0) throw new RangeError(`invalid a; not finite: ${a[unknown]} ${where}`);
    const exact = da.findIndex((v) => !(v > 0));
    if (exact >= 0) throw new RangeError(`invalid da; not > 0: ${da[exact]} ${where}`);
  }
}
