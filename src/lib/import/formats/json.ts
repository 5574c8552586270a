import {ImportError, type Place, shown} from "../table/import-error.js";
import type {CellValue} from "../table/quantity.js";
import {allText, type Source} from "../table/source.js";
import {type Table, tableOf} from "../table/table.js";

/** The value that a file holds; a truncated file is told by its size. */
export async function readJson(source: Source): Promise<unknown> {
  const text = await allText(source);
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = (error as Error).message;
    const position = /position (\d+)/.exec(detail)?.[1];
    const at = position === undefined ? null : Number(position) + 1;
    const isCut = /end of JSON|unexpected end|unterminated/i.test(detail) || (at ?? 1) > text.trimEnd().length;
    throw new ImportError(
      isCut ? {code: "json-cut-off", characters: text.length} : {code: "not-json", at, detail: shown(detail)},
      {file: source.name}
    );
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list of objects, or one object of equally long lists. */
export function jsonTable(file: string, value: unknown): Table {
  if (Array.isArray(value)) {
    return tableOf(
      file,
      "JSON",
      value.map((item, i) => recordOf(item, {file, row: i + 1}))
    );
  }
  if (isRecord(value)) {
    const columns = Object.entries(value).filter((entry): entry is [string, CellValue[]] => Array.isArray(entry[1]));
    const length = columns[0]?.[1].length ?? 0;
    if (
      columns.length > 1 &&
      length &&
      columns.every(([, cells]) => cells.length === length && !cells.some(isRecord))
    ) {
      return tableOf(
        file,
        "JSON",
        Array.from({length}, (_, i) => Object.fromEntries(columns.map(([name, cells]) => [name, cells[i]])))
      );
    }
    if (columns.length === 1 && length) return jsonTable(file, columns[0]![1]);
  }
  throw new ImportError({code: "no-table"}, {file});
}

/** The plain values of an object; those one level down are named outer.inner. */
export function recordOf(value: unknown, place: Place): Record<string, CellValue> {
  if (!isRecord(value)) throw new ImportError({code: "row-not-object", value: shown(JSON.stringify(value))}, place);
  // of no prototype, else a name such as “constructor” would be there already
  const cells: Record<string, CellValue> = Object.create(null);
  for (const [name, inner] of Object.entries(value)) {
    if (isRecord(inner)) for (const [key, cell] of Object.entries(inner)) put(cells, `${name}.${key}`, cell);
    else put(cells, name, inner);
  }
  return cells;
}

function put(cells: Record<string, CellValue>, name: string, value: unknown): void {
  if (value === null || ["string", "number", "boolean", "bigint"].includes(typeof value))
    cells[name] = value as CellValue;
}
