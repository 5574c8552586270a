import type {Fit} from "../../core/fit.js";
import type {Law} from "../../core/law.js";
import {type Candidate, compareFits} from "../../fitting/choice.js";
import type {FitData} from "../../fitting/data.js";
import {type FitOptions, fit} from "../../fitting/fit.js";
import {estimators} from "../../fitting/objectives/index.js";
import {checkParameters} from "../../fitting/problem.js";
import {holdOut} from "../../fitting/validation/hold-out.js";
import type {FilePreview} from "../../import/read-table.js";
import type {Results} from "../../import/table/result-columns.js";
import {caughtReason, FitError} from "../../messages/fit-error.js";
import type {Message} from "../../messages/index.js";
import {checkChoice, checkOptions, intervalKinds} from "../../messages/options.js";
import type {ComputedInput, Step} from "../../messages/own-runs.js";
import type {Counted} from "../../messages/reports.js";
import {distinct} from "../../numerics/grouping.js";
import {mean} from "../../numerics/mean.js";
import {type FitReport, fitReport, type HeldOutScore} from "../../report/fit-report.js";
import {intervalsOf} from "../loss/loss.js";
import {freeParameters} from "../loss/loss-points.js";
import {
  type Choice,
  capabilitiesIn,
  chosenSeries,
  type FitRows,
  fitRows,
  inputsIn,
  type SelectOptions,
  type Series,
  seriesName
} from "./select-columns.js";

/** Which series is fitted, and how. */
export interface OwnFitOptions extends Choice, SelectOptions {
  readonly objective?: string;
  readonly level?: number;
  readonly intervals?: FitOptions["intervals"];
  /** Parameters held at these values, parameters freed that the law holds: of several laws, of those that have them. */
  readonly fixed?: Readonly<Record<string, number>>;
  readonly free?: readonly string[];
  /** Of all that computes the fit, for the report. */
  readonly versions?: Readonly<Record<string, string>>;
  /** Told what is being done; may throw to end it. */
  onStep?(step: Step, done: number, of: number): void;
}

/** A law fitted to results that somebody brought. */
export interface OwnFit {
  readonly law: Law;
  readonly series: Series;
  readonly fit: Fit;
  readonly report: FitReport;
  /** Laws fitted to the same rows, the best AICc first; none where one law was asked for. */
  readonly candidates: readonly Candidate[];
  /** Laws that could not be fitted, and why. */
  readonly excluded: readonly {readonly law: string; readonly reason: Message}[];
  /** Of the rows that were fitted: their result’s place in the results. */
  readonly rows: readonly number[];
  readonly notes: readonly ComputedInput[];
}

/** More parameters than this take minutes, and no sweep determines them. */
const MOST = 10;
/** C and 6 N D that differ by less, as a share, are one and the same. */
const SAME = 0.02;

/**
 * Laws of loss that results can feed with inputs that vary. Left out are laws with many parameters, those that see
 * compute next to the size and data from which it follows, and all but one of those that are written alike.
 */
export function lawsFor(results: Results, series: Series, laws: readonly Law[]): Law[] {
  const available = inputsIn(results);
  const measured = available.filter((input) => input in results.numbers);
  const {data} = fitRows(results, series, measured, {keepValid: true});
  const isVaried = (input: string) => !(input in data.x) || distinct(data.x[input] as number[]).length >= 3;
  const varied = available.filter(isVaried);
  const {N, D, C} = data.x as Readonly<Record<string, readonly number[]>>;
  const isFree = N && D && C ? C.some((c, i) => Math.abs(c / (6 * N[i]! * D[i]!) - 1) > SAME) : false;
  const follows = ({inputs}: Law) => !isFree && ["N", "D", "C"].every((input) => inputs.includes(input));
  return laws.filter(
    (law, i) =>
      law.kind === "loss" &&
      law.inputs.every((input) => varied.includes(input)) &&
      freeParameters(law) <= MOST &&
      !follows(law) &&
      laws.findIndex(({tex}) => tex === law.tex) === i
  );
}

/**
 * Fits one law, or the law of the least AICc among several, to one series of results. Throws ImportError where the rows
 * cannot be chosen and FitError where an option is outside of its domain or no law can be fitted to them.
 */
export function fitOwn(
  results: Results,
  files: readonly FilePreview[],
  laws: readonly Law[],
  options: OwnFitOptions = {}
): OwnFit {
  checkOptions(options);
  if (options.intervals !== undefined) checkChoice("intervals", intervalKinds, options.intervals);
  const series = chosenSeries(results, options);
  if (laws.length) checkParameters(laws, [...Object.keys(options.fixed ?? {}), ...(options.free ?? [])]);
  const inputs = [...new Set(laws.flatMap((law) => law.inputs))];
  const selected = fitRows(results, series, inputs, {...options, positive: isOnLogs(laws, options.objective)});
  const data = laws.every(({kind}) => kind === "emergence") ? countsOr(results, series, selected) : selected.data;
  if (!selected.rows.length) throw new FitError({code: "no-usable-row", inputs});
  const {best, candidates, excluded} = choose(laws, data, options);
  options.onStep?.({code: "finding-intervals", title: best.title}, laws.length, laws.length + 2);
  const found = fit(best, data, {
    ...fitOptions(best, options),
    intervals: options.intervals ?? intervalsOf(best)
  });
  options.onStep?.({code: "predicting-held-out"}, laws.length + 1, laws.length + 2);
  const heldOut = best.inputs.flatMap((input) => heldOutAlong(best, data, input, fitOptions(best, options)));
  const context = {
    title: seriesName(series),
    metric: series.metric || "value",
    counted: countedAs(files, selected.notes),
    rows: results.files.length > 1 ? undefined : selected.rows.map((place) => results.row[place]!),
    dropped: selected.unfit.map(({file, row, N, D, reason}) => ({
      key: results.files.length > 1 ? `${file}:${row}` : `row ${row}`,
      N,
      D,
      reason
    })),
    checkpointsPerRun: checkpoints(results, selected),
    data: {file: results.files.join(", ")},
    heldOut,
    versions: options.versions ?? {}
  };
  return {
    law: best,
    series,
    fit: found,
    report: fitReport(found, best, context),
    candidates,
    excluded,
    rows: selected.rows,
    notes: selected.notes
  };
}

/** Whether what is minimised sees logarithms, as it does for laws of loss unless told otherwise. */
function isOnLogs(laws: readonly Law[], objective: string | undefined): boolean {
  if (objective !== undefined) return estimators.get(objective).response === "positive";
  return laws.some(({kind}) => kind !== "emergence");
}

/** Right answers of so many, for curves of emergence, where their numbers are known. */
function countsOr(results: Results, {task, metric}: Series, {data}: FitRows): FitData {
  const {capability} = capabilitiesIn(results, {task, metric, keepValid: true}).capabilities[0] ?? {};
  return capability?.k && capability.k.length === data.y.length ? {x: data.x, k: capability.k, n: capability.n} : data;
}

function fitOptions(law: Law, {objective, level, fixed = {}, free = []}: OwnFitOptions): FitOptions {
  const own = <T>(entries: readonly (readonly [string, T])[]) =>
    Object.fromEntries(entries.filter(([name]) => Object.hasOwn(law.params, name)));
  return {
    objective,
    level,
    fixed: own(Object.entries(fixed)),
    free: free.filter((name) => Object.hasOwn(law.params, name))
  };
}

function choose(laws: readonly Law[], data: FitData, options: OwnFitOptions) {
  if (!laws.length) throw new FitError({code: "no-law-for-inputs"});
  if (laws.length === 1) return {best: laws[0]!, candidates: [], excluded: []};
  const excluded: {law: string; reason: Message}[] = [];
  const scales = new Set(
    Array.from({length: (data.y ?? data.k)!.length}, (_, i) =>
      Object.values(data.x)
        .map((column) => column[i])
        .join()
    )
  ).size;
  const fits = laws.flatMap((law, i): Fit[] => {
    options.onStep?.({code: "fitting-law", title: law.title}, i, laws.length + 2);
    const parameters = freeParameters(law);
    if (parameters >= scales) {
      excluded.push({law: law.id, reason: {code: "too-few-scales", parameters, scales}});
      return [];
    }
    try {
      return [fit(law, data, {...fitOptions(law, options), intervals: "none"})];
    } catch (error) {
      excluded.push({law: law.id, reason: caughtReason(error)});
      return [];
    }
  });
  if (!fits.length)
    throw new FitError({code: "no-law-fits", laws: excluded.map(({law: name, reason}) => ({name, reason}))});
  const candidates = compareFits(fits);
  return {best: laws.find(({id}) => id === candidates[0]!.law)!, candidates, excluded};
}

/** Values of an input that are wanted before its largest fifth is set aside. */
const VALUES = 5;

/** The rows with the largest fifth of an input, predicted from the others; nothing where too few are left. */
function heldOutAlong(law: Law, data: FitData, along: string, options: FitOptions): HeldOutScore[] {
  const column = data.x[along] as readonly number[];
  const values = distinct(column);
  const cut = values[values.length - 1 - Math.max(1, Math.round(values.length / 5))];
  if (cut === undefined || values.length < VALUES) return [];
  try {
    const held = holdOut(law, data, (row) => column[row]! > cut, {...options, intervals: "none"});
    const errors = held.rows.flatMap(({logError}) => logError ?? []);
    const {rmsLogError, coverage, rows} = held;
    return [
      {
        along,
        cut,
        rows: rows.length,
        rmsLogError,
        meanLogError: errors.length ? mean(errors) : null,
        coverage,
        level: options.level ?? 0.95
      }
    ];
  } catch (error) {
    if (error instanceof FitError) return [];
    throw error;
  }
}

/** How each input was counted, as far as its file says. */
function countedAs(
  files: readonly FilePreview[],
  notes: readonly ComputedInput[]
): Record<string, Counted | ComputedInput> {
  const named = files.flatMap(({columns}) => columns).filter(({field}) => field !== null && field !== "value");
  const counted: Record<string, Counted | ComputedInput> = {};
  for (const {field, column, factor} of named) counted[field!] = {code: "of-column", column, factor};
  for (const note of notes) counted[note.input] ??= note;
  return counted;
}

/** Most rows of one model, where models are named: more than one, and its rows are points of one curve. */
function checkpoints({texts}: Results, {rows}: FitRows): number {
  if (!texts.model) return 1;
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(texts.model[row]!, (counts.get(texts.model[row]!) ?? 0) + 1);
  counts.delete("");
  return Math.max(1, ...counts.values());
}
