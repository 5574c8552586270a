import {type EstimateReason, type FitWarning, fits} from "./fits.js";
import type {MessageTable} from "./message.js";

/** Everything that the library says of its results. Codes are unique among all. */
export type Message = FitWarning | EstimateReason;

/** A sentence for each, in one language. */
export type Messages = MessageTable<Message>;

export const english: Messages = {...fits};

let spoken = english;

/** From here on messages are in the language of this table. */
export function speakMessages(messages: Messages): void {
  spoken = messages;
}

/** What a warning, a reason or a note says, as one clause without a full stop, in the language of the page; English elsewhere. */
export function render(message: Message): string {
  return (spoken[message.code] as (of: Message) => string)(message);
}
