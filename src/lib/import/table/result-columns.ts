import {fields} from "./fields.js";

/** One number that was measured on one model, with what is known of both; what is unknown is left out. */
export interface Result {
  readonly file: string;
  /** Row of the file, from 1, headings included. */
  readonly row: number;
  /** By field: N parameters, D tokens or samples, C FLOPs, S steps; `value` in the unit of its metric. */
  readonly numbers: Readonly<Record<string, number>>;
  /** By field: model, task, metric, … */
  readonly texts: Readonly<Record<string, string>>;
}

/** Results column by column: plain arrays, so that a million fit into memory and pass to another thread. */
export interface Results {
  readonly length: number;
  /** By field, in the units of `Result`, `length` entries each; NaN where unknown. */
  readonly numbers: Readonly<Record<string, Float64Array>>;
  /** By field; "" where unknown. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly files: readonly string[];
  /** Of each result, its place in `files` and its row there, from 1. */
  readonly file: Uint32Array;
  readonly row: Uint32Array;
}

/** Gathers results; a column takes room only once something is known of it. */
export class ResultsBuilder {
  #length = 0;
  #capacity = 1024;
  #numbers: Record<string, Float64Array> = {};
  #texts: Record<string, string[]> = {};
  #names = new Map<string, string>();
  #files: string[] = [];
  #file = new Uint32Array(this.#capacity);
  #row = new Uint32Array(this.#capacity);

  get length(): number {
    return this.#length;
  }

  /** `fill` sets what is known of the new result. */
  add(
    file: string,
    row: number,
    fill: (put: {number(field: string, value: number): void; text(field: string, value: string): void}) => void
  ): void {
    if (this.#length === this.#capacity) this.#grow();
    if (this.#files.at(-1) !== file) this.#files.push(file);
    this.#file[this.#length] = this.#files.length - 1;
    this.#row[this.#length] = row;
    fill(this.#put);
    ++this.#length;
  }

  readonly #put = {
    number: (field: string, value: number) => {
      this.#numbers[field] ??= new Float64Array(this.#capacity).fill(Number.NaN);
      this.#numbers[field][this.#length] = value;
    },
    text: (field: string, value: string) => {
      this.#texts[field] ??= [];
      const column = this.#texts[field];
      while (column.length < this.#length) column.push("");
      // equal texts are kept once
      const name = this.#names.get(value) ?? value;
      this.#names.set(name, name);
      column[this.#length] = name;
    }
  };

  #grow(): void {
    this.#capacity *= 2;
    for (const [field, old] of Object.entries(this.#numbers)) {
      this.#numbers[field] = new Float64Array(this.#capacity).fill(Number.NaN, old.length);
      this.#numbers[field].set(old);
    }
    const [file, row] = [new Uint32Array(this.#capacity), new Uint32Array(this.#capacity)];
    file.set(this.#file);
    row.set(this.#row);
    this.#file = file;
    this.#row = row;
  }

  results(): Results {
    const n = this.#length;
    for (const column of Object.values(this.#texts)) while (column.length < n) column.push("");
    return {
      length: n,
      numbers: Object.fromEntries(Object.entries(this.#numbers).map(([field, column]) => [field, column.slice(0, n)])),
      texts: this.#texts,
      files: this.#files,
      file: this.#file.slice(0, n),
      row: this.#row.slice(0, n)
    };
  }
}

/** One result as a record; `i` counts from 0. */
export function resultAt({numbers, texts, files, file, row}: Results, i: number): Result {
  const known = Object.entries(numbers).flatMap(([field, column]) =>
    Number.isNaN(column[i]!) ? [] : [[field, column[i]!] as const]
  );
  const named = Object.entries(texts).flatMap(([field, column]) => (column[i] ? [[field, column[i]] as const] : []));
  return {file: files[file[i]!]!, row: row[i]!, numbers: Object.fromEntries(known), texts: Object.fromEntries(named)};
}

/** The fields that some result has, in the order of `fields`. */
export const knownFields = ({numbers, texts}: Results): string[] =>
  fields.map(({id}) => id).filter((id) => id in numbers || id in texts);
