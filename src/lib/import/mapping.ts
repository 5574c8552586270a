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
  readonly why: string;
}

export type Mapping = readonly ColumnUse[];

/** A column that is not used. */
export const unused = (column: string, why: string): ColumnUse => ({column, field: null, factor: 1, why});

/** Whether some column is a measured value, or right answers and answers are counted. */
export function hasValues(mapping: Mapping): boolean {
  const has = (id: string) => mapping.some(({field}) => field === id);
  return has("value") || (has("k") && has("n"));
}
