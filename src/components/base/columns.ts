import {type Estimate, isStated} from "../../lib/core/fit.js";
import type {Ends} from "../../lib/numerics/interval.js";
import {count, estimateCell, interval, number, percent} from "./format.js";
import type {Column, Value} from "./table.js";

/** A field of a CSV file; names are English in every language. */
export interface Field<T> {
  readonly name: string;
  readonly value: (row: T) => Value;
}

/** A column of a table and the fields it writes to a CSV. */
export interface DataColumn<T> extends Column<T> {
  readonly fields: readonly Field<T>[];
}

/** A value with its interval; null where the data do not identify it. */
export interface Stated extends Ends {
  readonly value: number | null;
}

export interface ColumnOptions<T> {
  /** Its heading in files, where the label is translated or that of another column too; otherwise the label. */
  readonly name?: string;
  /** Text of an empty cell. */
  readonly none?: string;
  /** What rows are sorted by, if they are: the first of its data, or else. */
  readonly sort?: "value" | ((row: T) => Value);
}

/** Formats of columns: with two digits of so much, with so many digits behind the point, in short form with so many. */
export const asNumber = (resolution: number) => (value: number) => number(value, resolution);
export const asPercent = (digits: number) => (share: number) => percent(share, digits);
export const asProbability = (p: number) => (p < 0.001 ? "< 0.001" : number(p, 0.01));
export const asCount = (digits: number) => (value: number) => count(value, digits);

/** Numbers, printed by `format`. */
export function numberColumn<T>(
  label: string,
  value: (row: T) => number | null | undefined,
  format: (value: number) => string = String,
  options: ColumnOptions<T> = {}
): DataColumn<T> {
  return {...dataColumn(label, value, format, options, {"": (found) => found}), number: true};
}

/** Texts that are the same in every language: names, titles, codes. A cell says them in the language of the page. */
export function textColumn<T>(
  label: string,
  value: (row: T) => string | null | undefined,
  {cell, none = "", ...options}: ColumnOptions<T> & {readonly cell?: (row: T) => string | Node} = {}
): DataColumn<T> {
  const column = dataColumn(label, value, String, {none, ...options}, {"": (found) => found});
  return cell ? {...column, cell} : column;
}

/** Intervals by their ends alone. */
export function endsColumn<T, E extends Ends>(
  label: string,
  of: (row: T) => E | null | undefined,
  format: (ends: E) => string = ({lower, upper}) => interval(lower, upper),
  options: ColumnOptions<T> = {}
): DataColumn<T> {
  return {...dataColumn(label, of, format, options, ends), number: true};
}

/** Values with their intervals. */
export function intervalColumn<T, I extends Stated>(
  label: string,
  of: (row: T) => I | null | undefined,
  format: (found: I) => string,
  options: ColumnOptions<T> = {}
): DataColumn<T> {
  return {...dataColumn(label, of, format, options, {"": ({value}) => value, ...ends}), number: true};
}

/** Estimates, without a value where the data do not identify them. */
export function estimateColumn<T>(
  label: string,
  of: (row: T) => Estimate | null | undefined,
  options: ColumnOptions<T> = {}
): DataColumn<T> {
  const value = (found: Estimate) => (isStated(found) ? found.value : null);
  const parts = {"": value, ...ends, status: ({status}: Estimate) => status};
  return {...dataColumn(label, of, (found) => estimateCell(found), options, parts), number: true};
}

const ends = {lower: ({lower}: Ends) => lower, upper: ({upper}: Ends) => upper};

/**
 * A column of one datum a row, each of whose parts has a heading of its own in files: that of the column and its own.
 */
function dataColumn<T, V>(
  label: string,
  datum: (row: T) => V | null | undefined,
  format: (datum: V) => string,
  {name = label, none = "–", sort}: ColumnOptions<T>,
  parts: Readonly<Record<string, (datum: V) => Value>>
): DataColumn<T> {
  const fields = Object.entries(parts).map(([part, partOf]) => ({
    name: part ? `${name} ${part}` : name,
    value(row: T) {
      const found = datum(row) ?? null;
      return found === null ? null : partOf(found);
    }
  }));
  return {
    label,
    fields,
    sort: sort === "value" ? fields[0]!.value : sort,
    cell(row) {
      const found = datum(row) ?? null;
      return found === null ? none : format(found);
    }
  };
}
