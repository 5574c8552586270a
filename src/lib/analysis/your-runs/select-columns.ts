import {inputs} from "../../core/inputs.js";
import type {Capability} from "../../emergence/capability.js";
import type {FitData} from "../../fitting/data.js";
import {fieldOf, isLossName, isShareName} from "../../import/table/fields.js";
import {ImportError, shown} from "../../import/table/import-error.js";
import type {Results} from "../../import/table/result-columns.js";
import {FitError} from "../../messages/fit-error.js";
import {plain} from "../../messages/fit-failures.js";
import type {Message} from "../../messages/index.js";
import type {ComputedInput} from "../../messages/own-runs.js";
import {groupBy} from "../../numerics/grouping.js";

/** Results of one task by one metric. */
export interface Series {
  /** "" where no column says it. */
  readonly task: string;
  readonly metric: string;
  readonly rows: number;
  /** A "loss" is fitted by laws of loss, a "share" of right answers and a "score" by curves of emergence. */
  readonly kind: "loss" | "share" | "score";
}

/** What there is to choose from, in the order in which it appears. */
export function seriesOf({length, texts}: Results): Series[] {
  const found = new Map<string, {task: string; metric: string; rows: number}>();
  for (let i = 0; i < length; ++i) {
    const [task, metric] = [texts.task?.[i] ?? "", texts.metric?.[i] ?? ""];
    const key = `${task}\n${metric}`;
    const series = found.get(key);
    if (series) ++series.rows;
    else found.set(key, {task, metric, rows: 1});
  }
  return [...found.values()].map((series) => ({
    ...series,
    kind: isLossName(series.metric) ? "loss" : isShareName(series.metric) ? "share" : "score"
  }));
}

export interface Choice {
  readonly task?: string;
  readonly metric?: string;
}

/** The series that a choice leaves. Throws FitError where there are none, ImportError where it leaves none of them. */
export function seriesMatching(results: Results, {task, metric}: Choice): Series[] {
  const all = seriesOf(results);
  if (!all.length) throw new FitError({code: "no-results-read"});
  const matching = all.filter(
    (s) => (task === undefined || s.task === task) && (metric === undefined || s.metric === metric)
  );
  const wanted = shown([task, metric].filter(Boolean).join(", "));
  if (!matching.length)
    throw new ImportError({code: "no-such-series", wanted, known: all.map(seriesName)}, {file: filesOf(results)});
  return matching;
}

/** The one series that a choice leaves; a loss before all else. Throws ImportError where it leaves several. */
export function chosenSeries(results: Results, choice: Choice): Series {
  const matching = seriesMatching(results, choice);
  const losses = matching.filter(({kind}) => kind === "loss");
  if (matching.length === 1) return matching[0]!;
  if (losses.length === 1) return losses[0]!;
  throw new ImportError({code: "several-series", known: matching.map(seriesName)}, {file: filesOf(results)});
}

const filesOf = ({files}: Results) => files.join(", ");

export const seriesName = ({task, metric}: Pick<Series, "task" | "metric">) =>
  [task, metric].filter(Boolean).join(" · ") || "values";

function rowsOf({length, texts}: Results, {task, metric}: Pick<Series, "task" | "metric">): number[] {
  const rows: number[] = [];
  for (let i = 0; i < length; ++i) {
    if ((texts.task?.[i] ?? "") === task && (texts.metric?.[i] ?? "") === metric) rows.push(i);
  }
  return rows;
}

/** A result that is not fitted, and why. */
export interface Unfit {
  readonly file: string;
  readonly row: number;
  readonly N: number;
  readonly D: number;
  readonly reason: Message;
}

/** Rows for a fit: columns by the names of inputs, and from which results they are. */
export interface FitRows {
  readonly data: FitData & {readonly y: readonly number[]};
  readonly rows: readonly number[];
  readonly unfit: readonly Unfit[];
  /** Inputs that no column gives and how they were computed. */
  readonly notes: readonly ComputedInput[];
}

export interface SelectOptions {
  /** Rows with an unusable number are left out and told, instead of ending in an error. */
  readonly keepValid?: boolean;
  /** Whether logarithms of the values are wanted, so that they must be > 0. */
  readonly positive?: boolean;
}

/** Which inputs the results can feed, given or computed. */
export function inputsIn({numbers}: Results): string[] {
  const measured = inputs.all.filter(({id}) => id in numbers);
  const derived = inputs.all.filter(
    ({id, computed}) => !(id in numbers) && computed?.from.every((from) => from in numbers)
  );
  return [...measured, ...derived].map(({id}) => id);
}

/** The rows of one series with these inputs. Throws ImportError on a value that no law takes, with file and row. */
export function fitRows(
  results: Results,
  series: Pick<Series, "task" | "metric">,
  names: readonly string[],
  {keepValid = false, positive = false}: SelectOptions = {}
): FitRows {
  const {numbers, files, file, row} = results;
  const notes: ComputedInput[] = [];
  const columns = names.map((input): ((i: number) => number) => {
    if (input in numbers) return (i) => numbers[input]![i]!;
    const way = inputs.find(input)?.computed;
    if (!way?.from.every((from) => from in numbers)) {
      const title = fieldOf(input)?.title ?? null;
      throw new FitError({code: "no-input-column", input, title, files});
    }
    notes.push({code: "computed-input", input, formula: way.formula});
    const [a, b] = way.from.map((from) => numbers[from]!);
    return (i) => way.value(a![i]!, b![i]!);
  });
  const selected: number[] = [];
  const unfit: Unfit[] = [];
  const x = names.map((): number[] => []);
  for (const i of rowsOf(results, series)) {
    const place = {file: files[file[i]!]!, row: row[i]!};
    const values = columns.map((column) => column(i));
    const checked = positive ? [...values, numbers.value![i]!] : values;
    const bad = checked.findIndex((v) => !(v > 0 && v < Infinity));
    if (bad >= 0) {
      const value = checked[bad]!;
      const what = names[bad] ?? (series.metric || "value");
      const reason: Message = Number.isNaN(value)
        ? {code: "no-number", what}
        : {code: "invalid", what, wanted: "positive", value: plain(value)};
      if (!keepValid && !Number.isNaN(value)) throw new ImportError(reason, place);
      unfit.push({...place, N: numbers.N?.[i] ?? Number.NaN, D: numbers.D?.[i] ?? Number.NaN, reason});
      continue;
    }
    selected.push(i);
    for (const [j, value] of values.entries()) x[j]!.push(value);
  }
  const y = selected.map((i) => numbers.value![i]!);
  return {data: {x: Object.fromEntries(names.map((input, j) => [input, x[j]!])), y}, rows: selected, unfit, notes};
}

/** One capability as an emergence curve takes it. */
export interface NamedCapability {
  readonly name: string;
  readonly metric: string;
  readonly capability: Capability;
  readonly chance: number;
  readonly unfit: readonly Unfit[];
  readonly notes: readonly Message[];
}

export interface CapabilityOptions extends SelectOptions, Choice {
  /** What scale is: "N", "C", "D"; N where absent. */
  readonly axis?: string;
  /** Rows of one scale, as of one model asked in several ways, are one model: counts are added, scores averaged. */
  readonly combine?: boolean;
  /** Score of guessing, where no column says it; 0. */
  readonly chance?: number;
}

/** Every capability that lies between 0 and 1, and those that do not with the reason. */
export function capabilitiesIn(
  results: Results,
  {axis = "N", combine = false, chance, keepValid, task, metric}: CapabilityOptions = {}
) {
  const excluded: {name: string; reason: Message}[] = [];
  const capabilities: NamedCapability[] = [];
  for (const series of seriesMatching(results, {task, metric})) {
    const name = series.task || series.metric || "values";
    const selected = fitRows(results, series, [axis], {keepValid});
    const outside = selected.data.y.findIndex((v) => !(v >= 0 && v <= 1));
    if (outside >= 0) {
      const row = results.row[selected.rows[outside]!]!;
      const reason: Message = {code: "score-outside", value: selected.data.y[outside]!, row};
      excluded.push({name: seriesName(series), reason});
      continue;
    }
    if (new Set(selected.data.x[axis] as number[]).size < 2) {
      excluded.push({name: seriesName(series), reason: {code: "one-value", axis}});
      continue;
    }
    capabilities.push(capabilityOf(results, series, name, selected, {axis, combine, chance}));
  }
  return {capabilities, excluded};
}

function capabilityOf(
  results: Results,
  series: Series,
  name: string,
  {data, rows, unfit, notes}: FitRows,
  {axis, combine, chance}: {axis: string; combine: boolean; chance?: number}
): NamedCapability {
  const {numbers, texts} = results;
  const counts = rows.map((i) => numbers.n?.[i] ?? Number.NaN);
  const right = rows.map((i, at) => numbers.k?.[i] ?? Math.round(data.y[at]! * counts[at]!));
  const isCounted =
    (series.kind === "share" || "k" in numbers) &&
    counts.every((n, at) => Number.isInteger(n) && n > 0 && Math.abs(right[at]! - data.y[at]! * n) < 0.05);
  const stated = [
    ...new Set(rows.map((i) => numbers.chance?.[i]).filter((v): v is number => v !== undefined && v >= 0))
  ];
  const family = texts.family && rows.every((i) => texts.family![i]) ? rows.map((i) => texts.family![i]!) : undefined;
  const scale = data.x[axis] as readonly number[];
  const plain: Capability = isCounted ? {scale, k: right, n: counts} : {scale, score: data.y};
  return {
    name,
    metric: series.metric || "score",
    capability: combine ? combined(plain) : {...plain, ...(family && {family})},
    chance: chance ?? (stated.length === 1 ? stated[0]! : 0),
    unfit,
    notes: isCounted ? notes : [...notes, {code: "no-answer-counts", capability: name}]
  };
}

function combined({scale, k, n, score}: Capability): Capability {
  const groups = groupBy(
    Array.from({length: scale.length}, (_, i) => i),
    (i) => scale[i]!
  );
  const sum = (column: ArrayLike<number>) => groups.map(([, rows]) => rows.reduce((s, i) => s + column[i]!, 0));
  const scales = groups.map(([value]) => value);
  if (k && n) return {scale: scales, k: sum(k), n: sum(n)};
  return {scale: scales, score: sum(score!).map((s, j) => s / groups[j]![1].length)};
}
