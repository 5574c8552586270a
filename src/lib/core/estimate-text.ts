import {between, count, inText, interval, number, withInterval} from "../i18n/format.js";
import {t} from "../i18n/translate.js";
import type {Estimate} from "./fit.js";

/** An estimate in a sentence: what the data do not identify has no value. */
export const estimate = (e: Stated, format = isScale(e.unit) ? count : inText(e.value, e.lower, e.upper)): string =>
  asAllowed(e, format, () => withInterval(e.value, e.lower, e.upper, format));

/** An estimate in a cell of a table: “4.83k [3.59k, 5.48k]”. */
export const estimateCell = (e: Stated, format = formatOf(e)): string =>
  asAllowed(e, format, () => `${format(e.value)} ${interval(e.lower, e.upper, format)}`);

type Stated = Formatted & Pick<Estimate, "status">;

function asAllowed(e: Stated, format: (value: number) => string, identified: () => string): string {
  switch (e.status) {
    case "identified":
      return identified();
    case "open-below":
    case "open-above":
      return interval(e.lower, e.upper, format);
    case "unidentified":
      return t`not identified`;
    case "at-bound":
      return t`${format(e.value)}, at its bound`;
    case "fixed":
      return t`${format(e.value)} (fixed)`;
  }
}

type Formatted = Pick<Estimate, "value" | "lower" | "upper" | "stderr" | "unit">;

/** One format for the value and the ends of its interval: counts for scales, else digits from the interval’s width. */
export function formatOf({lower, upper, stderr, value, unit}: Formatted): (value: number) => string {
  if (isScale(unit)) return (v) => count(v, 3);
  if (lower !== null && upper !== null) return between(lower, upper);
  if (lower !== null || upper !== null) return (v) => number(v);
  return (v) => number(v, stderr ?? Math.abs(value) / 30);
}

const isScale = (unit: string) => /^(parameters?|tokens?|samples?)$/.test(unit);
