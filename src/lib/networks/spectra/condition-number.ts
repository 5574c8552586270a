import {extent} from "../../numerics/extent.js";

/**
 * Singular values of a rows × columns matrix above rounding, σmax · max(rows, columns) · ε, with the ε of the precision
 * of the matrix, 2⁻²³ for single precision (Golub & Van Loan 2013, § 5.4.1).
 */
export function numericalRank(singular: ArrayLike<number>, rows: number, columns: number, epsilon = 2 ** -23): number {
  const threshold = largest(singular) * Math.max(rows, columns) * epsilon;
  return Array.from(singular).filter((v) => v > threshold).length;
}

/** σmax/σmin; null where σmin is 0. */
export function conditionNumber(singular: ArrayLike<number>): number | null {
  const most = largest(singular);
  const [least] = extent(singular);
  return least > 0 && Number.isFinite(most / least) ? most / least : null;
}

function largest(singular: ArrayLike<number>): number {
  if (!singular.length) throw new RangeError("no singular values");
  const [least, most] = extent(singular);
  if (!(least >= 0 && most < Infinity))
    throw new RangeError(`invalid singular value; not a number ≥ 0: ${least < 0 ? least : most}`);
  return most;
}
