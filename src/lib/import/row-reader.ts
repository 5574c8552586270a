import {inputs} from "../core/inputs.js";
import type {DropReason} from "../messages/imports.js";
import {fieldOf} from "./table/fields.js";
import {ImportError, shown} from "./table/import-error.js";
import {hasValues, type Mapping} from "./table/mapping.js";
import {type CellValue, type Decimal, hasUnit, quantity} from "./table/quantity.js";
import type {ResultsBuilder} from "./table/result-columns.js";
import {type DroppedRow, type Table, Tally} from "./table/table.js";

/** A column that is used, and where it stands. */
interface Use {
  readonly j: number;
  readonly column: string;
  readonly id: string;
  readonly isText: boolean;
  readonly factor: number;
  readonly metric?: string;
  /** Where cells of its column say their units: a number below this that says none is of an unknown one. */
  readonly least: number;
}

/** A column of measured values with the column of its errors. */
interface ValueUse extends Use {
  readonly error: Use | undefined;
}

interface Filter {
  readonly j: number;
  readonly wanted: string;
  readonly number: number | null | undefined;
}

/** Rows left out that are told one by one. */
export const TOLD = 50;

/** Turns the rows of one table into results, one a measured value. */
export class RowReader {
  readonly dropped: DroppedRow[] = [];
  readonly tally = new Tally();
  setAside = 0;
  readonly #file: string;
  readonly #decimal: Decimal;
  readonly #into: ResultsBuilder;
  readonly #keepValid: boolean;
  readonly #filters: readonly Filter[];
  readonly #values: readonly ValueUse[];
  readonly #shared: readonly Use[];
  /** What all results of the row being read share. */
  readonly #numbers: [string, number][] = [];
  readonly #texts: [string, string][] = [];

  /** Throws ImportError where no column is a measured value, or `where` names a column that is not there. */
  constructor(
    {file, header, decimal}: Table,
    mapping: Mapping,
    into: ResultsBuilder,
    where: Readonly<Record<string, string>>,
    keepValid: boolean,
    sample: readonly (readonly CellValue[])[] = []
  ) {
    if (!hasValues(mapping)) throw new ImportError({code: "no-value-column", columns: header}, {file});
    const mapped = mapping.flatMap(({column, field, factor, metric}): Use[] => {
      if (field === null) return [];
      const isText = fieldOf(field)?.kind === "text";
      const j = header.indexOf(column);
      const least = factor === 1 && sample.some((row) => hasUnit(row[j])) ? (inputs.find(field)?.least ?? 0) : 0;
      return [{j, column, id: field, isText, factor, metric, least}];
    });
    // an error is in the unit of its value, unless its heading says another
    const measured = ({metric}: Use) =>
      mapped.find((use) => use.id === "value" && (metric === undefined || use.metric === metric));
    const uses = mapped.map((use) =>
      use.id === "stderr" && use.factor === 1 ? {...use, factor: measured(use)?.factor ?? 1} : use
    );
    const errorOf = ({metric}: Use) =>
      uses.find((use) => use.id === "stderr" && use.metric !== undefined && use.metric === metric);
    this.#file = file;
    this.#decimal = decimal;
    this.#into = into;
    this.#keepValid = keepValid;
    this.#values = uses.filter(({id}) => id === "value").map((use) => ({...use, error: errorOf(use)}));
    this.#shared = uses.filter(({id, metric}) => id !== "value" && metric === undefined);
    this.#filters = Object.entries(where).map(([column, wanted]) => {
      const named = header.includes(column) ? column : mapping.find(({field}) => field === column)?.column;
      if (named !== undefined) return {j: header.indexOf(named), wanted, number: quantity(wanted)};
      throw new ImportError({code: "no-filter-column", column: shown(column), columns: header}, {file});
    });
  }

  /** Throws ImportError on a cell that cannot be read, unless what is valid is to be kept. */
  read(cells: readonly CellValue[], row: number): void {
    if (!this.#filters.every((filter) => this.#passes(filter, cells[filter.j]))) ++this.setAside;
    else if (!this.#readShared(cells, row) || !this.#countsAgree(cells, row)) return;
    else if (!this.#values.length) this.#readCounts(row);
    else for (const value of this.#values) this.#readValue(value, cells, row);
  }

  #passes({wanted, number}: Filter, cell: CellValue): boolean {
    return String(cell ?? "") === wanted || (typeof number === "number" && quantity(cell, this.#decimal) === number);
  }

  /** False where something is no number. */
  #readShared(cells: readonly CellValue[], row: number): boolean {
    this.#numbers.length = 0;
    this.#texts.length = 0;
    for (const {j, column, id, isText, factor, least} of this.#shared) {
      const cell = cells[j];
      if (isText) {
        const text = String(cell ?? "").trim();
        if (text) this.#texts.push([id, text]);
        continue;
      }
      const value = quantity(cell, this.#decimal);
      if (value === undefined) {
        this.#refuse(row, column, cell, {code: "invalid", what: id, wanted: "number"});
        return false;
      }
      if (value !== null && value > 0 && value < least && !hasUnit(cell)) {
        this.#refuse(row, column, cell, {code: "no-unit", what: id});
        return false;
      }
      if (value !== null) this.#numbers.push([id, inUnits(value, factor, cell)]);
    }
    return true;
  }

  #counts(): (number | undefined)[] {
    return ["k", "n"].map((field) => this.#numbers.find(([id]) => id === field)?.[1]);
  }

  /** False where more were right than there were, or where k is no count. */
  #countsAgree(cells: readonly CellValue[], row: number): boolean {
    const [k, n] = this.#counts();
    if (k === undefined || n === undefined || n === 0 || (Number.isInteger(k) && k >= 0 && k <= n)) return true;
    const {j, column} = this.#shared.find(({id}) => id === "k")!;
    this.#refuse(row, column, cells[j], {code: "k-beyond-n", n});
    return false;
  }

  #readCounts(row: number): void {
    const [k, n] = this.#counts();
    if (k !== undefined && n !== undefined && n > 0) this.#add(row, k / n, "share right", null);
    else this.#drop(row, "k", null, {code: n === 0 ? "no-answers" : "no-counts"});
  }

  #readValue({j, column, factor, metric, error}: ValueUse, cells: readonly CellValue[], row: number): void {
    const value = quantity(cells[j], this.#decimal);
    const what = metric ?? "value";
    if (value === undefined) this.#refuse(row, column, cells[j], {code: "invalid", what, wanted: "number"});
    else if (value === null) this.#drop(row, column, cells[j], {code: "not-finite", what});
    else this.#add(row, inUnits(value, factor, cells[j]), metric, error ? this.#readError(error, cells) : null);
  }

  #readError({j, factor}: Use, cells: readonly CellValue[]): number | null {
    const value = quantity(cells[j], this.#decimal);
    return typeof value === "number" ? inUnits(value, factor, cells[j]) : null;
  }

  #add(row: number, value: number, metric: string | undefined, stderr: number | null): void {
    this.#into.add(this.#file, row, (put) => {
      for (const [id, text] of this.#texts) put.text(id, text);
      for (const [id, number] of this.#numbers) put.number(id, number);
      if (metric !== undefined && !this.#texts.some(([id]) => id === "metric")) put.text("metric", metric);
      if (stderr !== null) put.number("stderr", stderr);
      put.number("value", value);
    });
  }

  #refuse(row: number, column: string, cell: CellValue, reason: DropReason): void {
    if (!this.#keepValid) throw new ImportError({...reason, value: shown(cell)}, {file: this.#file, row, column});
    this.#drop(row, column, cell, reason);
  }

  #drop(row: number, column: string, cell: CellValue, reason: DropReason): void {
    this.tally.add(reason);
    if (this.dropped.length < TOLD) this.dropped.push({file: this.#file, row, column, value: shown(cell), reason});
  }
}

/** The unit of the heading is not that of a cell that says its own. */
const inUnits = (value: number, factor: number, cell: CellValue) =>
  factor === 1 || hasUnit(cell) ? value : value * factor;
