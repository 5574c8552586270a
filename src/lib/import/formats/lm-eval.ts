import type {ImportNote} from "../../messages/imports.js";
import {isShareName} from "../table/fields.js";
import {type Mapping, ownColumn, unused} from "../table/mapping.js";
import {sizeInName} from "../table/models.js";
import type {CellValue} from "../table/quantity.js";
import {fileName} from "../table/source.js";
import {type DroppedRow, type Table, tableOf} from "../table/table.js";
import {isRecord} from "./json.js";

/** A file of lm-evaluation-harness, v0.3 or v0.4 and later: numbers under the names of tasks and metrics. */
export function isLmEval(value: unknown): value is Record<string, unknown> {
  return (
    isRecord(value) &&
    isRecord(value.results) &&
    (isRecord(value.config) || isRecord(value.versions) || "lm_eval_version" in value)
  );
}

/** Tokens in a training step of every Pythia model (Biderman et al. 2023, arXiv:2304.01373): 1,024 × 2,048. */
const PYTHIA_STEP = 2_097_152;

interface Line extends Record<string, CellValue> {
  model: string;
  revision: string | null;
  task: string;
  metric: string;
  value: number;
  stderr: number | null;
  n: number | null;
  shots: number | null;
  N: number | null;
  D: number | null;
}

/**
 * Result files of one folder. How many questions a score is of stands in newer files; in older ones it follows from the
 * standard error, and where that is 0 from another file of the same task.
 */
export function lmEvalTables(
  files: readonly {readonly file: string; readonly value: Record<string, unknown>}[]
): Table[] {
  const read = files.map(({file, value}) => ({file, ...linesOf(file, value)}));
  const known = new Map<string, number>();
  for (const {lines} of read) for (const {task, n} of lines) if (n !== null) known.set(task, n);
  return read.map(({file, lines, dropped, notes}) => {
    let borrowed = 0;
    for (const line of lines) {
      if (line.n !== null || !isShareName(line.metric) || !known.has(line.task)) continue;
      line.n = known.get(line.task)!;
      ++borrowed;
    }
    if (borrowed) notes.push({code: "borrowed-counts", scores: borrowed});
    return tableOf(file, "lm-evaluation-harness", lines, {mapping, notes, dropped});
  });
}

const mapping: Mapping = [
  ...["model", "task", "metric", "value", "stderr", "n", "shots", "N", "D"].map(ownColumn),
  unused("revision", {code: "checkpoint-name"})
];

function linesOf(file: string, value: Record<string, unknown>) {
  const dropped: DroppedRow[] = [];
  const notes: ImportNote[] = [];
  const model = modelOf(file, value, notes);
  const counts = isRecord(value["n-samples"]) ? value["n-samples"] : {};
  const lines: Line[] = [];
  let recovered = 0;
  for (const [task, scores] of Object.entries(value.results as Record<string, unknown>)) {
    if (!isRecord(scores)) {
      dropped.push({file, column: task, reason: {code: "no-scores"}});
      continue;
    }
    for (const [key, score] of Object.entries(scores)) {
      const [name, filter] = key.split(",") as [string, string?];
      if (/_stderr$/.test(name) || labels.has(name)) continue;
      if (typeof score !== "number" || !Number.isFinite(score)) {
        dropped.push({file, column: `${task} ${key}`, value: String(score), reason: {code: "score-not-number"}});
        continue;
      }
      const error = scores[filter === undefined ? `${name}_stderr` : `${name}_stderr,${filter}`];
      const stderr = typeof error === "number" && Number.isFinite(error) ? error : null;
      const counted = countOf(counts[task], scores);
      const n = counted ?? (isShareName(name) ? countFrom(score, stderr) : null);
      if (n !== null && counted === null) ++recovered;
      const metric = filter === undefined || filter === "none" ? name : `${name} (${filter})`;
      lines.push({...model, task, metric, value: score, stderr, n, shots: shotsOf(value, task)});
    }
  }
  if (recovered) notes.push({code: "recovered-counts", scores: recovered});
  return {lines, dropped, notes};
}

/** Entries next to the scores of a task that are no scores. */
const labels = new Set(["alias", "name", "sample_len", "sample_count"]);

function modelOf(
  file: string,
  value: Record<string, unknown>,
  notes: ImportNote[]
): Pick<Line, "model" | "revision" | "N" | "D"> {
  const config = isRecord(value.config) ? value.config : {};
  const args = argumentsOf(config.model_args);
  const model = String(args.pretrained ?? args.model ?? value.model_name ?? fileName(file).replace(/\.json$/, ""));
  const revision = args.revision ?? null;
  const step = /^step(\d+)$/.exec(revision ?? "")?.[1];
  const D = step && /pythia/i.test(model) ? Number(step) * PYTHIA_STEP : null;
  if (D !== null) notes.push({code: "pythia-tokens", step: PYTHIA_STEP});
  const stated = config.model_num_parameters;
  if (typeof stated === "number" && stated > 0) return {model, revision, N: stated, D};
  const N = sizeInName(model) ?? null;
  notes.push({code: N === null ? "no-parameters" : "nominal-parameters", model});
  return {model, revision, N, D};
}

/** `pretrained=…,revision=…`, or an object of the same. */
function argumentsOf(args: unknown): Readonly<Record<string, string>> {
  if (isRecord(args)) return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, String(value)]));
  if (typeof args !== "string") return {};
  return Object.fromEntries(
    args
      .split(",")
      .map((part) => part.split("=", 2))
      .filter((pair): pair is [string, string] => pair.length === 2)
  );
}

function countOf(counts: unknown, scores: Readonly<Record<string, unknown>>): number | null {
  const stated = isRecord(counts) ? (counts.effective ?? counts.original) : scores.sample_count;
  return typeof stated === "number" && stated > 0 ? stated : null;
}

/** The n of which the harness’s standard error √(p (1 − p) / (n − 1)) is; null where p n is then no whole number. */
export function countFrom(share: number, stderr: number | null): number | null {
  if (stderr === null || !(stderr > 0) || !(share > 0 && share < 1)) return null;
  const n = Math.round((share * (1 - share)) / stderr ** 2 + 1);
  const right = share * n;
  return n >= 2 && Math.abs(right - Math.round(right)) < 0.01 ? n : null;
}

function shotsOf(value: Record<string, unknown>, task: string): number | null {
  const shots = isRecord(value["n-shot"])
    ? value["n-shot"][task]
    : isRecord(value.config)
      ? value.config.num_fewshot
      : null;
  return typeof shots === "number" ? shots : null;
}
