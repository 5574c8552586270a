import {Matrix, SVD} from "ml-matrix";
import type {BoundLaw} from "./bind.js";
import type {Objective} from "./objectives/objective.js";
import {type Triangle, Triangulation} from "./triangle.js";
import {type Workspace, withWorkspace} from "./workspace.js";

/**
 * Uncertainty at an optimum, in the model’s own coordinates. Square matrices are row by row, over the q `inner` ones.
 */
export interface Covariance {
  /** Which coordinates are not at a bound. */
  readonly inner: readonly number[];
  /** Inverse information: the covariance but for the dispersion. Null where singular. */
  readonly inverse: Float64Array | null;
  readonly matrix: Float64Array | null;
  /** R⁻¹ of the scaled columns. Null where singular. */
  readonly root: Float64Array | null;
}

/** Beyond this condition number, in the Frobenius norm, the inverse has no correct digit. */
const SINGULAR = 1e14;

/**
 * Inverse information times dispersion, or for "hc3" the sandwich with each row’s score divided by 1 − leverage
 * (MacKinnon & White 1985), which needs neither equal variances nor a right law.
 */
export function covarianceAt(
  model: BoundLaw,
  objective: Objective,
  u: Float64Array,
  errors: "hc3" | "classical" | "fisher"
): Covariance {
  return withWorkspace(model.n, model.p, (workspace) => inverted(model, objective, u, errors, workspace));
}

function inverted(
  model: BoundLaw,
  objective: Objective,
  u: Float64Array,
  errors: "hc3" | "classical" | "fisher",
  workspace: Workspace
): Covariance {
  const {n, p, lower, upper} = model;
  const [all] = workspace.jacobians;
  const [s, r, f] = workspace.columns;
  model.evaluate(u, f, all);
  const inner: number[] = [];
  for (let k = 0; k < p; ++k) if (u[k]! > lower[k]! && u[k]! < upper[k]!) inner.push(k);
  const q = inner.length;
  // a perfect separation has a flat likelihood, whose curvature says nothing
  if (!q || (objective.scale === "deviance" && objective.value(f) <= objective.negligible)) return singular(inner);
  objective.linearise(f, s, r, 1);
  const score = errors === "hc3" ? r.map((v, i) => v * s[i]!) : r;
  objective.information?.(f, s);

  const jacobian = q === p ? all : columnsOf(all, p, inner);
  const triangulation = q === p ? workspace.triangulation : new Triangulation(n, q);
  const triangle = triangulation.reduce(s, jacobian, r);
  const root = triangle && inverseOf(triangle);
  if (!root) return singular(inner);
  const {scale} = triangulation;
  const scaled = squareOf(root, q);
  const inverse = unscaled(scaled, scale);
  if (errors !== "hc3") {
    const {dispersion} = objective.spread(f, n - q);
    return {inner, inverse, matrix: Number.isFinite(dispersion) ? inverse.map((v) => v * dispersion) : null, root};
  }
  for (let i = 0, j = 0; i < n; ++i) for (let a = 0; a < q; ++a) jacobian[j++]! /= scale[a]!;
  const meat = sandwiched(jacobian, s, score, scaled, q);
  return {inner, inverse, matrix: meat && unscaled(product(product(scaled, meat, q), scaled, q), scale), root};
}

/**
 * Over the parameters that are neither held nor at a bound, in natural units, by the delta method; null where singular.
 */
export function naturalCovariance(model: BoundLaw, {inner, matrix}: Covariance, u: Float64Array): number[][] | null {
  if (!matrix) return null;
  const slopes = model.slopes(u);
  const q = inner.length;
  const natural = inner.map((k, a) => inner.map((l, b) => matrix[a * q + b]! * slopes[k]! * slopes[l]!));
  return natural.every((row) => row.every(Number.isFinite)) ? natural : null;
}

/** Condition number of the information with unit diagonal; infinite where singular. */
export function conditionOf({root, inner}: Covariance): number {
  if (!root) return Number.POSITIVE_INFINITY;
  const values = new SVD(Matrix.from1DArray(inner.length, inner.length, root)).diagonal;
  return (Math.max(...values) / Math.min(...values)) ** 2;
}

/** R⁻¹ by back substitution; undefined where R is singular. */
function inverseOf({entries, p}: Triangle): Float64Array | undefined {
  const inverse = new Float64Array(p * p);
  let [squares, inverseSquares] = [0, 0];
  for (let b = 0; b < p; ++b) {
    for (let a = b; a >= 0; --a) {
      let sum = a === b ? 1 : 0;
      for (let c = a + 1; c <= b; ++c) sum -= entries[a * (p + 1) + c]! * inverse[c * p + b]!;
      const v = sum / entries[a * (p + 1) + a]!;
      inverse[a * p + b] = v;
      squares += entries[a * (p + 1) + b]! ** 2;
      inverseSquares += v * v;
    }
  }
  return squares * inverseSquares < SINGULAR ? inverse : undefined;
}

/** R⁻¹ R⁻ᵀ, of an upper triangle. */
function squareOf(root: Float64Array, q: number): Float64Array {
  const square = new Float64Array(q * q);
  for (let a = 0; a < q; ++a) {
    for (let b = 0; b <= a; ++b) {
      let sum = 0;
      for (let c = a; c < q; ++c) sum += root[a * q + c]! * root[b * q + c]!;
      square[a * q + b] = sum;
      square[b * q + a] = sum;
    }
  }
  return square;
}

/** From columns that were divided by `scale` back to those that were not. */
function unscaled(matrix: Float64Array, scale: Float64Array): Float64Array {
  const q = scale.length;
  return matrix.map((v, i) => v / scale[Math.floor(i / q)]! / scale[i % q]!);
}

function product(left: Float64Array, right: Float64Array, q: number): Float64Array {
  const found = new Float64Array(q * q);
  for (let a = 0; a < q; ++a) {
    for (let c = 0; c < q; ++c) {
      for (let b = 0; b < q; ++b) found[a * q + b]! += left[a * q + c]! * right[c * q + b]!;
    }
  }
  return found;
}

/** Σ (scoreᵢ / (1 − leverageᵢ))² gᵢ gᵢᵀ; null where a row alone fixes a parameter. */
function sandwiched(
  jacobian: Float64Array,
  s: Float64Array,
  score: Float64Array,
  inverse: Float64Array,
  q: number
): Float64Array | null {
  const meat = new Float64Array(q * q);
  for (let i = 0; i < s.length; ++i) {
    const at = i * q;
    let leverage = 0;
    for (let a = 0; a < q; ++a) {
      for (let b = 0; b < q; ++b) leverage += jacobian[at + a]! * inverse[a * q + b]! * jacobian[at + b]!;
    }
    leverage *= s[i]! * s[i]!;
    if (leverage > 1 - 1e-9) return null;
    const weight = (score[i]! / (1 - leverage)) ** 2;
    for (let a = 0; a < q; ++a) {
      for (let b = 0; b < q; ++b) meat[a * q + b]! += weight * jacobian[at + a]! * jacobian[at + b]!;
    }
  }
  return meat;
}

function columnsOf(all: Float64Array, p: number, inner: readonly number[]): Float64Array {
  const q = inner.length;
  return Float64Array.from({length: (all.length / p) * q}, (_, j) => all[Math.floor(j / q) * p + inner[j % q]!]!);
}

function singular(inner: readonly number[]): Covariance {
  return {inner, inverse: null, matrix: null, root: null};
}
