import type {Estimate} from "../../../src/lib/core/fit.ts";
import type {Law} from "../../../src/lib/core/law.ts";
import {fit} from "../../../src/lib/fitting/fit.ts";
import type {FitOptions} from "../../../src/lib/fitting/problem.ts";
import {dataSet, designOf} from "./design.ts";

/** What befell the intervals of one quantity, in numbers of data sets. */
export interface Tally {
  sets: number;
  /** The truth lies outside: below the lower end, or above the upper. */
  below: number;
  above: number;
  /** Intervals with an open end, which covers everything on its side. */
  open: number;
  /** Estimates on a bound of their parameter. */
  atBound: number;
}

export type Kind = "profile" | "wald";

/** By quantity, then by kind of interval. */
export interface LawTally {
  readonly quantities: Record<string, Record<Kind, Tally>>;
  /** Fits that threw, by what they said. */
  readonly failed: Record<string, number>;
  /** Fits whose optimiser did not converge; their intervals count. */
  unconverged: number;
}

export interface TallyOptions {
  readonly kinds: readonly Kind[];
  readonly errors?: "hc3" | "classical";
  readonly rows?: number;
}

export const emptyTally = (): LawTally => ({quantities: {}, failed: {}, unconverged: 0});

/** Fits data sets `from` up to, not including, `to`. */
export function tally(law: Law, from: number, to: number, {kinds, errors, rows}: TallyOptions): LawTally {
  const design = designOf(law, rows);
  const total = emptyTally();
  for (let number = from; number < to; ++number) {
    const data = dataSet(law, design, number);
    for (const kind of kinds) {
      const options: FitOptions = {intervals: kind, ...(errors && {errors})};
      try {
        const found = fit(law, data, options);
        if (found.status !== "converged") ++total.unconverged;
        const truth = {...design.truth, ...derivedOf(law, design.truth)};
        for (const estimate of [...found.estimates, ...found.derived])
          count(total, kind, estimate, truth[estimate.param]!);
      } catch (error) {
        const {message} = error as Error;
        total.failed[message] = (total.failed[message] ?? 0) + 1;
      }
    }
  }
  return total;
}

function count(total: LawTally, kind: Kind, {param, lower, upper, status}: Estimate, truth: number): void {
  if (status === "fixed") return;
  const to = tallyOf(total, param, kind);
  ++to.sets;
  if (lower !== null && truth < lower) ++to.below;
  if (upper !== null && truth > upper) ++to.above;
  if (lower === null || upper === null) ++to.open;
  if (status === "at-bound") ++to.atBound;
}

function tallyOf({quantities}: LawTally, name: string, kind: Kind): Tally {
  quantities[name] ??= {} as Record<Kind, Tally>;
  quantities[name][kind] ??= {sets: 0, below: 0, above: 0, open: 0, atBound: 0};
  return quantities[name][kind];
}

/** A derived quantity that bears a parameter’s name is that parameter. */
function derivedOf(law: Law, truth: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(law.derived.map(({id, value}) => [id, value(truth)]));
}
