import {parseArgs} from "node:util";
import {recordsToCsv} from "../../../src/lib/import/write-table.ts";
import {tarOf} from "./tar.ts";

/** The value of a route parameter such as [law], which Framework passes as --law=…. */
export function routeParameter(name: string): string {
  const {values} = parseArgs({options: {[name]: {type: "string"}}});
  const value = values[name];
  if (typeof value !== "string") throw new Error(`missing route parameter: ${name}`);
  return value;
}

/** The standard output of a loader is its file, and nothing else may be written there. */
export function writeJson(value: unknown): void {
  process.stdout.write(JSON.stringify(value));
}

/** Several files at once, under the names they have within the address of the loader. */
export function writeArchive(files: Readonly<Record<string, string>>): void {
  process.stdout.write(tarOf(files));
}

/** One line a row, columns as the first row names them; null is an empty cell. */
export function csvOf(rows: readonly Readonly<Record<string, string | number | null>>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return recordsToCsv(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null))
  );
}

export const writeCsv = (rows: Parameters<typeof csvOf>[0]): boolean => process.stdout.write(csvOf(rows));
