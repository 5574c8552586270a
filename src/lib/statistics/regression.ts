import * as math from "../numerics/math.js";
import {logGamma} from "./distributions.js";

/** What a line is fitted to: values, or k successes of n. */
export type Observed = {readonly y: ArrayLike<number>} | {readonly k: ArrayLike<number>; readonly n: ArrayLike<number>};

/** A linear predictor fitted by least squares to values, by the binomial likelihood of its logit to counts. */
export interface Regression {
  readonly coefficients: readonly number[];
  /** Inverse information, dispersion left out. */
  readonly unscaled: readonly (readonly number[])[];
  /** Sum of squares, or binomial deviance. */
  readonly deviance: number;
  /** Residual variance, or 1 for counts. */
  readonly dispersion: number;
  readonly dof: number;
  /** Null where the fit is exact and its likelihood unbounded. */
  readonly logLikelihood: number | null;
}

/** Null where the columns depend on one another or there are fewer rows than columns. */
export function regress(columns: readonly ArrayLike<number>[], observed: Observed): Regression | null {
  return "y" in observed ? gaussian(columns, observed.y) : binomialLogit(columns, observed.k, observed.n);
}

function gaussian(columns: readonly ArrayLike<number>[], y: ArrayLike<number>): Regression | null {
  const rows = y.length;
  const solved = weighted(columns, y, new Float64Array(rows).fill(1));
  if (!solved) return null;
  const {coefficients, unscaled} = solved;
  let [deviance, size] = [0, 0];
  for (let i = 0; i < rows; ++i) {
    deviance += (y[i]! - predictor(columns, coefficients, i)) ** 2;
    size = Math.max(size, Math.abs(y[i]!));
  }
  const dof = rows - columns.length;
  // below the rounding of the values themselves the fit is exact
  const isExact = deviance <= rows * (EXACT * size) ** 2;
  return {
    coefficients,
    unscaled,
    deviance,
    dispersion: deviance / dof,
    dof,
    logLikelihood: isExact ? null : (-rows / 2) * (math.log((2 * Math.PI * deviance) / rows) + 1)
  };
}

const EXACT = 1e-14;

/** Fisher scoring (McCullagh & Nelder 1989, § 2.5), halved where it overshoots. */
function binomialLogit(
  columns: readonly ArrayLike<number>[],
  k: ArrayLike<number>,
  n: ArrayLike<number>
): Regression | null {
  const rows = k.length;
  const [weights, working] = [new Float64Array(rows), new Float64Array(rows)];
  const chanceAt = (coefficients: readonly number[], i: number) => {
    const p = 1 / (1 + math.exp(-predictor(columns, coefficients, i)));
    return Math.min(Math.max(p, EDGE), 1 - EDGE);
  };
  const devianceAt = (coefficients: readonly number[]) => {
    let sum = 0;
    for (let i = 0; i < rows; ++i) sum += devianceOf(k[i]!, n[i]!, chanceAt(coefficients, i));
    return sum;
  };
  let coefficients: readonly number[] | undefined;
  let deviance = Infinity;
  let unscaled: readonly (readonly number[])[] | undefined;
  for (let step = 0; step < STEPS; ++step) {
    for (let i = 0; i < rows; ++i) {
      const p = coefficients ? chanceAt(coefficients, i) : (k[i]! + 0.5) / (n[i]! + 1);
      weights[i] = n[i]! * p * (1 - p);
      working[i] = math.log(p / (1 - p)) + (k[i]! - n[i]! * p) / weights[i]!;
    }
    const solved = weighted(columns, working, weights);
    if (!solved) break;
    unscaled = solved.unscaled;
    const before = deviance;
    let next = solved.coefficients;
    deviance = devianceAt(next);
    for (let half = 0; coefficients && deviance > before && half < 30; ++half) {
      next = next.map((c, j) => (c + coefficients![j]!) / 2);
      deviance = devianceAt(next);
    }
    coefficients = next;
    if (Math.abs(before - deviance) <= 1e-13 * (deviance + 0.1)) break;
  }
  if (!coefficients || !unscaled) return null;
  let saturated = 0;
  for (let i = 0; i < rows; ++i) saturated += saturatedOf(k[i]!, n[i]!);
  return {
    coefficients,
    unscaled,
    deviance,
    dispersion: 1,
    dof: rows - columns.length,
    logLikelihood: saturated - deviance / 2
  };
}

const STEPS = 50;
/** Chances are kept this far from 0 and 1: where the line separates the counts, the slope has no end. */
const EDGE = 1e-12;

function devianceOf(k: number, n: number, p: number): number {
  const successes = k > 0 ? k * math.log(k / (n * p)) : 0;
  const failures = k < n ? (n - k) * math.log((n - k) / (n * (1 - p))) : 0;
  return 2 * (successes + failures);
}

/** Log likelihood of a row at its own share. */
function saturatedOf(k: number, n: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + devianceOf(k, n, 0.5) / 2 - n * Math.LN2;
}

function predictor(columns: readonly ArrayLike<number>[], coefficients: readonly number[], i: number): number {
  let sum = 0;
  for (let j = 0; j < columns.length; ++j) sum += coefficients[j]! * columns[j]![i]!;
  return sum;
}

/**
 * Weighted least squares by the modified Gram–Schmidt process on columns of unit length, with the target carried along,
 * which is as stable as Householder’s triangle (Björck 1967) and for the three or four columns here costs next to
 * nothing.
 */
function weighted(columns: readonly ArrayLike<number>[], target: ArrayLike<number>, weights: Float64Array) {
  const roots = weights.map(Math.sqrt);
  const residual = roots.map((root, i) => root * target[i]!);
  const basis = columns.map((column) => roots.map((root, i) => root * column[i]!));
  const norms = basis.map((column) => Math.sqrt(dot(column, column)));
  if (target.length < columns.length || !norms.every((norm) => norm > 0 && Number.isFinite(norm))) return;
  for (const [j, column] of basis.entries()) divide(column, norms[j]!);
  const size = columns.length;
  const triangle = basis.map(() => new Float64Array(size));
  const aims = new Float64Array(size);
  for (const [j, column] of basis.entries()) {
    const pivot = Math.sqrt(dot(column, column));
    if (!(pivot > SINGULAR)) return;
    triangle[j]![j] = pivot;
    divide(column, pivot);
    for (let k = j + 1; k < size; ++k) {
      triangle[j]![k] = dot(column, basis[k]!);
      subtract(basis[k]!, column, triangle[j]![k]!);
    }
    aims[j] = dot(column, residual);
    subtract(residual, column, aims[j]!);
  }
  const inverted = inverseOf(triangle);
  const entry = (j: number, k: number) => dot(inverted[j]!, inverted[k]!);
  return {
    coefficients: inverted.map((row, j) => dot(row, aims) / norms[j]!),
    unscaled: norms.map((a, j) => norms.map((b, k) => entry(j, k) / (a * b)))
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += a[i]! * b[i]!;
  return sum;
}

function divide(a: Float64Array, by: number): void {
  for (let i = 0; i < a.length; ++i) a[i]! /= by;
}

/** a − factor · b, in place. */
function subtract(a: Float64Array, b: Float64Array, factor: number): void {
  for (let i = 0; i < a.length; ++i) a[i]! -= factor * b[i]!;
}

/** Of an upper triangle, by rows. */
function inverseOf(triangle: readonly Float64Array[]): Float64Array[] {
  const inverse = triangle.map((_, j) => new Float64Array(triangle.length).fill(1 / triangle[j]![j]!, j, j + 1));
  for (let j = triangle.length - 1; j >= 0; --j)
    for (let k = j + 1; k < triangle.length; ++k) {
      let sum = 0;
      for (let i = j + 1; i <= k; ++i) sum += triangle[j]![i]! * inverse[i]![k]!;
      inverse[j]![k] = -sum / triangle[j]![j]!;
    }
  return inverse;
}

/** Smallest residual norm of a unit column given the columns before it; a smaller one is rounding error. */
const SINGULAR = 1e-9;
