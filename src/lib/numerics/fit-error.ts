/** No usable estimate exists: a wrong input, or too few rows. Anything milder is told by a status or a warning. */
export class FitError extends Error {
  override name = "FitError";
  /**
   * What the line says, as a code with its values (a `Message`), where it may be kept as a reason or shown on a page.
   */
  readonly reason: {readonly code: string} | undefined;

  constructor(line: string, reason?: {readonly code: string}) {
    super(line);
    this.reason = reason;
  }
}
