import type {Fit} from "../../core/fit.js";
import type {Law} from "../../core/law.js";
import {caughtReason, FitError} from "../../messages/fit-error.js";
import type {Message} from "../../messages/index.js";
import type {FitData} from "../data.js";
import {type FitOptions, fit} from "../fit.js";
import {type HoldOut, holdOut, scoreOf} from "./hold-out.js";

/** What the fit to all other groups makes of one group. */
export interface LeftOut {
  readonly group: number | string;
  readonly rows: number;
  /** Root mean square of log y − log predicted. */
  readonly rmsLogError: number | null;
  /** Share of the group’s rows inside their prediction bands. */
  readonly coverage: number | null;
  /** Parameters without the group; empty where the rest cannot be fitted. */
  readonly values: Readonly<Record<string, number>>;
  /** How far each parameter moves when the group is left out, in standard errors of the whole fit; null without one. */
  readonly shifts: Readonly<Record<string, number | null>>;
  /** Why the rest cannot be fitted; null where it can. */
  readonly failure: Message | null;
}

/** A fit, and how each group of its rows is predicted from the others. */
export interface LeaveOneOut {
  /** The fit to all rows. */
  readonly fit: Fit;
  /** In order of appearance. */
  readonly groups: readonly LeftOut[];
  /** Over all rows that were predicted. */
  readonly rmsLogError: number | null;
  readonly coverage: number | null;
}

/**
 * Leaves out one group of rows after the other, such as all runs of one size, fits the rest, and predicts the group.
 * `groups` names the group of each row. Throws FitError where there are fewer than two groups, or as `fit` does.
 *
 * @example
 * const N = [1e6, 1e6, 1e7, 1e7, 1e8, 1e8, 1e9, 1e9];
 * const y = [3.31, 3.33, 2.52, 2.5, 2.13, 2.14, 1.95, 1.94];
 * const {groups} = leaveOneOut(laws.get("power"), {x: {N}, y}, N);
 * groups.map(({group, rows}) => [group, rows]); // [[1e6, 2], [1e7, 2], [1e8, 2], [1e9, 2]]
 */
export function leaveOneOut(
  law: Law,
  data: FitData,
  groups: ArrayLike<number | string>,
  options: FitOptions = {}
): LeaveOneOut {
  const length = (data.k ?? data.y)?.length ?? 0;
  if (groups.length !== length)
    throw new FitError({code: "wrong-length", what: "groups", wanted: length, found: groups.length});
  const distinct = [...new Set(Array.from(groups))];
  if (distinct.length < 2) throw new FitError({code: "too-few", of: "group", needed: 2, found: distinct.length});
  const whole = fit(law, data, {intervals: "wald", ...options});
  const outcomes = distinct.map((group) => attempt(() => holdOut(law, data, (row) => groups[row] === group, options)));
  const rows = outcomes.flatMap((outcome) => ("code" in outcome ? [] : outcome.rows));
  return {
    fit: whole,
    groups: distinct.map((group, g) => {
      const size = Array.from(groups).filter((other) => other === group).length;
      return leftOut(whole, group, size, outcomes[g]!);
    }),
    ...scoreOf(rows)
  };
}

/** The reason where there is too little left to fit. */
function attempt(run: () => HoldOut): HoldOut | Message {
  try {
    return run();
  } catch (error) {
    return caughtReason(error);
  }
}

function leftOut(whole: Fit, group: number | string, rows: number, outcome: HoldOut | Message): LeftOut {
  if ("code" in outcome) {
    return {group, rows, rmsLogError: null, coverage: null, values: {}, shifts: {}, failure: outcome};
  }
  const {rmsLogError, coverage, fit: without} = outcome;
  const values = Object.fromEntries(without.estimates.map(({param, value}) => [param, value]));
  const shifts = whole.estimates.map(({param, value, stderr}) => [param, stderr && (values[param]! - value) / stderr]);
  return {group, rows, rmsLogError, coverage, values, shifts: Object.fromEntries(shifts), failure: null};
}
