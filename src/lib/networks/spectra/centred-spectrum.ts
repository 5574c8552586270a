import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import {countOf, type Vectors} from "../information/bins.js";

export interface CentredSpectrum {
  /** Standard deviations along the principal directions, descending, in the units of the vectors. */
  readonly deviations: Float64Array;
  /** Two coordinates per vector, along the first two directions; the second is 0 in one dimension. */
  readonly components: Vectors;
}

/** Principal components of vectors, from the eigenvectors of their covariance. */
export function centredSpectrum(vectors: Vectors): CentredSpectrum {
  const {values, dimensions} = vectors;
  const n = countOf(vectors);
  const rows = Matrix.from1DArray(n, dimensions, values);
  const centred = rows.center("column");
  const covariance = centred.transpose().mmul(centred).div(n);
  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(covariance, {assumeSymmetric: true});
  const order = Array.from(realEigenvalues.keys()).sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!);
  const components = new Float64Array(2 * n);
  for (const [k, at] of order.slice(0, 2).entries()) {
    const along = centred.mmul(Matrix.columnVector(eigenvectorMatrix.getColumn(at))).to1DArray();
    for (const [i, v] of along.entries()) components[2 * i + k] = v;
  }
  return {
    deviations: Float64Array.from(order, (at) => Math.sqrt(Math.max(0, realEigenvalues[at]!))),
    components: {values: components, dimensions: 2}
  };
}
