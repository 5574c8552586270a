import type {RuledScan, SchedulePair} from "../lib/analysis/tasks/learning-rates.js";
import type {TaskAnalysis} from "../lib/analysis/tasks/task-analysis.js";
import type {Manifest} from "../lib/core/manifest.js";
import type {Task} from "../lib/core/task.js";

/** Whether runs are published with the site or of this machine’s own. */
export type SweepSource = "published" | "local";

/** data/sweeps.json */
export type SweepsPage = readonly {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly source: SweepSource;
  readonly runs: number;
}[];

/** data/sweeps/[sweep].json: the analysis of every task that the sweep trains. */
export interface SweepPage {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly source: SweepSource;
  readonly manifest: Manifest;
  /** The report that reads it, where no other page does. */
  readonly report: string | null;
  /** Empty for a sweep that was trained to choose how to train, and for one that a report reads. */
  readonly tasks: readonly TaskAnalysis[];
  readonly tuning: readonly Tuning[];
}

/** What a tuning sweep says of one task. */
export interface Tuning {
  readonly task: Pick<Task, "title" | "unit">;
  /** Each with the rate that the rule of the other sweeps takes. */
  readonly scans: readonly RuledScan[];
  readonly schedules: readonly SchedulePair[];
}
