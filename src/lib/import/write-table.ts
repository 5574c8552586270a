import Papa from "papaparse";
import {knownFields, type Results} from "./table/result-columns.js";

/** Results as CSV, one a line under the names of fields. Texts that a spreadsheet would run as formulas are defused. */
export function toCsv(results: Results): string {
  const fields = knownFields(results);
  const rows = Array.from({length: results.length}, (_, i) =>
    fields.map((field) => {
      const value = results.numbers[field]?.[i];
      if (value !== undefined) return Number.isNaN(value) ? "" : value;
      return results.texts[field]?.[i] ?? "";
    })
  );
  return recordsToCsv(fields, rows);
}

/** Any table as CSV. */
export function recordsToCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[]
): string {
  const lines = Papa.unparse(
    {fields: [...header], data: rows.map((row) => [...row])},
    {newline: "\n", escapeFormulae: true}
  );
  return `${lines}\n`;
}
