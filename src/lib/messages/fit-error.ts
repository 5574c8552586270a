import {plain} from "./fit-failures.js";
import {inEnglish, type Message} from "./index.js";
import type {Coded} from "./message.js";

/**
 * No usable estimate exists: a wrong input, or too few rows. Anything milder is told by a status or a warning. Its line
 * is the reason in English.
 */
export class FitError extends Error {
  override name = "FitError";
  readonly reason: Message;

  constructor(reason: Message) {
    super(inEnglish(reason));
    this.reason = reason;
  }
}

/** Throws FitError on the first value of these columns that is not what it must be. */
export function checkValues<K extends string>(
  rows: readonly {readonly [column in NoInfer<K>]: number}[],
  columns: Readonly<Record<K, "finite" | "positive">>
): void {
  for (const [what, wanted] of Object.entries(columns) as [K, "finite" | "positive"][]) {
    for (const [row, {[what]: value}] of rows.entries()) {
      if (Number.isFinite(value) && (wanted === "finite" || value > 0)) continue;
      throw new FitError({code: "invalid", what, wanted, value: plain(value), row});
    }
  }
}

/** Why something was refused: the code that an error bears; of a defect, its line as it is. */
export function reasonOf(error: Error & {readonly reason?: Coded}): Message {
  return (error.reason as Message | undefined) ?? {code: "failed", message: error.message};
}

/** The code of a FitError that was caught; anything else is a defect, and thrown on. */
export function caughtReason(error: unknown): Message {
  if (error instanceof FitError) return error.reason;
  throw error;
}
