import {Matrix, solve} from "ml-matrix";

/**
 * Least-squares coefficients of `columns` for `target`, both multiplied by `weights`, row by row; columns that repeat
 * one another share their part. From the normal equations, so to half the digits: enough for a start. Undefined where a
 * number is not finite.
 */
export function linearFit(
  columns: readonly ArrayLike<number>[],
  target: ArrayLike<number>,
  weights?: ArrayLike<number>
): number[] | undefined {
  const product = (a: ArrayLike<number>, b: ArrayLike<number>) => {
    let sum = 0;
    for (let i = 0; i < target.length; ++i) sum += a[i]! * b[i]! * (weights ? weights[i]! * weights[i]! : 1);
    return sum;
  };
  const norms = columns.map((column) => Math.sqrt(product(column, column)) || 1);
  const gram = columns.map((a, j) => columns.map((b, k) => product(a, b) / (norms[j]! * norms[k]!)));
  const aims = columns.map((a, j) => product(a, target) / norms[j]!);
  if (![...gram.flat(), ...aims].every(Number.isFinite)) return;
  const solution = solve(new Matrix(gram), Matrix.columnVector(aims), true).to1DArray();
  return solution.map((c, j) => c / norms[j]!);
}
