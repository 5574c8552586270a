import {t} from "../../lib/i18n/translate.js";
import type {SeedMean} from "../../lib/statistics/seed-mean.js";
import {interval, number} from "./format.js";

/** A mean over seeds with its interval. */
export function meanText({value, lower, upper}: SeedMean, resolution = 0.001): string {
  const format = (v: number) => number(v, resolution);
  return lower === null || upper === null
    ? t`${format(value)} (one seed)`
    : `${format(value)} ${interval(lower, upper, format)}`;
}

export const asMean = (resolution: number) => (mean: SeedMean) => meanText(mean, resolution);

/** A mean over seeds with its interval, or alone; by default to a fiftieth of itself. */
export const shortMean = ({value, lower, upper}: SeedMean, resolution = Math.abs(value) / 50 || 0.01): string =>
  `${number(value, resolution)} ${lower === null ? "" : interval(lower, upper, (v) => number(v, resolution))}`.trim();

export const asShortMean = (resolution: number) => (mean: SeedMean) => shortMean(mean, resolution);
