import Papa from "papaparse";
import {ImportError} from "./table/import-error.js";

/** A row of a table of text, by column. */
export type TextRow = Readonly<Record<string, string>>;

/** A small table that is known to be parted by commas, whole: its rows by the names of the first line. */
export function textRows(text: string, file: string): TextRow[] {
  const {data, errors} = Papa.parse<TextRow>(text, {header: true, delimiter: ",", skipEmptyLines: true});
  const [fault] = errors;
  if (fault)
    throw new ImportError(
      {code: "foreign-words", detail: fault.message},
      {file, row: fault.row === undefined ? undefined : fault.row + 2}
    );
  return data;
}
