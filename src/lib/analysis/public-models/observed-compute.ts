import {valuesOf} from "../../core/fit.js";
import {bootstrap} from "../../fitting/bootstrap.js";
import {fit} from "../../fitting/fit.js";
import type {TextRow} from "../../import/records.js";
import {logistic} from "../../laws/emergence/logistic.js";
import {FitError} from "../../messages/fit-error.js";
import type {Interval} from "../../numerics/interval.js";
import * as math from "../../numerics/math.js";

/** Training compute at half of the rise of one task, over public models of many families. */
export interface ObservedScale {
  readonly task: string;
  readonly models: number;
  readonly families: number;
  /** log10 of FLOPs; bootstrap interval over models. Null where no curve fits. */
  readonly byModel: Interval | null;
  /** The same, bootstrapped over families: models of one family share data and recipe. */
  readonly byFamily: Interval | null;
  /** From the models below the cutoff alone, bootstrapped over families. */
  readonly predicted: Interval | null;
  /** log10 of FLOPs of the models, and their scores. */
  readonly points: readonly (readonly [log10C: number, score: number])[];
}

/** The compute below which Ruan et al. 2024 fit, 8.4e22 FLOPs, as a logarithm. */
export const CUTOFF = math.log10(8.4e22);

const options = {free: ["g", "l"], intervals: "none"} as const;
const RESAMPLES = 200;

/**
 * A logistic curve of compute with floor and ceiling free, by least squares over models. Ruan et al. 2024
 * (arXiv:2405.10938) fit such a curve along principal components of scores.
 */
export function observedScales(
  scores: readonly TextRow[],
  models: readonly TextRow[],
  resamples = RESAMPLES
): ObservedScale[] {
  const known = new Map(
    models.map((row) => [row.Model!, {C: Number(row["FLOPs (1E21)"] || Number.NaN), family: row["Model Family"]!}])
  );
  const tasks = Object.keys(scores[0] ?? {}).filter((name) => /_(acc|exact_match)$/.test(name));
  return tasks.map((task) => {
    const rows = scores.flatMap((row): Row[] => {
      const model = known.get(row.Model!);
      const y = row[task] ? Number(row[task]) : Number.NaN;
      return model && Number.isFinite(model.C) && Number.isFinite(y) ? [{...model, y}] : [];
    });
    const families = (own: readonly Row[]) => own.map(({family}) => family);
    const early = rows.filter(({C}) => 21 + math.log10(C) < CUTOFF);
    return {
      task,
      models: rows.length,
      families: new Set(families(rows)).size,
      byModel: halfWay(rows, resamples),
      byFamily: halfWay(rows, resamples, families(rows)),
      predicted: halfWay(early, resamples, families(early)),
      points: rows.map(({C, y}) => [21 + math.log10(C), y] as const)
    };
  });
}

interface Row {
  /** 1e21 FLOPs. */
  readonly C: number;
  readonly family: string;
  readonly y: number;
}

/** C50 as log10 of FLOPs; an end beyond all models is open. Null where no curve fits. */
function halfWay(rows: readonly Row[], resamples: number, clusters?: readonly string[]): Interval | null {
  const data = {x: {N: rows.map(({C}) => C)}, y: rows.map(({y}) => y)};
  try {
    const found = fit(logistic, data, options);
    const drawn = bootstrap(logistic, data, found, {...options, clusters, resamples});
    const {lower, upper} = drawn.estimates.find(({param}) => param === "N50")!;
    const tried = data.x.N;
    const end = (C: number) => (C >= Math.min(...tried) && C <= Math.max(...tried) ? 21 + math.log10(C) : null);
    return {value: 21 + math.log10(valuesOf(found).N50!), lower: end(lower), upper: end(upper)};
  } catch (error) {
    if (error instanceof FitError) return null;
    throw error;
  }
}
