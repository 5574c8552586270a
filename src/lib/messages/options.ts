import {FitError} from "./fit-error.js";
import {type Domain, isOpen, plain} from "./fit-failures.js";

/** What each option may be, whether the command line, a configuration or a program gives it. */
export const domains = {
  level: {low: 0, high: 1, open: "both"},
  /** Above it there is no room left for a rise. */
  chance: {low: 0, high: 0.9, open: "high"},
  threshold: {low: 0, high: 1, open: "low"},
  resamples: {low: 1, isWhole: true},
  trim: {low: 0, high: 0.5, open: "both"},
  tolerance: {low: 0},
  trials: {low: 1},
  inflation: {low: 0}
} as const satisfies Readonly<Record<string, Domain>>;
export type OptionName = keyof typeof domains;

/** Kinds of intervals and of errors that a fit can be asked for. */
export const intervalKinds = ["profile", "wald", "none"] as const;
export type IntervalKind = (typeof intervalKinds)[number];
export const errorKinds = ["hc3", "classical"] as const;

/** Whether a domain has a value; none has what is not finite. */
export function isWithin(domain: Domain, value: number): boolean {
  const {low, high = Infinity, isWhole} = domain;
  const isAbove = isOpen(domain, "low") ? value > low : value >= low;
  const isBelow = isOpen(domain, "high") ? value < high : value <= high;
  return Number.isFinite(value) && isAbove && isBelow && (!isWhole || Number.isInteger(value));
}

/** Throws FitError with one line, `invalid level; not in (0, 1): 2`, on the first that its domain has not. */
export function checkOptions(options: Readonly<Partial<Record<OptionName, number | undefined>>>): void {
  for (const [name, domain] of Object.entries(domains)) {
    const value = options[name as OptionName];
    if (value !== undefined) checkValue(name, domain, value);
  }
}

/** The same of one value and a domain of its own, as a parameter of a law has. */
export function checkValue(what: string, domain: Domain, value: number): void {
  if (!isWithin(domain, value)) throw new FitError({code: "out-of-range", what, ...domain, value: plain(value)});
}

/** Throws FitError where a choice is none of those that there are. */
export function checkChoice(kind: string, known: readonly string[], id: string): void {
  if (!known.includes(id)) throw new FitError({code: "unknown-id", kind, id, known});
}
