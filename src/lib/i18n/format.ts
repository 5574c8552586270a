import * as math from "../numerics/math.js";
import {put, t, translate} from "./translate.js";

/** A count in the field's short form: 1.06k, 8.4M, 2B; beyond its letters a power of ten. */
export function count(value: number, digits = 3): string {
  const units: readonly [number, string][] = [
    [1e12, "T"],
    [1e9, "B"],
    [1e6, "M"],
    [1e3, "k"]
  ];
  const rounded = Number(value.toPrecision(digits));
  if (rounded >= 1e15 || (rounded > 0 && rounded < 1e-3)) return power(value, digits - 1);
  const [scale, letter] = units.find(([scale]) => rounded >= scale) ?? [1, ""];
  return `${Number((rounded / scale).toPrecision(digits))}${letter}`;
}

/** A number with two digits of what is uncertain in it, and never more than three significant ones. */
export function number(value: number, resolution: number = digitsOf(value)): string {
  return written(value, Math.max(lastOf(resolution, value), third(value)));
}

/** A number down to its digit of 10^last. */
function written(value: number, last: number): string {
  if (value === 0 || !Number.isFinite(value)) return value === 0 ? "0" : "–";
  const magnitude = exponent(value);
  const digits = Math.min(12, Math.max(0, magnitude - last));
  if (magnitude >= 3 && magnitude < 15) return `${value < 0 ? "−" : ""}${count(Math.abs(value), digits + 1)}`;
  if (magnitude >= 15 || last < -6) return power(value, digits);
  const decimals = magnitude < -3 ? -last : -Math.min(last, magnitude);
  return minus(
    Number(value.toPrecision(digits + 1))
      .toFixed(Math.max(0, decimals))
      .replace(/^-(?=[0.]+$)/, "")
  );
}

/** A stated number, all of its digits: 406.4, 0.34, 10¹⁵. */
export function constant(value: number): string {
  const isPlain = value === 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e6);
  if (isPlain) return minus(String(Number(value.toPrecision(6))));
  const digits = value
    .toExponential(3)
    .split("e")[0]!
    .replace(/\.?0+$/, "");
  const text = power(value, Math.max(0, digits.length - 2));
  return digits === "1" ? text.replace("1 × ", "") : text;
}

/** A power of ten with its mantissa: 3.2 × 10¹⁴. */
export function power(value: number, digits = 1): string {
  const [mantissa, exponent] = value.toExponential(digits).split("e") as [string, string];
  const raised = Array.from(String(Number(exponent)), (c) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(c)] ?? "⁻").join("");
  return `${minus(mantissa)} × 10${raised}`;
}

/** A share in percent: so many decimals, and never more than three significant digits. */
export function percent(share: number, decimals = 0): string {
  const value = Number((100 * share).toPrecision(3));
  const kept = value === 0 ? decimals : Math.min(decimals, Math.max(0, 2 - exponent(value)));
  return `${minus(value.toFixed(kept).replace(/^-(?=[0.]+$)/, ""))}%`;
}

/** A correlation; one that three digits would round to a perfect one is “> 0.999” or “< −0.999”. */
export function correlation(r: number): string {
  if (Math.abs(r) <= 0.999) return number(r);
  return r > 0 ? "> 0.999" : "< −0.999";
}

/** The same after its symbol: “|r| = 0.996”, “R² > 0.999”. */
export const correlated = (symbol: string, r: number): string =>
  `${symbol} ${correlation(r).replace(/^(?![<>])/, "= ")}`;

/** An interval whose ends may be open: “[1.2, 1.4]”, “≥ 1.2”, “≤ 1.4”. */
export function interval(lower: number | null, upper: number | null, format = between(lower, upper)): string {
  if (lower !== null && upper !== null) return `[${format(lower)}, ${format(upper)}]`;
  if (lower !== null) return `≥ ${format(lower)}`;
  if (upper !== null) return `≤ ${format(upper)}`;
  return t`not identified`;
}

/**
 * A value with its interval as a sentence has it: “4.83k (95% CI 3.59k–5.48k)”; where an end is open, the other alone.
 */
export function withInterval(
  value: number,
  lower: number | null,
  upper: number | null,
  format = inText(value, lower, upper),
  level = 0.95
): string {
  if (lower === null || upper === null) return interval(lower, upper, format);
  const ends = [format(lower), format(upper)] as const;
  const range = ends.some((end) => end.startsWith("−")) ? t`${ends[0]} to ${ends[1]}` : `${ends[0]}–${ends[1]}`;
  return t`${format(value)} (${percent(level)} CI ${range})`;
}

/** How many of something, with its noun in the right number. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return put(`{0} ${one}`, [n.toLocaleString("en")], `{0} ${n === 1 ? one : many}`);
}

const words = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen"
];

/** A small count as prose has it: “fifteen”. */
export const inWords = (n: number): string => translate(words[n] ?? String(n));

/** “a, b and c” */
export const list = (items: readonly string[]): string => joined(items, ", ", "{0} and {1}");

/** The same of whole clauses, which other languages may set side by side. */
export const clauses = (items: readonly string[]): string => joined(items, ", (clauses)", "{0} and {1} (clauses)");

function joined(items: readonly string[], comma: string, and: string): string {
  if (items.length < 2) return items.map((item) => translate(item)).join("");
  const others = items
    .slice(0, -1)
    .map((item) => translate(item))
    .join(put(comma, [], ", "));
  return put(and, [others, items.at(-1)!], "{0} and {1}");
}

/** Three significant digits of the largest of them; more where both ends would read alike. */
export function inText(...[value, lower, upper]: [number, number | null, number | null]): (value: number) => string {
  const largest = Math.max(...[value, lower ?? 0, upper ?? 0].map(Math.abs));
  return apart(lower, upper, third(largest));
}

/**
 * Formats numbers of one interval alike: two digits of half its width where it has both ends, but no more than three
 * significant ones of the larger end, unless both ends would then read alike.
 */
export function between(
  lower: number | null,
  upper: number | null,
  resolution = lower === null || upper === null ? 0 : (upper - lower) / 2
): (value: number) => string {
  if (lower === null || upper === null || lower === upper) return (value) => number(value, resolution || undefined);
  const largest = Math.max(Math.abs(lower), Math.abs(upper));
  return apart(lower, upper, Math.max(lastOf(resolution, largest), third(largest)));
}

/** Down to the digit of 10^last, or the first smaller one that tells the ends from each other. */
function apart(lower: number | null, upper: number | null, last: number): (value: number) => string {
  const isAlike = (digit: number) =>
    lower !== null && upper !== null && lower !== upper && written(lower, digit) === written(upper, digit);
  let digit = last;
  while (isAlike(digit) && digit > last - 9) digit--;
  return (value) => written(value, digit);
}

/** The exponent of the last digit that such a resolution leaves certain; without one, that of a third digit. */
const lastOf = (resolution: number, value: number) =>
  resolution > 0 && Number.isFinite(resolution) ? exponent(resolution) - 1 : third(value);

/** The exponent of the third significant digit, once rounded to it: that of 9.997 is the one of 10.0. */
const third = (value: number) => exponent(Number(value.toPrecision(3))) - 2;

/** The resolution at which a number has three significant digits. */
const digitsOf = (value: number) => 10 ** (exponent(value) - 1);

const exponent = (value: number) => Math.floor(math.log10(Math.abs(value)) + 1e-12);

const minus = (text: string) => text.replace("-", "−");
