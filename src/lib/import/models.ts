import {fieldOf} from "./fields.js";
import {guessMapping} from "./guess-mapping.js";
import {ImportError, shown} from "./import-error.js";
import {type Cell, quantity} from "./quantity.js";
import {type Batch, peek, type Table} from "./table.js";

/** What a file beside the results says of each model: parameters, tokens, family. */
export interface Models {
  readonly file: string;
  /** Fields that it gives, in the order of its columns. */
  readonly fields: readonly string[];
  of(model: string, revision?: string): Readonly<Record<string, Cell>> | undefined;
}

/** Reads `models.csv`: a column model, perhaps a column revision, and what there is of N, D, C, U and family. */
export async function readModels(table: Table): Promise<Models> {
  const {file, header, decimal} = table;
  const {first, all} = await peek(table.batches);
  const mapping = guessMapping(header, first?.rows ?? [], decimal).filter(({field}) => field && !["value", "stderr"].includes(field)); // biome-ignore format: one line
  const place = (column: string | undefined) => (column === undefined ? -1 : header.indexOf(column));
  const model = place(mapping.find(({field}) => field === "model")?.column);
  const revision = header.findIndex((name) => /^(?:revision|checkpoint|step)$/i.test(name));
  if (model < 0) throw new ImportError(`no column model; columns: ${header.join(", ")}`, {file, row: 1});
  const given = mapping.filter(({field, column}) => field !== "model" && place(column) !== revision);
  const byName = new Map<string, Record<string, Cell>>();
  for await (const {rows, numbers} of all) {
    for (const [i, row] of rows.entries()) {
      const known = given.map(({column, field, factor}) => {
        const cell = row[place(column)];
        if (fieldOf(field!)!.kind === "text") return [field!, cell] as const;
        const value = quantity(cell, decimal);
        if (value === undefined) throw new ImportError(`invalid ${field}; not a number: ${shown(cell)}`, {file, row: numbers[i], column}); // biome-ignore format: one line
        return [field!, value === null ? null : value * factor] as const;
      });
      byName.set(keyOf(String(row[model]), revision < 0 ? "" : String(row[revision] ?? "")), Object.fromEntries(known));
    }
  }
  return {
    file,
    fields: given.map(({field}) => field!),
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

/** A table with what is known of its models beside; what the models’ file says wins. */
export function withModels(table: Table, models: Models): Table {
  const model = table.mapping?.find(({field}) => field === "model");
  if (!model) return table;
  const [at, revision] = [table.header.indexOf(model.column), table.header.indexOf("revision")];
  const added = models.fields.filter((field) => !table.header.includes(field));
  const replaced = models.fields.flatMap((field) => (table.header.includes(field) ? [[field, table.header.indexOf(field)] as const] : [])); // biome-ignore format: one line
  const strangers = new Set<string>();
  async function* batches(): AsyncGenerator<Batch> {
    for await (const {rows, numbers} of table.batches) {
      const joined = rows.map((row) => {
        const name = String(row[at] ?? "");
        const known = models.of(name, String(row[revision] ?? ""));
        if (!known && !strangers.has(name)) {
          strangers.add(name);
          table.notes.push(`${name} is not in ${models.file}`);
        }
        const cells = [...row, ...added.map((field) => known?.[field])];
        for (const [field, j] of replaced) cells[j] = known?.[field] ?? cells[j];
        return cells;
      });
      yield {rows: joined, numbers};
    }
  }
  return {
    ...table,
    header: [...table.header, ...added],
    mapping: [
      ...table.mapping!,
      ...added.map((field) => ({column: field, field, factor: 1, why: `from ${models.file}`}))
    ],
    batches: batches()
  };
}

/** The size that a model’s name tells, such as 70 million of pythia-70m: nominal, so often rounded. */
export function sizeInName(model: string): number | undefined {
  const [, digits, letter] = /(?:^|[-_/])(\d+(?:\.\d+)?)\s*([mb])(?=$|[-_/.])/i.exec(model) ?? [];
  return digits === undefined ? undefined : Number(digits) * (letter!.toLowerCase() === "b" ? 1e9 : 1e6);
}
