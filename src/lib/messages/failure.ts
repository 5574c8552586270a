import {FitError} from "../numerics/fit-error.js";
import {inEnglish, type Message} from "./index.js";
import type {Coded} from "./message.js";

/** An error that may be kept as a reason; its line is the message in English. */
export const failure = (reason: Message): FitError => new FitError(inEnglish(reason), reason);

/** Why something was refused: the code that an error bears, else its line as it is. */
export function reasonOf(error: Error & {readonly reason?: Coded | undefined}): Message {
  return (error.reason as Message | undefined) ?? {code: "failed", message: error.message};
}

/** The same of an error that was caught; what is no FitError is a defect, and thrown on. */
export function caughtReason(error: unknown): Message {
  if (error instanceof FitError) return reasonOf(error);
  throw error;
}
