import type {Message} from "../messages/index.js";
import {csvTable} from "./formats/csv.js";
import {everyEvalEverTable, isEveryEvalEver} from "./formats/every-eval-ever.js";
import {jsonTable, readJson} from "./formats/json.js";
import {jsonLinesTable} from "./formats/json-lines.js";
import {isLmEval, lmEvalTables} from "./formats/lm-eval.js";
import {isTrainerState, trainerStateTable} from "./formats/trainer-state.js";
import {isWandb, wandbTable} from "./formats/wandb.js";
import {type FilePreview, type ReadOptions, readTable} from "./read-table.js";
import {ImportError, type Place} from "./table/import-error.js";
import {readModels, withModels} from "./table/models.js";
import {type Results, ResultsBuilder} from "./table/result-columns.js";
import {fileName, headOf, type Source} from "./table/source.js";
import type {Table} from "./table/table.js";

export {toEveryEvalEver} from "./formats/every-eval-ever.js";
export type {FilePreview, ReadOptions} from "./read-table.js";
export {type Field, fields} from "./table/fields.js";
export {ImportError, type Place} from "./table/import-error.js";
export {knownFields, type Result, type Results, resultAt} from "./table/result-columns.js";
export {blobSource, type Source, textSource} from "./table/source.js";
export type {DroppedRow} from "./table/table.js";

/** A file that was not read, and why; `place` is the position of the error in it, where there is one. */
export interface Skipped {
  readonly file: string;
  readonly reason: Message;
  readonly place?: Place;
}

/** What was brought in, and what was understood of each file. */
export interface Imported {
  readonly results: Results;
  readonly files: readonly FilePreview[];
  /** Files that hold no results, and why. */
  readonly skipped: readonly Skipped[];
}

/**
 * Reads results of any known format. A file called `models.csv` says of each model how many parameters and tokens it
 * has. Throws ImportError, in one line with file, row and value, on what it cannot read; with `keepValid` such rows and
 * files are left out and told. The order in which files are given changes nothing.
 * @example
 * const {results, files} = await importResults([textSource("runs.csv", "params,loss\n70m,3.2\n2.8B,2.6\n")]);
 * Array.from(results.numbers.N); // [70e6, 2.8e9]
 * files[0].columns.map(({field}) => field); // ["N", "value"]
 */
export async function importResults(sources: readonly Source[], options: ReadOptions = {}): Promise<Imported> {
  const sorted = [...sources].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  if (!sorted.length) throw new ImportError({code: "no-files"}, {file: "nothing"});
  const into = new ResultsBuilder();
  const skipped: Skipped[] = [];
  const isModels = ({name}: Source) => sorted.length > 1 && /^models\.(csv|tsv)$/i.test(fileName(name));
  const sidecar = sorted.find(isModels);
  const models = sidecar && (await readModels(await csvTable(sidecar)));
  const orSkip = async <T>(file: string, read: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ImportError) || !options.keepValid || sorted.length === 1) throw error;
      skipped.push({file, reason: error.reason, place: error.place});
      return undefined;
    }
  };
  const files: FilePreview[] = [];
  const lmEval: {file: string; value: Record<string, unknown>}[] = [];
  const read = async (table: Table) => {
    const preview = await orSkip(table.file, async () =>
      readTable(models ? await withModels(table, models) : table, into, options)
    );
    if (preview) files.push(preview);
  };
  for (const source of sorted) {
    if (source === sidecar && !models?.isMeasured) continue;
    const reason = reasonToSkip(source);
    if (reason && sorted.length > 1) {
      skipped.push({file: source.name, reason});
      continue;
    }
    const opened = await orSkip(source.name, () => open(source));
    if (opened && "value" in opened) lmEval.push(opened);
    else if (opened) await read(opened);
  }
  for (const table of lmEvalTables(lmEval)) await read(table);
  if (!files.length) throw new ImportError(skipped[0]?.reason ?? {code: "no-results"}, {file: sorted[0]!.name});
  return {results: into.results(), files, skipped};
}

/** Files that harnesses write next to results. */
function reasonToSkip({name, byteLength}: Source): Message | undefined {
  const file = fileName(name);
  if (/^samples_.*\.jsonl$/.test(file)) return {code: "single-answers"};
  if (file.startsWith(".")) return {code: "hidden"};
  if (byteLength === 0) return {code: "empty"};
  return /\.(csv|tsv|txt|tab|jsonl|ndjson|json|parquet)$/i.test(file) ? undefined : {code: "unknown-format"};
}

/** The first bytes tell the format, not the name. */
async function open(source: Source): Promise<Table | {readonly file: string; readonly value: Record<string, unknown>}> {
  const head = (await headOf(source)).replace(/^\uFEFF/, "").trimStart();
  const file = source.name;
  if (!head) throw new ImportError({code: "empty"}, {file});
  if (head.startsWith("PAR1")) return (await import("./formats/parquet.js")).parquetTable(source);
  if (head.startsWith("{") && !isOneValue(head, file)) return jsonLinesTable(source);
  if (head.startsWith("{") || head.startsWith("[")) {
    const value = await readJson(source);
    if (isLmEval(value)) return {file, value};
    if (isEveryEvalEver(value)) return everyEvalEverTable(file, value);
    return isTrainerState(value) ? trainerStateTable(file, value) : jsonTable(file, value);
  }
  const table = await csvTable(source);
  return isWandb(table.header) ? wandbTable(table) : table;
}

/** Whether an object goes on after its first line; where the first line is whole, more lines follow it. */
function isOneValue(head: string, file: string): boolean {
  const end = head.indexOf("\n");
  if (end < 0) return !/\.(jsonl|ndjson)$/i.test(file);
  try {
    JSON.parse(head.slice(0, end));
    return !head.slice(end).trim();
  } catch {
    return !/\.(jsonl|ndjson)$/i.test(file);
  }
}
