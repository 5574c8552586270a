/**
 * Akaike’s criterion for few rows (Hurvich & Tsai 1989), of a likelihood with so many parameters, those of the scatter
 * included; null where the rows are too few for them, or the likelihood is unbounded.
 */
export function aiccOf(logLikelihood: number | null, rows: number, parameters: number): number | null {
  if (logLikelihood === null || rows <= parameters + 1) return null;
  return -2 * logLikelihood + (2 * parameters * rows) / (rows - parameters - 1);
}
