import type {ColumnReason} from "../../messages/imports.js";
import {type Field, fieldOf, fields, inputFields, isLossName, isShareName} from "./fields.js";
import {ImportError, shown} from "./import-error.js";
import {type ColumnUse, type Mapping, unused} from "./mapping.js";
import {type CellValue, type Decimal, quantity} from "./quantity.js";

/** A heading without what only says its unit. */
interface Heading {
  readonly column: string;
  /** Lower case, single spaces. */
  readonly name: string;
  readonly factor: number;
  /** The words that say the unit, as they stand. */
  readonly unit: string;
}

const units: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  m: 1e6,
  millions: 1e6,
  b: 1e9,
  billions: 1e9,
  t: 1e12,
  trillions: 1e12,
  "%": 0.01,
  percent: 0.01
};

/** “Model Size (B)”, “params_b”, “FLOPs (1E21)” and “tokens [T]” say a factor. */
function headingOf(column: string): Heading {
  const bracketed = /^(.*?)\s*[([]\s*([^)\]]+?)\s*[)\]]\s*$/.exec(column);
  const factor = bracketed && factorOf(bracketed[2]!);
  if (bracketed && factor) return {column, name: words(bracketed[1]!), factor, unit: bracketed[2]!};
  const last = /^(.+?)[\s_](1e\d+|[kmbt]|thousands|millions|billions|trillions)$/i.exec(column);
  const named = last && words(last[1]!);
  if (last && inputFields.some(({names}) => names.includes(named!))) {
    return {column, name: named!, factor: factorOf(last[2]!)!, unit: last[2]!};
  }
  return {column, name: words(column), factor: 1, unit: ""};
}

function factorOf(unit: string): number | undefined {
  const text = unit.trim().toLowerCase();
  return units[text] ?? (/^(?:10\^|1e)\d+$/.test(text) ? Number(text.replace("10^", "1e")) : undefined);
}

/** “nParams/total” and “n_params-total” are “n params total”. */
const words = (text: string) =>
  text
    .replace(/([a-z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9@.]+/g, " ")
    .trim();

/**
 * What the columns of a table are, by their headings and by the first rows. An input, a label or an error is taken
 * once; measured values as often as there are, for wide tables have one column a metric.
 */
export function guessMapping(
  header: readonly string[],
  sample: readonly (readonly CellValue[])[],
  decimal: Decimal = "point"
): Mapping {
  const headings = header.map(headingOf);
  const kinds = header.map((_, j) =>
    kindOf(
      sample.map((row) => row[j]),
      decimal
    )
  );
  const uses = new Map<string, ColumnUse>();
  const isNumber = (j: number) => kinds[j] !== "text";
  const take = (field: Field, isTaken: (j: number) => boolean) => {
    const isFree = (j: number) => !uses.has(header[j]!) && isTaken(j);
    const isExact = (j: number) => header[j] === field.id; // N and n are not the same where both are there
    for (const name of field.names) {
      const called = headings.flatMap((heading, j) => (heading.name === name && isFree(j) ? [j] : []));
      const j = called.find(isExact) ?? called[0] ?? -1;
      if (j < 0) continue;
      const {column, factor, unit} = headings[j]!;
      const why: ColumnReason = unit ? {code: "its-name-in", unit} : {code: "its-name"};
      uses.set(column, {column, field: field.id, factor, why});
      return;
    }
  };
  // “n” is the number of answers where answers are counted, else the size of the model
  const counted = headings.some(({name}) => fieldOf("k")!.names.includes(name));
  if (counted) take({...fieldOf("n")!, names: ["n", ...fieldOf("n")!.names]}, isNumber);
  for (const field of fields) take(field, (j) => (field.kind === "number" ? isNumber(j) : true));
  for (const use of measuresOf(headings, kinds, uses)) uses.set(use.column, use);
  return header.map((column, j) => uses.get(column) ?? unused(column, whyUnused(column, kinds[j]!, sample)));
}

type Kind = "share" | "number" | "text" | "empty";

function kindOf(cells: readonly CellValue[], decimal: Decimal): Kind {
  if (!cells.length) return "number"; // nothing speaks against its name
  const values = cells.map((cell) => quantity(cell, decimal));
  if (values.every((value) => value === null)) return "empty";
  const known = values.filter((value): value is number => typeof value === "number");
  if (values.filter((value) => value === undefined).length > known.length) return "text";
  const isShare = known.every((v) => v >= 0 && v <= 1) && known.some((v) => !Number.isInteger(v));
  return isShare ? "share" : "number";
}

/** Values under names of metrics; where there are none, whatever lies between 0 and 1. */
function* measuresOf(
  headings: readonly Heading[],
  kinds: readonly Kind[],
  uses: ReadonlyMap<string, ColumnUse>
): Generator<ColumnUse> {
  const has = (field: string) => [...uses.values()].some((use) => use.field === field);
  if (has("value") || (has("k") && has("n"))) return;
  const free = headings.filter(({column}, j) => !uses.has(column) && kinds[j] !== "text" && kinds[j] !== "empty");
  const isError = (name: string) => /(?: |^)(?:stderr|std err|std|se|sem|std error)$/.test(name);
  const values = free.filter(({name}) => !isError(name));
  const named = values.filter(
    ({name}) => isLossName(name) || isShareName(name) || /\b(?:f1|bleu|rouge|elo)\b/.test(name)
  );
  const shares = values.filter(
    ({column}) => kinds[headings.findIndex((heading) => heading.column === column)] === "share"
  );
  const plain = values.filter(({name}) => name === "y");
  const chosen = [named, shares, plain].find((some) => some.length) ?? [];
  const why: ColumnReason = {code: chosen === shares ? "from-0-to-1" : "metric-name"};
  for (const {column, factor} of chosen) yield {column, field: "value", factor, metric: column, why};
  for (const {column, name, factor} of free.filter((heading) => isError(heading.name))) {
    const of = chosen.find((value) => name.startsWith(`${value.name} `));
    if (of) yield {column, field: "stderr", factor, metric: of.column, why: {code: "error-of", column: of.column}};
  }
}

function whyUnused(column: string, kind: Kind, sample: readonly (readonly CellValue[])[]): ColumnReason {
  if (!sample.length) return {code: "no-sample"};
  if (kind === "empty") return {code: "empty-column"};
  return kind === "text" ? {code: "unknown-text"} : {code: "unknown-name", column: shown(column)};
}

/**
 * A guess corrected by its owner: which column each field is, with a factor where wanted, such as {N: "size*1e9",
 * loss: "final_loss"}. A name that is no field is that of a metric, and “none”, or “none:” with anything behind it, no
 * use. Throws ImportError on a column that is not there.
 */
export function corrected(guess: Mapping, wanted: Readonly<Record<string, string>>, file: string): Mapping {
  const entries = Object.entries(wanted).map(([field, text]) => {
    const [, column, factor] = /^(.*?)(?:\s*\*\s*([\d.e+-]+))?$/.exec(text)!;
    const exact = guess.some((use) => use.column === text) ? text : column!;
    if (!guess.some((use) => use.column === exact)) {
      const columns = guess.map((use) => use.column);
      throw new ImportError({code: "no-mapped-column", column: shown(exact), field, columns}, {file});
    }
    const times = exact === text ? undefined : factor;
    if (times !== undefined && !(Number(times) > 0))
      throw new ImportError({code: "invalid-factor", field, factor: times}, {file});
    return {field, column: exact, factor: times === undefined ? headingOf(exact).factor : Number(times)};
  });
  const isNone = (field: string) => /^none(?::|$)/.test(field);
  const isMeasure = ({field}: {field: string}) => field === "value" || !(isNone(field) || fieldOf(field));
  const measured = entries.some(isMeasure);
  return guess.map((use): ColumnUse => {
    const entry = entries.find(({column}) => column === use.column);
    if (entry) {
      const {column, field, factor} = entry;
      if (isNone(field)) return unused(column, {code: "as-told"});
      const metric = isMeasure(entry) ? {metric: field === "value" ? column : field} : {};
      return {column, field: isMeasure(entry) ? "value" : field, factor, ...metric, why: {code: "as-told"}};
    }
    const isReplaced = entries.some(({field}) => field === use.field);
    if (isReplaced || (measured && (use.field === "value" || use.metric)))
      return unused(use.column, {code: "other-named"});
    return use;
  });
}
