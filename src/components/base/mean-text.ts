import {t} from "../../lib/i18n/translate.js";
import type {SeedMean} from "../../lib/statistics/seed-mean.js";
import {between, interval, number, withInterval} from "./format.js";

/** A mean over seeds with its interval, in a sentence. */
export const meanText = (mean: SeedMean, resolution?: number): string =>
  mean.lower === null ? t`${shortMean(mean, resolution)} (one seed)` : shortMean(mean, resolution);

/** The same, where a page has said how many seeds there are. */
export function shortMean({value, lower, upper}: SeedMean, resolution?: number): string {
  const format = resolution === undefined ? undefined : between(lower, upper, resolution);
  return lower === null ? (format ?? number)(value) : withInterval(value, lower, upper, format);
}

/** The same in a format of one’s own. */
export const meanInSentence = ({value, lower, upper}: SeedMean, format: (v: number) => string): string =>
  lower === null ? t`${format(value)} (one seed)` : withInterval(value, lower, upper, format);

/** With the other sign: by how much less, instead of more. */
export const negated = ({value, lower, upper}: SeedMean): SeedMean => ({
  value: -value,
  lower: upper === null ? null : -upper,
  upper: lower === null ? null : -lower
});

/** A mean over seeds with its interval, in a cell of a table. */
export const asMean =
  (resolution: number) =>
  (mean: SeedMean): string =>
    mean.lower === null ? t`${asShortMean(resolution)(mean)} (one seed)` : asShortMean(resolution)(mean);

/** The same, where a page has said how many seeds there are; by default to a fiftieth of itself. */
export const asShortMean =
  (resolution?: number) =>
  ({value, lower, upper}: SeedMean): string => {
    const format = between(lower, upper, resolution ?? (Math.abs(value) / 50 || 0.01));
    return lower === null ? format(value) : `${format(value)} ${interval(lower, upper, format)}`;
  };
