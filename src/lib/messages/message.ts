/** What is known of something, as data: a code, and the values that belong to it. */
export interface Coded {
  readonly code: string;
}

/**
 * A sentence for every code of M: one that is missing, or that reads a value its code has not, is a type error.
 * `render` words a message that is a value of another.
 */
export type MessageTable<M extends Coded> = {
  readonly [C in M["code"]]: (of: Extract<M, {readonly code: C}>, render: (message: Coded) => string) => string;
};

/** “1 run”, “2 runs”, in English whatever the page’s language. */
export const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** A number in three digits, as it is in every language. */
export const short = (v: number): string => Number(v.toPrecision(3)).toString();
