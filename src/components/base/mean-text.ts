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

/** The format of a column of means. */
export const asMean = (resolution: number) => (mean: SeedMean) => meanText(mean, resolution);
