/** T as JSON holds it, with no part of these names at any depth. */
export type Without<T, K extends string> = T extends readonly unknown[]
  ? {readonly [I in keyof T]: Without<T[I], K>}
  : T extends object
    ? {readonly [P in keyof T as Exclude<P, K>]: Without<T[P], K>}
    : T;
