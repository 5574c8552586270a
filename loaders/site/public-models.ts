import {familiesReaching, type OneBreak, oneBreaks, type PublicCurve, pythiaAddition, type TextRow} from "../../src/lib/analysis/public-models.ts"; // biome-ignore format: one line
import {type Reached, reached} from "../../src/lib/analysis/published-claims.ts";
import {readPublic} from "../public/cache.ts";
import {remembered} from "./remembered.ts";

/** What the report on public models reads; null where a source was not fetched. */
export interface PublicModels {
  readonly addition: readonly PublicCurve[] | null;
  readonly breaks: readonly OneBreak[] | null;
  readonly families: readonly Reached[] | null;
}

export function publicModels(): PublicModels {
  const levels = [...new Map(reached.map(({benchmark, level}) => [benchmark, level]))];
  return {
    addition: from("pythia", "pythia_addition_by_operand.csv", pythiaAddition),
    breaks: from("exp-emergence", "overall.csv", oneBreaks),
    families: from("obs-scaling", "base_llm_benchmark_eval.csv", (rows) =>
      levels.flatMap(([benchmark, level]) => familiesReaching(rows, benchmark, level))
    )
  };
}

function from<T>(source: string, file: string, find: (rows: readonly TextRow[]) => T): T | null {
  const text = readPublic(source, file);
  return text === null ? null : remembered(source, text, () => find(tableOf(text, file)));
}

/** Of these sources: columns are named by the first line, and no cell is quoted. */
export function tableOf(text: string, name: string): TextRow[] {
  const [head, ...lines] = text.trim().split(/\r?\n/).map((line) => line.split(",")); // biome-ignore format: one line
  return lines.map((cells, row) => {
    if (cells.length !== head!.length) throw new Error(`${name}: ${cells.length} cells, not ${head!.length} (row ${row})`); // biome-ignore format: one line
    return Object.fromEntries(head!.map((column, i) => [column, cells[i]!]));
  });
}
