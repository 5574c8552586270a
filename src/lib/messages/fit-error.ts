import {plain} from "./fit-failures.js";
import {inEnglish, type Message} from "./index.js";
import type {Coded} from "./message.js";

/**
 * Thrown where no usable estimate exists: an invalid input, or too few rows. Milder problems give a status or a
 * warning. The message is the reason in English.
 */
export class FitError extends Error {
  override name = "FitError";
  readonly reason: Message;

  constructor(reason: Message) {
    super(inEnglish(reason));
    this.reason = reason;
  }
}

/** Throws FitError on the first value in these columns that is not finite, or not positive where that is required. */
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

/** The reason of an error: its code; of any other error, its message as it is. */
export function reasonOf(error: Error & {readonly reason?: Coded}): Message {
  return (error.reason as Message | undefined) ?? {code: "failed", message: error.message};
}

/** The reason of a caught FitError; rethrows anything else. */
export function caughtReason(error: unknown): Message {
  if (error instanceof FitError) return error.reason;
  throw error;
}
