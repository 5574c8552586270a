import {inEnglish} from "../../messages/files.js";
import type {Message} from "../../messages/index.js";

/** Where in a foreign file something is. Rows count from 1 as a spreadsheet shows them, headings included. */
export interface Place {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
}

/**
 * What cannot be read, in one line: `invalid N; not a number: "abc" (runs.csv, row 17, column params)`; `reason` and
 * `place` have the parts.
 */
export class ImportError extends Error {
  override readonly name = "ImportError";
  readonly reason: Message;
  readonly place: Place;

  constructor(reason: Message, place: Place) {
    // headings of foreign files may have several lines
    super(`${inEnglish(reason)} (${inEnglish({code: "place", ...place})})`.replace(/[\r\n]+/g, " "));
    this.reason = reason;
    this.place = place;
  }
}

/** A value as an error names it: short, on one line, in quotes where it is text. */
export function shown(value: unknown): string {
  if (typeof value !== "string") return String(value);
  const line = value.replace(/\s+/g, " ");
  return JSON.stringify(line.length > 40 ? `${line.slice(0, 40)}…` : line);
}
