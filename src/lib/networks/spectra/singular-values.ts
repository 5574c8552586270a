import {Matrix, SVD} from "ml-matrix";

/** The min(rows, columns) singular values of a matrix given row by row, descending. */
export function singularValues(values: ArrayLike<number>, rows: number, columns: number): Float64Array {
  if (!(rows > 0 && columns > 0 && values.length === rows * columns))
    throw new RangeError(`invalid matrix; not ${rows} × ${columns} numbers: ${values.length}`);
  for (let i = 0; i < values.length; ++i) {
    if (!Number.isFinite(values[i]!))
      throw new RangeError(`invalid matrix; not finite: ${values[i]} (row ${Math.floor(i / columns)})`);
  }
  const matrix = Matrix.from1DArray(rows, columns, values);
  const {diagonal} = new SVD(matrix, {
    computeLeftSingularVectors: false,
    computeRightSingularVectors: false,
    autoTranspose: true
  });
  return Float64Array.from(diagonal.slice(0, Math.min(rows, columns)))
    .sort()
    .reverse();
}
