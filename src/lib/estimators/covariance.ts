import {Matrix, SVD} from "ml-matrix";
import type {BoundLaw} from "./bind.js";
import type {Objective} from "./objective.js";

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
  const jacobian = new Float64Array(n * p);
  model.evaluate(u, f, jacobian);
  const inner = Array.from({length: p}, (_, k) => k).filter((k) => u[k]! > lower[k]! && u[k]! < upper[k]!);
  // a perfect separation has a flat likelihood, whose curvature says nothing
  if (objective.scale === "deviance" && objective.value(f) <= objective.negligible) return singular(inner);
  const s = new Float64Array(n);
  const r = new Float64Array(n);
  objective.linearise(f, s, r, 1);
  const score = r.map((v, i) => v * s[i]!);
  objective.information?.(f, s);

  const norms = inner.map((k) => Math.hypot(...Array.from(s, (v, i) => v * jacobian[i * p + k]!)));
  if (!inner.length || norms.some((v) => !(v > 0 && Number.isFinite(v)))) return singular(inner);
  const rows = new Matrix(n, inner.length);
  for (let i = 0; i < n; ++i) {
    for (const [a, k] of inner.entries()) rows.set(i, a, (s[i]! * jacobian[i * p + k]!) / norms[a]!);
  }
  const svd = new SVD(rows, {autoTranspose: true});
  const values = svd.diagonal;
  const condition = (Math.max(...values) / Math.min(...values)) ** 2;
  if (!(condition < SINGULAR) || values.length < inner.length) return singular(inner);

  // V S⁻¹, so that the inverse information is its product with its transpose
  const root = svd.rightSingularVectors.clone();
  for (let a = 0; a < inner.length; ++a) {
    for (let b = 0; b < inner.length; ++b) root.set(a, b, root.get(a, b) / (values[b]! * norms[a]!));
  }
  const inverse = root.mmul(root.transpose());
  if (errors !== "hc3") {
    const {dispersion} = objective.spread(f, n - inner.length);
    return {inner, inverse, matrix: Number.isFinite(dispersion) ? Matrix.mul(inverse, dispersion) : null, condition};
  }
  const meat = Matrix.zeros(inner.length, inner.length);
  for (let i = 0; i < n; ++i) {
    const gradient = Matrix.columnVector(inner.map((k) => jacobian[i * p + k]!));
    const leverage = s[i]! ** 2 * gradient.transpose().mmul(inverse).mmul(gradient).get(0, 0);
    if (leverage > 1 - 1e-9) return {inner, inverse, matrix: null, condition}; // the row alone fixes a parameter
    meat.add(gradient.mmul(gradient.transpose()).mul((score[i]! / (1 - leverage)) ** 2));
  }
  return {inner, inverse, matrix: inverse.mmul(meat).mmul(inverse), condition};
}

function singular(inner: readonly number[]): Covariance {
  return {inner, inverse: null, matrix: null, condition: Infinity};
}
