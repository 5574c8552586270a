import type {ColumnReason} from "../../messages/imports.js";
import {fieldOf} from "./fields.js";
import {guessMapping} from "./guess-mapping.js";
import {ImportError, shown} from "./import-error.js";
import {hasValues, ownColumn} from "./mapping.js";
import {type CellValue, hasUnit, quantity} from "./quantity.js";
import {fileName} from "./source.js";
import {type Batch, peek, type Table} from "./table.js";

/** Parameters, tokens and family of each model, from a file next to the results. */
export interface Models {
  /** Without its folders. */
  readonly file: string;
  /** Fields that it gives, in the order of its columns. */
  readonly fields: readonly string[];
  /** Whether it holds measured values, too, and so is a file of results. */
  readonly isMeasured: boolean;
  of(model: string, revision?: string): Readonly<Record<string, CellValue>> | undefined;
}

/** Reads `models.csv`: a column model, perhaps a column revision, and what there is of N, D, C, U and family. */
export async function readModels(table: Table): Promise<Models> {
  const {file, header, decimal} = table;
  const {first, all} = await peek(table.batches);
  const guess = guessMapping(header, first?.rows ?? [], decimal);
  const mapping = guess.filter(({field}) => field && !["value", "stderr"].includes(field));
  const place = (column: string | undefined) => (column === undefined ? -1 : header.indexOf(column));
  const model = place(mapping.find(({field}) => field === "model")?.column);
  const revision = header.findIndex((name) => /^(?:revision|checkpoint|step)$/i.test(name));
  if (model < 0) throw new ImportError({code: "no-model-column", columns: header}, {file, row: 1});
  const measured = mapping.filter(({field, column}) => field !== "model" && place(column) !== revision);
  const byName = new Map<string, Record<string, CellValue>>();
  for await (const {rows, numbers} of all) {
    for (const [i, row] of rows.entries()) {
      const known = measured.map(({column, field, factor}) => {
        const cell = row[place(column)];
        if (fieldOf(field!)!.kind === "text") return [field!, cell] as const;
        const value = quantity(cell, decimal);
        if (value === undefined)
          throw new ImportError(
            {code: "invalid", what: field!, wanted: "number", value: shown(cell)},
            {file, row: numbers[i], column}
          );
        return [field!, value === null ? null : value * (hasUnit(cell) ? 1 : factor)] as const;
      });
      byName.set(keyOf(String(row[model]), revision < 0 ? "" : String(row[revision] ?? "")), Object.fromEntries(known));
    }
  }
  return {
    file: fileName(file),
    fields: measured.map(({field}) => field!),
    isMeasured: hasValues(guess),
    of(name, checkpoint = "") {
      for (const key of [name, name.slice(name.lastIndexOf("/") + 1)]) {
        const found = byName.get(keyOf(key, checkpoint)) ?? byName.get(keyOf(key, ""));
        if (found) return found;
      }
      return undefined;
    }
  };
}

const keyOf = (model: string, revision: string) => `${model.trim()}@${revision.trim()}`.toLowerCase();

/**
 * A table with columns for its models; values from the file of models replace those that a format takes from names.
 */
export async function withModels(bare: Table, models: Models): Promise<Table> {
  const table = bare.mapping ? bare : await withGuess(bare);
  const mapping = table.mapping!;
  const model = mapping.find(({field}) => field === "model");
  if (!model) return bare.mapping ? bare : table;
  const [at, revision] = [table.header.indexOf(model.column), table.header.indexOf("revision")];
  const isKnown = (field: string) => mapping.some((use) => use.field === field);
  const added = models.fields.filter((field) => !isKnown(field) && !table.header.includes(field));
  const replaced = bare.mapping
    ? models.fields
        .filter((field) => table.header.includes(field))
        .map((field) => [field, table.header.indexOf(field)] as const)
    : [];
  if (!added.length && !replaced.length) return table;
  const why: ColumnReason = {code: "from-models", file: models.file};
  const strangers = new Set<string>();
  async function* batches(): AsyncGenerator<Batch> {
    for await (const {rows, numbers} of table.batches) {
      const joined = rows.map((row) => {
        const name = String(row[at] ?? "");
        const known = models.of(name, String(row[revision] ?? ""));
        if (!known) strangers.add(name);
        const cells = [...row, ...added.map((field) => known?.[field])];
        for (const [field, j] of replaced) cells[j] = known?.[field] ?? cells[j];
        return cells;
      });
      yield {rows: joined, numbers};
    }
    if (strangers.size) table.notes.push({code: "no-models", models: [...strangers], file: models.file});
  }
  return {
    ...table,
    header: [...table.header, ...added],
    mapping: [...mapping, ...added.map((field) => ({...ownColumn(field), why}))],
    batches: batches()
  };
}

async function withGuess(table: Table): Promise<Table> {
  const {first, all} = await peek(table.batches);
  return {...table, mapping: guessMapping(table.header, first?.rows.slice(0, 500) ?? [], table.decimal), batches: all};
}

/** The size that a model’s name tells, such as 70 million of pythia-70m: nominal, so often rounded. */
export function sizeInName(model: string): number | undefined {
  const [, digits, letter] = /(?:^|[-_/])(\d+(?:\.\d+)?)\s*([mb])(?=$|[-_/.])/i.exec(model) ?? [];
  return digits === undefined ? undefined : Number(digits) * (letter!.toLowerCase() === "b" ? 1e9 : 1e6);
}
