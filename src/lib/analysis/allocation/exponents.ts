import {parametricExponents} from "../../allocation/parametric.js";
import type {Fit} from "../../core/fit.js";
import {type FitOptions, fit} from "../../fitting/fit.js";
import {chinchilla} from "../../laws/loss/chinchilla.js";
import {FitError} from "../../numerics/fit-error.js";
import {distinct} from "../../numerics/grouping.js";
import type {Interval} from "../../statistics/interval.js";
import type {WorkRun} from "./work-run.js";

/** The exponent of the best size when something else is held, left out or counted. */
export interface ExponentVariant {
  readonly title: string;
  /** Whether the fit was changed, the runs that it sees, or what is called the size. */
  readonly changes: "fit" | "runs" | "size";
  readonly a: Interval | null;
  readonly reason: string | null;
}

/** Runs differ from the law by a share of their loss, as everywhere on this site. */
export const objective = "log-least-squares";

type Row = {readonly N: number; readonly D: number; readonly loss: number};

/** The parametric fit, or why there is none. */
export function surfaceOf(rows: readonly Row[], options: FitOptions = {}): Fit | string {
  const x = {N: rows.map(({N}) => N), D: rows.map(({D}) => D)};
  try {
    return fit(chinchilla, {x, y: rows.map(({loss}) => loss)}, {objective, intervals: "wald", ...options});
  } catch (error) {
    if (error instanceof FitError) return error.message;
    throw error;
  }
}

/** How far the exponent moves with choices that the data do not make. */
export function exponentVariants(runs: readonly WorkRun[], entropy: number): ExponentVariant[] {
  const sizes = distinct(runs.map(({N}) => N));
  const cuts = sizes.slice(1, Math.max(1, sizes.length - KEPT + 1));
  return [
    variant("Huber’s loss", "fit", surfaceOf(runs, {objective: "huber-0.001"})),
    variant("floor held at the exact entropy", "fit", surfaceOf(runs, {fixed: {E: entropy}})),
    ...cuts.map((cut, i) => {
      const title = i ? `without the ${i + 1} smallest sizes` : "without the smallest size";
      return variant(title, "runs", surfaceOf(runs.filter(({N}) => N >= cut)));
    }),
    variant("size: parameters, no embeddings", "size", surfaceOf(runs.map((run) => ({...run, N: run.parameters})))),
    variant("size: all parameters", "size", surfaceOf(runs.map((run) => ({...run, N: run.total}))))
  ];
}

/** Sizes that a fit without the smallest must still have. */
const KEPT = 5;

function variant(title: string, changes: ExponentVariant["changes"], found: Fit | string): ExponentVariant {
  if (typeof found === "string") return {title, changes, a: null, reason: found};
  try {
    const {a} = parametricExponents(found);
    if (a.lower === null) return {title, changes, a: null, reason: "the runs give it no interval"};
    return {title, changes, a, reason: null};
  } catch (error) {
    if (error instanceof FitError) return {title, changes, a: null, reason: error.message};
    throw error;
  }
}
