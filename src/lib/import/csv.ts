import Papa from "papaparse";
import {ImportError, shown} from "./import-error.js";
import {type CellValue, decimalOf, quantity} from "./quantity.js";
import {type Source, textOf} from "./source.js";
import {type Batch, type DroppedRow, peek, type Table} from "./table.js";

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
  if (!first) throw new ImportError("no rows", {file: source.name});
  const notes: string[] = [];
  const dropped: DroppedRow[] = [];
  const header = headings(first, source.name, notes);
  const {decimal, thousands} = decimalOf(others.slice(0, SAMPLE).flat(), delimiter);
  if (decimal === "comma") notes.push("commas are read as decimal");
  if (thousands)
    notes.push(
      `${decimal === "comma" ? "points" : "commas"} are read as parting thousands: ${thousands} is ${thousands.replace(/[.,]/, "")}`
    );
  if (sample.includes("\uFFFD")) notes.push("not UTF-8: some letters are unreadable");
  if (![",", "\t"].includes(delimiter)) notes.push(`columns are parted by ${shown(delimiter)}`);
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
  if (others.every((cells) => cells === heading))
    throw new ImportError("columns are parted by spaces; want commas, tabs, semicolons or bars", {file, row: 1});
}

const archives: Readonly<Record<string, string>> = {
  "PK\u0003\u0004": "a workbook or a ZIP archive; save the table as CSV",
  "\u001f\uFFFD\b": "compressed by gzip; unpack it first",
  "(\uFFFD/\uFFFD": "compressed by zstd; unpack it first"
};

/** Archives, pictures and the like hold bytes that no text does. */
function checkText(file: string, text: string): void {
  const kind = Object.keys(archives).find((start) => text.startsWith(start));
  if (kind) throw new ImportError(archives[kind]!, {file});
  for (let i = 0, row = 1; i < Math.min(text.length, 10_000); ++i) {
    const code = text.charCodeAt(i);
    if (code === 10) ++row;
    if (code < 9 || (code > 13 && code < 32))
      throw new ImportError(`not a text file; it holds the byte ${code}`, {file, row});
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

const unclosed = (file: string, row: number) =>
  new ImportError("a quote is opened and not closed: the file is cut off or damaged", {file, row});

function numbered(rows: readonly string[][], before: number): Batch {
  return {rows, numbers: rows.map((_, i) => before + i + 1)};
}

function headings(cells: readonly CellValue[], file: string, notes: string[]): string[] {
  const names = cells.map((cell, i) => String(cell).trim() || `column ${i + 1}`);
  if (names.length > 1 && names.every((name) => typeof quantity(name) === "number")) {
    throw new ImportError(`no headings; the first row holds numbers only: ${names.slice(0, 4).join(", ")}`, {
      file,
      row: 1
    });
  }
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if (times === 1) return name;
    notes.push(`two columns are headed ${shown(name)}: the later one is called ${shown(`${name} (${times})`)}`);
    return `${name} (${times})`;
  });
}

async function* withoutHeadings(batches: AsyncIterable<Batch>, width: number, file: string, dropped: DroppedRow[]) {
  for await (const {rows, numbers} of batches) {
    const kept: number[] = [];
    for (const [i, row] of rows.entries()) {
      if (numbers[i] === 1 || row.every((cell) => cell === "")) continue;
      if (row.length === width) kept.push(i);
      else
        dropped.push({
          file,
          row: numbers[i],
          reason: `${row.length} ${row.length === 1 ? "cell" : "cells"} under ${width} ${width === 1 ? "heading" : "headings"}`,
          isFault: true
        });
    }
    yield {rows: kept.map((i) => rows[i]!), numbers: kept.map((i) => numbers[i]!)};
  }
}
