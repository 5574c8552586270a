import {Matrix, SVD} from "ml-matrix";
import type {Fit} from "../core/fit.js";
import type {Law} from "../core/law.js";
import {FitError} from "../messages/fit-error.js";
import {plain} from "../messages/fit-failures.js";
import {freeParameters, gradientOf, movingParameters} from "./delta.js";

/**
 * What is to become surer: an estimate of the fit, a derived quantity of its law, or its prediction at given inputs.
 */
export type Target =
  | {readonly param: string}
  | {readonly derived: string}
  | {readonly at: Readonly<Record<string, number>>};

/**
 * The local design of a fit: how sure the rows so far make one quantity, and what a further row adds, if the law is
 * true and its errors stay as they are. Variances here are in units of the error variance, so that only their ratios
 * count.
 */
export interface ExperimentDesign {
  readonly variance: number;
  /** Variance of the quantity with a row at these inputs as well, and the design that then holds. */
  add(x: Readonly<Record<string, number>>, trials?: number): ExperimentDesign;
}

/** Beyond this condition number the inverse has no correct digit. */
const SINGULAR = 1e14;

/**
 * Information is Σ gᵢgᵢᵀ over the fit’s rows, g the slopes of what the objective compares: the law itself, its
 * logarithm, or a share with its binomial variance. Throws FitError where the target is unknown, held, or the
 * information singular.
 */
export function designOf(law: Law, fit: Fit, target: Target): ExperimentDesign {
  const moving = movingParameters(fit) ?? freeParameters(fit);
  const row = (x: Readonly<Record<string, number>>, trials?: number) => rowOf(law, fit, moving, x, trials);
  const rows = new Matrix(fit.observations.map((observation) => row(observation, observation.n)));
  const scale = moving.map((_, k) => rows.getColumnVector(k).norm());
  for (const [k, norm] of scale.entries()) rows.mulColumn(k, 1 / norm);
  const svd = new SVD(rows, {autoTranspose: true});
  const [largest, smallest] = [Math.max(...svd.diagonal), Math.min(...svd.diagonal)];
  if (!((largest / smallest) ** 2 < SINGULAR)) throw new FitError({code: "singular-information"});
  const root = svd.rightSingularVectors.clone();
  for (const [k, value] of svd.diagonal.entries()) root.mulColumn(k, 1 / value);
  const inverse = root.mmul(root.transpose());
  const gradient = targetGradient(law, fit, moving, target);
  const scaled = (g: readonly number[]) => Matrix.columnVector(g.map((v, k) => v / scale[k]!));
  return design(inverse, scaled(gradient), (x, trials) => scaled(row(x, trials)));
}

/** Sherman & Morrison 1950: a row g takes V g gᵀ V / (1 + gᵀ V g) from V. */
function design(
  inverse: Matrix,
  target: Matrix,
  row: (x: Readonly<Record<string, number>>, trials?: number) => Matrix
): ExperimentDesign {
  return {
    variance: target.dot(inverse.mmul(target)),
    add(x, trials) {
      const g = row(x, trials);
      const moved = inverse.mmul(g);
      const taken = moved.mmul(moved.transpose()).div(1 + g.dot(moved));
      return design(Matrix.sub(inverse, taken), target, row);
    }
  };
}

function rowOf(
  law: Law,
  {scale, inputs, estimates}: Fit,
  moving: readonly number[],
  x: Readonly<Record<string, number>>,
  trials?: number
): number[] {
  const {value, slopes} = evaluateAt(law, inputs, estimates, x);
  const root =
    scale === "identity" ? 1 : scale === "log" ? 1 / value : Math.sqrt((trials ?? NaN) / (value * (1 - value)));
  if (!Number.isFinite(root)) throw new RangeError(`a row at ${JSON.stringify(x)} has no weight on the scale ${scale}`);
  return moving.map((k) => slopes[k]! * root);
}

function evaluateAt(
  law: Law,
  inputs: Fit["inputs"],
  estimates: Fit["estimates"],
  x: Readonly<Record<string, number>>
): {value: number; slopes: Float64Array} {
  const out = new Float64Array(1);
  const slopes = new Float64Array(estimates.length);
  const columns = law.inputs.map((input) => {
    const name = inputs[input] ?? input;
    const value = x[name];
    if (value === undefined) throw new FitError({code: "missing-column", column: name});
    if (!(value > 0)) throw new FitError({code: "invalid", what: name, wanted: "positive", value: plain(value)});
    return [value];
  });
  law.evaluate(
    estimates.map(({value}) => value),
    columns,
    out,
    slopes
  );
  return {value: out[0]!, slopes};
}

function targetGradient(law: Law, fit: Fit, moving: readonly number[], target: Target): number[] {
  const all = gradientOfTarget(law, fit, target);
  const gradient = moving.map((k) => all[k]!);
  if (gradient.every((v) => v === 0)) throw new FitError({code: "target-held", target});
  return gradient;
}

function gradientOfTarget(law: Law, fit: Fit, target: Target): ArrayLike<number> {
  if ("at" in target) return evaluateAt(law, fit.inputs, fit.estimates, target.at).slopes;
  if ("derived" in target) {
    const derived = law.derived.find(({id}) => id === target.derived);
    if (!derived) throw new FitError({code: "unknown-parameter", law: law.id, param: target.derived});
    return gradientOf(fit, (values) => derived.value(values));
  }
  const place = fit.estimates.findIndex(({param}) => param === target.param);
  if (place < 0) throw new FitError({code: "unknown-parameter", law: law.id, param: target.param});
  return fit.estimates.map((_, k) => (k === place ? 1 : 0));
}
