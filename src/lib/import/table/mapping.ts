import type {ColumnReason} from "../../messages/imports.js";

/** What one column of a file is taken for. */
export interface ColumnUse {
  readonly column: string;
  /** An id of `fields`; null where the column is not used. */
  readonly field: string | null;
  /** Values are multiplied by this: 1e9 for a column of billions. */
  readonly factor: number;
  /** Of a measured value or its error: what is measured, where no column says it. */
  readonly metric?: string;
  /** Why it is taken so. */
  readonly why: ColumnReason;
}

export type Mapping = readonly ColumnUse[];

/** A column that is not used. */
export const unused = (column: string, why: ColumnReason): ColumnUse => ({column, field: null, factor: 1, why});

/** A column that bears the name of its field, because its format calls it so. */
export const ownColumn = (field: string): ColumnUse => ({column: field, field, factor: 1, why: {code: "own-format"}});

/** Whether some column is a measured value, or right answers and answers are counted. */
export function hasValues(mapping: Mapping): boolean {
  const has = (id: string) => mapping.some(({field}) => field === id);
  return has("value") || (has("k") && has("n"));
}
