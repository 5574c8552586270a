import type {Estimate} from "../../core/fit.js";
import type {Run} from "../../core/run.js";
import type {Task} from "../../core/task.js";
import {lossPoints} from "../loss/loss-points.js";
import {type AxisLimit, type LimitAxis, type LimitStatus, limitsOf} from "./limits.js";

/** The limits of one task’s loss as plain JSON, with the names that a page shows. */
export interface TaskLimits {
  readonly task: string;
  readonly title: string;
  /** What else the runs vary, where they were trained for these limits. */
  readonly variant?: string;
  readonly unit: "token" | "sample";
  /** Exact entropy: the least possible loss, nats per unit. */
  readonly entropy: number;
  /** The title of the sweep. */
  readonly sweep: string;
  /** Runs with a final loss. */
  readonly runs: number;
  readonly each: readonly AxisLimit[];
  readonly all: {
    readonly axes: readonly LimitAxis[];
    readonly law: string;
    readonly limit: Estimate;
    readonly status: LimitStatus;
  } | null;
}

export function taskLimits({id, title, unit, entropy}: Task, sweep: string, runs: readonly Run[]): TaskLimits {
  const steps = new Map(runs.map(({key, K}) => [key, K]));
  const points = lossPoints(runs).points.map(({key, N, D, loss}) => ({N, D, K: steps.get(key)!, loss}));
  const {each, all} = limitsOf(points);
  const joint = all && {axes: all.axes, law: all.law, limit: all.limit, status: all.status};
  return {task: id, title, unit, entropy, sweep, runs: points.length, each, all: joint};
}

/** Position of an interval relative to the exact entropy, below which no loss can lie. */
export type AgainstEntropy =
  | "possible" // part of it is at or above the entropy
  | "impossible"; // all of it is below: the fitted law does not hold beyond the runs

export function againstEntropy({upper, status}: Estimate, entropy: number): AgainstEntropy {
  return status !== "at-bound" && upper !== null && upper < entropy ? "impossible" : "possible";
}
