import {Matrix, SVD} from "ml-matrix";
import type {BoundLaw} from "./bind.js";
import type {Objective} from "./objective.js";
import {Triangulation} from "./triangle.js";

/** Uncertainty at an optimum, in the model’s own coordinates. */
export interface Covariance {
  /** Which coordinates are not at a bound; the matrices are over these. */
  readonly inner: readonly number[];
  /** Inverse information: the covariance but for the dispersion. Null where singular. */
  readonly inverse: Matrix | null;
  readonly matrix: Matrix | null;
  /** Condition number of the information with unit diagonal. */
  readonly condition: number;
}

/** Beyond this condition number the inverse has no correct digit. */
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
  const {n, p, lower, upper} = model;
  const f = new Float64Array(n);
  const all = new Float64Array(n * p);
  model.evaluate(u, f, all);
  const inner = Array.from({length: p}, (_, k) => k).filter((k) => u[k]! > lower[k]! && u[k]! < upper[k]!);
  const q = inner.length;
  // a perfect separation has a flat likelihood, whose curvature says nothing
  if (!q || (objective.scale === "deviance" && objective.value(f) <= objective.negligible)) return singular(inner);
  const s = new Float64Array(n);
  const r = new Float64Array(n);
  objective.linearise(f, s, r, 1);
  const score = r.map((v, i) => v * s[i]!);
  objective.information?.(f, s);

  const jacobian = q === p ? all : columnsOf(all, p, inner);
  const triangulation = new Triangulation(n, q);
  const triangle = triangulation.reduce(s, jacobian, r);
  if (!triangle || triangle.columnNorms.some((v) => v === 0)) return singular(inner);
  const {scale} = triangulation;
  const upperTriangle = Matrix.zeros(q, q);
  for (let a = 0; a < q; ++a) for (let b = a; b < q; ++b) upperTriangle.set(a, b, triangle.entries[a * (q + 1) + b]!);
  const svd = new SVD(upperTriangle);
  const values = svd.diagonal;
  const condition = (Math.max(...values) / Math.min(...values)) ** 2;
  if (!(condition < SINGULAR)) return singular(inner);

  // V S⁻¹, so that the inverse information of the scaled columns is its product with its transpose
  const root = svd.rightSingularVectors.clone();
  for (let a = 0; a < q; ++a) for (let b = 0; b < q; ++b) root.set(a, b, root.get(a, b) / values[b]!);
  const scaled = root.mmul(root.transpose());
  const unscale = (m: Matrix) => {
    const out = m.clone();
    for (let a = 0; a < q; ++a) for (let b = 0; b < q; ++b) out.set(a, b, m.get(a, b) / scale[a]! / scale[b]!);
    return out;
  };
  const inverse = unscale(scaled);
  if (errors !== "hc3") {
    const {dispersion} = objective.spread(f, n - q);
    return {inner, inverse, matrix: Number.isFinite(dispersion) ? Matrix.mul(inverse, dispersion) : null, condition};
  }
  for (let j = 0; j < jacobian.length; ++j) jacobian[j]! /= scale[j % q]!;
  const meat = sandwiched(jacobian, s, score, scaled.to1DArray(), q);
  return {inner, inverse, matrix: meat && unscale(scaled.mmul(meat).mmul(scaled)), condition};
}

/** Over the parameters that are neither held nor at a bound, in natural units, by the delta method; null where singular. */
export function naturalCovariance(model: BoundLaw, {inner, matrix}: Covariance, u: Float64Array): number[][] | null {
  if (!matrix) return null;
  const slopes = model.slopes(u);
  const natural = inner.map((k, a) => inner.map((l, b) => matrix.get(a, b) * slopes[k]! * slopes[l]!));
  return natural.flat().every(Number.isFinite) ? natural : null;
}

/** Σ (scoreᵢ / (1 − leverageᵢ))² gᵢ gᵢᵀ; null where a row alone fixes a parameter. */
function sandwiched(jacobian: Float64Array, s: Float64Array, score: Float64Array, inverse: number[], q: number) {
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
  return Matrix.from1DArray(q, q, meat);
}

function columnsOf(all: Float64Array, p: number, inner: readonly number[]): Float64Array {
  const q = inner.length;
  return Float64Array.from({length: (all.length / p) * q}, (_, j) => all[Math.floor(j / q) * p + inner[j % q]!]!);
}

function singular(inner: readonly number[]): Covariance {
  return {inner, inverse: null, matrix: null, condition: Number.POSITIVE_INFINITY};
}
