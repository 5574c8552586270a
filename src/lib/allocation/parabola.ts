import {inverse, Matrix, QrDecomposition} from "ml-matrix";
import * as math from "../numerics/math.js";
import type {SizeMinimum} from "./size-minimum.js";

/**
 * The vertex of the least-squares parabola of loss over ln N (Hoffmann et al. 2022, approach 2). N in order, one loss a
 * size. The parabola is symmetric and the valley of a law with α ≠ β is not: `isoFlopBias` says what that costs.
 */
export function parabolaMinimum(N: readonly number[], loss: readonly number[]): SizeMinimum {
  const n = N.length;
  if (n < 3) return {reason: {code: "fewer-sizes", least: 3, sizes: n}};
  const middle = (math.log(N[0]!) + math.log(N[n - 1]!)) / 2;
  const half = (math.log(N[n - 1]!) - math.log(N[0]!)) / 2;
  const x = N.map((v) => (math.log(v) - middle) / half);
  const floor = Math.min(...loss);
  const design = new Matrix(x.map((v) => [1, v, v * v]));
  const rise = Matrix.columnVector(loss.map((v) => v - floor));
  const coefficients = new QrDecomposition(design).solve(rise);
  const [constant, slope, curvature] = coefficients.to1DArray() as [number, number, number];
  if (!(curvature > 0)) return {reason: {code: "parabola-opens-downward"}};
  const vertex = -slope / (2 * curvature);
  if (Math.abs(vertex) >= 1) return {reason: {code: "minimum-beyond", end: vertex < 0 ? "smallest" : "largest"}};
  return {
    N: math.exp(middle + half * vertex),
    loss: floor + constant + (slope * vertex) / 2,
    logStderr: vertexError(design, rise, coefficients, half),
    reason: null
  };
}

/** Standard error of the vertex in ln N, by the delta method. */
function vertexError(design: Matrix, rise: Matrix, coefficients: Matrix, half: number): number | null {
  const dof = design.rows - 3;
  if (dof === 0) return null;
  const residual = Matrix.sub(rise, design.mmul(coefficients));
  const variance = residual.dot(residual) / dof;
  const [, slope, curvature] = coefficients.to1DArray() as [number, number, number];
  const gradient = Matrix.columnVector([0, -1 / (2 * curvature), slope / (2 * curvature ** 2)]);
  const information = design.transpose().mmul(design);
  return half * Math.sqrt(variance * gradient.transpose().mmul(inverse(information)).mmul(gradient).get(0, 0));
}
