import {parametricExponents} from "../../allocation/parametric.js";
import type {Fit} from "../../core/fit.js";
import {type FitOptions, fit} from "../../fitting/fit.js";
import {chinchilla} from "../../laws/loss/chinchilla.js";
import type {FitVariant} from "../../messages/allocation.js";
import {caughtReason} from "../../messages/fit-error.js";
import type {Message} from "../../messages/index.js";
import {distinct} from "../../numerics/grouping.js";
import type {Interval} from "../../numerics/interval.js";
import type {WorkRun} from "./work-run.js";

/** The exponent of the best size when something else is held, left out or counted. */
export interface ExponentVariant {
  /** Of its code and values: where published numbers find it. */
  readonly id: string;
  readonly variant: FitVariant;
  /** Whether the fit was changed, the runs that it sees, or what is called the size. */
  readonly changes: "fit" | "runs" | "size";
  readonly a: Interval | null;
  readonly reason: Message | null;
}

/** Runs differ from the law by a share of their loss, as everywhere on this site. */
export const objective = "log-least-squares";

type Row = {readonly N: number; readonly D: number; readonly loss: number};

/** The parametric fit, or why there is none. */
export function surfaceOf(rows: readonly Row[], options: FitOptions = {}): Fit | Message {
  const x = {N: rows.map(({N}) => N), D: rows.map(({D}) => D)};
  try {
    return fit(chinchilla, {x, y: rows.map(({loss}) => loss)}, {objective, intervals: "wald", ...options});
  } catch (error) {
    return caughtReason(error);
  }
}

/** How far the exponent moves with choices that the data do not make. */
export function exponentVariants(runs: readonly WorkRun[], entropy: number): ExponentVariant[] {
  const sizes = distinct(runs.map(({N}) => N));
  const cuts = sizes.slice(1, Math.max(1, sizes.length - KEPT + 1));
  return [
    variant({code: "huber-loss"}, "fit", surfaceOf(runs, {objective: "huber-0.001"})),
    variant({code: "floor-held"}, "fit", surfaceOf(runs, {fixed: {E: entropy}})),
    ...cuts.map((cut, i) =>
      variant({code: "without-smallest", sizes: i + 1}, "runs", surfaceOf(runs.filter(({N}) => N >= cut)))
    ),
    variant({code: "size-without-embeddings"}, "size", surfaceOf(runs.map((run) => ({...run, N: run.parameters})))),
    variant({code: "size-with-embeddings"}, "size", surfaceOf(runs.map((run) => ({...run, N: run.total}))))
  ];
}

/** Sizes that a fit without the smallest must still have. */
const KEPT = 5;

function variant(made: FitVariant, changes: ExponentVariant["changes"], found: Fit | Message): ExponentVariant {
  const id = made.code === "without-smallest" ? `without-${made.sizes}-smallest` : made.code;
  const without = (reason: Message) => ({id, variant: made, changes, a: null, reason});
  if ("code" in found) return without(found);
  try {
    const {a} = parametricExponents(found);
    if (a.lower === null) return without({code: "exponent-without-interval"});
    return {id, variant: made, changes, a, reason: null};
  } catch (error) {
    return without(caughtReason(error));
  }
}
