import {Matrix, QrDecomposition} from "ml-matrix";
import {random} from "../../src/lib/random.js";

/** Independent standard normal entries. */
export function gaussianMatrix(rows: number, columns: number, ...labels: (string | number)[]): Matrix {
  const source = random("test", ...labels);
  const matrix = Matrix.zeros(rows, columns);
  for (let i = 0; i < rows; ++i) for (let j = 0; j < columns; ++j) matrix.set(i, j, source.normal());
  return matrix;
}

export function orthogonalMatrix(size: number, ...labels: (string | number)[]): Matrix {
  return new QrDecomposition(gaussianMatrix(size, size, ...labels)).orthogonalMatrix;
}

/** U diag(values) Vᵀ: a square matrix whose singular values are known. */
export function withSingularValues(values: readonly number[], ...labels: (string | number)[]): Matrix {
  const [U, V] = ["U", "V"].map((side) => orthogonalMatrix(values.length, side, ...labels));
  return U!.mmul(Matrix.diag([...values])).mmul(V!.transpose());
}

export const times = (matrix: Matrix) => (v: Float64Array) => matrix.mmul(Matrix.columnVector(v)).to1DArray();
