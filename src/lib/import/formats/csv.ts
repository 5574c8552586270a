import Papa from "papaparse";
import type {ImportNote} from "../../messages/imports.js";
import {ImportError, shown} from "../table/import-error.js";
import {type CellValue, decimalOf, quantity} from "../table/quantity.js";
import {type Source, textOf} from "../table/source.js";
import {type Batch, type DroppedRow, peek, type Table} from "../table/table.js";

/** Papaparse’s own parser of one piece of text; its types leave it out. */
type PieceParser = new (config: {
  delimiter: string;
  newline: string;
}) => {parse(text: string, base: number, ignoreLastRow: boolean): Papa.ParseResult<string[]>};
const PieceParser = (Papa as unknown as {Parser: PieceParser}).Parser;

/** Rows from which the way of writing numbers is told. */
const SAMPLE = 200;
/** A cell this long is an unclosed quote that swallows the file. */
const LONGEST = 8 << 20;

/** A table whose columns are parted by commas, tabs, semicolons or bars; the text is read piece by piece. */
export async function csvTable(source: Source): Promise<Table> {
  const pieces = await peek(oneNewline(textOf(source)));
  const sample = pieces.first ?? "";
  checkText(source.name, sample);
  const {delimiter, linebreak} = Papa.parse(sample.slice(0, 64_000), {preview: 20}).meta;
  checkParted(source.name, sample, delimiter);
  const rows = await peek(recordsIn(source.name, pieces.all, delimiter, linebreak));
  const [first, ...others] = rows.first?.rows ?? [];
  if (!first) throw new ImportError({code: "no-rows"}, {file: source.name});
  const notes: ImportNote[] = [];
  const dropped: DroppedRow[] = [];
  const header = headings(first, source.name, notes);
  const {decimal, thousands} = decimalOf(others.slice(0, SAMPLE).flat(), delimiter);
  if (decimal === "comma") notes.push({code: "decimal-commas"});
  if (thousands) notes.push({code: "thousands", mark: decimal === "comma" ? "points" : "commas", example: thousands});
  if (sample.includes("\uFFFD")) notes.push({code: "not-utf8"});
  if (![",", "\t"].includes(delimiter)) notes.push({code: "unusual-delimiter", delimiter: shown(delimiter)});
  const batches = withoutHeadings(rows.all, header.length, source.name, dropped);
  return {file: source.name, format: delimiter === "\t" ? "TSV" : "CSV", header, decimal, batches, notes, dropped};
}

/** Some programs end some lines one way and some the other. */
async function* oneNewline(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const text = rest + piece;
    rest = text.endsWith("\r") ? "\r" : "";
    yield text.slice(0, text.length - rest.length).replaceAll("\r\n", "\n");
  }
  if (rest) yield rest;
}

/** Columns that spaces part would be read as one. */
function checkParted(file: string, text: string, delimiter: string): void {
  const lines = text.split(/\r?\n|\r/, 5).filter((line) => line.trim());
  const [heading, ...others] = lines.map((line) => line.trim().split(/\s+/).length);
  if (heading! < 2 || !others.length || lines.some((line) => line.includes(delimiter))) return;
  if (others.every((cells) => cells === heading)) throw new ImportError({code: "parted-by-spaces"}, {file, row: 1});
}

const archives: Readonly<Record<string, "workbook" | "gzip" | "zstd">> = {
  "PK\u0003\u0004": "workbook",
  "\u001f\uFFFD\b": "gzip",
  "(\uFFFD/\uFFFD": "zstd"
};

/** Archives, pictures and the like hold bytes that no text does. */
function checkText(file: string, text: string): void {
  const kind = Object.keys(archives).find((start) => text.startsWith(start));
  if (kind) throw new ImportError({code: archives[kind]!}, {file});
  for (let i = 0, row = 1; i < Math.min(text.length, 10_000); ++i) {
    const byte = text.charCodeAt(i);
    if (byte === 10) ++row;
    if (byte < 9 || (byte > 13 && byte < 32)) throw new ImportError({code: "not-text", byte}, {file, row});
  }
}

async function* recordsIn(file: string, pieces: AsyncIterable<string>, delimiter: string, newline: string) {
  const parser = new PieceParser({delimiter, newline});
  let rest = "";
  let row = 0;
  for await (const piece of pieces) {
    const text = rest + piece;
    const found = parser.parse(text, 0, true);
    rest = text.slice(found.meta.cursor);
    if (rest.length > LONGEST) throw unclosed(file, row + found.data.length + 1);
    if (!found.data.length) continue;
    yield numbered(found.data, row);
    row += found.data.length;
  }
  if (!rest) return;
  const {data, errors} = parser.parse(rest, 0, false);
  const quotes = errors.find(({code}) => code === "MissingQuotes");
  if (quotes) throw unclosed(file, row + (quotes.row ?? 0) + 1);
  yield numbered(data, row);
}

const unclosed = (file: string, row: number) => new ImportError({code: "unclosed-quote"}, {file, row});

function numbered(rows: readonly string[][], before: number): Batch {
  return {rows, numbers: rows.map((_, i) => before + i + 1)};
}

function headings(cells: readonly CellValue[], file: string, notes: ImportNote[]): string[] {
  const names = cells.map((cell, i) => String(cell).trim() || `column ${i + 1}`);
  if (names.length > 1 && names.every((name) => typeof quantity(name) === "number")) {
    throw new ImportError({code: "no-headings", cells: names.slice(0, 4)}, {file, row: 1});
  }
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if (times === 1) return name;
    const renamed = `${name} (${times})`;
    notes.push({code: "repeated-heading", heading: shown(name), renamed: shown(renamed)});
    return renamed;
  });
}

async function* withoutHeadings(batches: AsyncIterable<Batch>, width: number, file: string, dropped: DroppedRow[]) {
  for await (const {rows, numbers} of batches) {
    const whole: number[] = [];
    for (const [i, row] of rows.entries()) {
      if (numbers[i] === 1 || row.every((cell) => cell === "")) continue;
      if (row.length === width) whole.push(i);
      else
        dropped.push({
          file,
          row: numbers[i],
          reason: {code: "unequal-cells", cells: row.length, headings: width},
          isFault: true
        });
    }
    yield {rows: whole.map((i) => rows[i]!), numbers: whole.map((i) => numbers[i]!)};
  }
}
