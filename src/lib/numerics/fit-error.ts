/** No usable estimate exists: a wrong input, or too few rows. Anything milder is told by a status or a warning. */
export class FitError extends Error {
  override name = "FitError";
}
