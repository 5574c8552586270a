import {ImportError, shown} from "../table/import-error.js";
import type {CellValue} from "../table/quantity.js";
import {type Source, textOf} from "../table/source.js";
import {type Batch, peek, type Table} from "../table/table.js";
import {recordOf} from "./json.js";

/** One JSON object a line. The headings are the names that the first lines have. */
export async function jsonLinesTable(source: Source): Promise<Table> {
  const file = source.name;
  const {first, all} = await peek(recordsIn(file, textOf(source)));
  if (!first) throw new ImportError({code: "no-rows"}, {file});
  const header = [...new Set(first.flatMap(({record}) => Object.keys(record)))];
  return {
    file,
    format: "JSON lines",
    header,
    decimal: "point",
    batches: batchesOf(all, header),
    notes: [],
    dropped: []
  };
}

interface Line {
  readonly record: Readonly<Record<string, CellValue>>;
  readonly row: number;
}

async function* recordsIn(file: string, pieces: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let rest = "";
  let row = 0;
  const read = (lines: readonly string[]) =>
    lines.flatMap((line): Line[] => {
      ++row;
      return line.trim() ? [{record: recordOf(parsed(line, file, row), {file, row}), row}] : [];
    });
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop()!;
    const found = read(lines);
    if (found.length) yield found;
  }
  const last = rest ? read([rest]) : [];
  if (last.length) yield last;
}

function parsed(line: string, file: string, row: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new ImportError({code: "line-not-json", line: shown(line)}, {file, row});
  }
}

async function* batchesOf(pieces: AsyncIterable<readonly Line[]>, header: readonly string[]): AsyncGenerator<Batch> {
  for await (const lines of pieces) {
    yield {rows: lines.map(({record}) => header.map((name) => record[name])), numbers: lines.map(({row}) => row)};
  }
}
