/** A statement as data: a code with its values. */
export interface Coded {
  readonly code: string;
}

/**
 * A sentence for every code of M. A missing code, or a value that its code does not have, is a type error. `render`
 * gives the sentence of a message that is a value of another.
 */
export type MessageTable<M extends Coded> = {
  readonly [C in M["code"]]: (of: Extract<M, {readonly code: C}>, render: (message: Coded) => string) => string;
};

/** “1 run”, “2 runs”, always in English. */
export const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** A number with three significant digits, the same in every language. */
export const short = (v: number): string => Number(v.toPrecision(3)).toString();
