import type {ImportNote} from "../../messages/imports.js";
import {guessMapping} from "../table/guess-mapping.js";
import {type Mapping, ownColumn, unused} from "../table/mapping.js";
import type {CellValue} from "../table/quantity.js";
import type {Batch, Table} from "../table/table.js";

/** `run - metric`, as the charts of Weights & Biases name the columns of a downloaded CSV. */
const heading = /^(.+) - (.+?)(__MIN|__MAX)?$/;

export function isWandb(header: readonly string[]): boolean {
  const [, ...others] = header;
  return others.length > 0 && others.every((name) => heading.test(name));
}

/** A chart’s CSV, one column a run, as a long table: a row a run and step. */
export function wandbTable(table: Table): Table {
  const x = table.header[0]!;
  const series = table.header.flatMap((column, j) => {
    const [, model, metric, extreme] = (j > 0 && heading.exec(column)) || [];
    return model && !extreme ? [{j, model, metric: metric!}] : [];
  });
  const extremes = table.header.length - 1 - series.length;
  const header = [x, "model", "metric", "value"];
  const known = guessMapping([x], [])[0]!;
  const mapping: Mapping = [
    known.field ? {...known, why: {code: "its-name"}} : unused(x, {code: "no-progress-name"}),
    ...["model", "metric", "value"].map(ownColumn)
  ];
  async function* batches(): AsyncGenerator<Batch> {
    for await (const {rows, numbers} of table.batches) {
      const long: CellValue[][] = [];
      const from: number[] = [];
      for (const [i, row] of rows.entries()) {
        for (const {j, model, metric} of series) {
          if (row[j] === "") continue; // a run that was not logged at this step
          long.push([row[0], model, metric, row[j]]);
          from.push(numbers[i]!);
        }
      }
      yield {rows: long, numbers: from};
    }
  }
  const notes: ImportNote[] = [...table.notes, {code: "sampled-steps"}];
  if (extremes) notes.push({code: "extremes-left-out", columns: extremes});
  return {...table, format: "Weights & Biases CSV", header, mapping, batches: batches(), notes};
}
