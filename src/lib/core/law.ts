/** One parameter of a law: how it is written, and where the optimiser may take it. */
export interface Parameter {
  readonly tex: string;
  /** "log" parameters are positive and are moved in their logarithm. */
  readonly scale: "linear" | "log";
  readonly min: number;
  readonly max: number;
  /** "" where dimensionless; an exponent’s unit is "", a scale’s that of its input. */
  readonly unit: string;
  /** Held at this value unless a fit frees it, as chance floors are. */
  readonly fixed?: number;
}

/** Values a source prints for a law, in the units of its parameters, with where it prints them. */
export interface Published<P extends string = string> {
  readonly source: string;
  readonly values: Readonly<Record<P, number>>;
}

/** A quantity computed from the parameters, such as the scale where a curve crosses one half. */
export interface Derived<P extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly tex: string;
  readonly scale: "linear" | "log";
  readonly unit: string;
  value(p: Readonly<Record<P, number>>): number;
  /** The parameter that `solve` writes in terms of this quantity and the others, so that it can be profiled. */
  readonly replaces?: NoInfer<P>;
  solve?(value: number, p: Readonly<Record<P, number>>): number;
}

/** Observed inputs and responses, in the law’s units, column by column; all columns have one length. */
export interface Columns<X extends string = string> {
  readonly x: Readonly<Record<X, ArrayLike<number>>>;
  readonly y: ArrayLike<number>;
}

/** A functional form y = f(x; p), with all that a fit, a test and a page need to know of it. */
export interface Law<X extends string = string, P extends string = string> {
  readonly id: string;
  readonly title: string;
  /** "loss" laws predict nats per token, "emergence" laws a probability, "data" laws a number of tokens. */
  readonly kind: "loss" | "emergence" | "data";
  readonly tex: string;
  /** One or two sentences: what it claims, and what is known against it. */
  readonly note: string;
  /** Paper and equation. */
  readonly source: string;
  /**
   * What the law sees, by the ids of `core/inputs.ts`: "N" parameters, "D" tokens or samples, "C" FLOPs, "S" steps …
   */
  readonly inputs: readonly X[];
  /** Inputs may be zero or negative; else a row where one is not above 0 is refused. */
  readonly signed?: boolean;
  readonly params: Readonly<Record<P, Parameter>>;
  readonly published: readonly Published<P>[];
  /** Parameters that show its shape, where nobody published any; the page says so. */
  readonly example?: Readonly<Record<NoInfer<P>, number>>;
  readonly derived: readonly Derived<NoInfer<P>>[];
  /**
   * Values at n points, and on demand their derivatives, in one pass.
   * `p` in the order of `params`; `x` one column per input, never changed afterwards, for laws remember the logarithms;
   * `out` n values; `jacobian` n × p, row by row.
   */
  evaluate(p: ArrayLike<number>, x: readonly ArrayLike<number>[], out: Float64Array, jacobian?: Float64Array): void;
  /** Starting values for the optimiser; the best finish wins. */
  starts(data: Columns<X>): Iterable<Readonly<Record<P, number>>>;
}

/** A law as it is, its names of inputs and parameters checked against each other by the compiler. */
export function defineLaw<const X extends string, const P extends string>(law: Law<X, P>): Law<X, P> {
  return law;
}

/**
 * The law at one point, in its own unit: nats per token, a probability, or tokens. A convenience for pages and tests;
 * fits call `evaluate` on whole columns.
 */
export function predict<X extends string, P extends string>(
  law: Law<X, P>,
  p: Readonly<Record<P, number>>,
  x: Readonly<Record<X, number>>
): number {
  const out = new Float64Array(1);
  const names = Object.keys(law.params) as P[];
  law.evaluate(
    names.map((name) => p[name]),
    law.inputs.map((name) => [x[name]]),
    out
  );
  return out[0] as number;
}
