import {
  type RuledScan,
  rateScans,
  type SchedulePair,
  schedulePairs
} from "../../../src/lib/analysis/tasks/learning-rates.ts";
import {analyseTask, type TaskAnalysis} from "../../../src/lib/analysis/tasks/task-analysis.ts";
import type {Manifest} from "../../../src/lib/core/manifest.ts";
import type {ModelSpec, Run} from "../../../src/lib/core/run.ts";
import type {Task} from "../../../src/lib/core/task.ts";
import {laws} from "../../../src/lib/laws/index.ts";
import {sweeps} from "../../../src/lib/sweeps/index.ts";
import {tunedRate} from "../../../src/lib/sweeps/rates.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";
import {readSweep, type SweepData, sweepIds} from "../../store/runs.ts";
import {bestSweep, isApart, isTuning} from "./best-sweep.ts";
import {criticalScalesOf} from "./capabilities.ts";

/** What a sweep page reads: the analysis of every task that the sweep trains. */
export interface SweepAnalysis {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly source: SweepData["source"];
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

/** What a task page or a report reads; the analysis is null as long as no sweep has trained the task. */
export interface TaskReport {
  readonly task: string;
  readonly sweep: {readonly id: string; readonly source: SweepData["source"]} | null;
  readonly analysis: TaskAnalysis | null;
}

/** Laws of loss in order of preference: the first that a sweep has enough different scales for is fitted. */
const lossLaws = ["chinchilla", "power"].map((id) => laws.get(id));

/** What the list of sweeps says of each. */
export function listSweeps() {
  return sweepIds().map((id) => {
    const {source, runs} = readSweep(id);
    return {id, ...titleOf(id), source, runs: runs.length};
  });
}

export function analyseSweep(id: string): SweepAnalysis {
  const sweep = readSweep(id);
  const {source, manifest, runs} = sweep;
  const trained = tasks.all.filter((task) => runs.some(({cell}) => cell.task === task.id));
  const tuned = isTuning(id);
  return {
    id,
    ...titleOf(id),
    source,
    manifest,
    report: sweeps.has(id) ? (sweeps.get(id).report ?? null) : null,
    tasks: isApart(id)
      ? []
      : trained.map((task) => analyseTask(task, runs, {lossLaws, critical: criticalScalesOf(sweep, task)})),
    tuning: tuned ? trained.map((task) => tuningOf(task, runs)) : []
  };
}

function tuningOf({id, title, unit, entropy}: Task, runs: readonly Run[]): Tuning {
  const scans = rateScans(id, runs, entropy).flatMap((scan) => {
    const rule = (tunedRate as Readonly<Record<string, (model: ModelSpec) => number>>)[id];
    return rule ? [{...scan, ruled: rule(scan.model)}] : [];
  });
  return {task: {title, unit}, scans, schedules: schedulePairs(id, runs, entropy)};
}

/** A task as its best sweep shows it: published before local, then by number of runs. */
export function analyseBestSweep(id: string): TaskReport {
  const sweep = bestSweep(id);
  if (!sweep) return {task: id, sweep: null, analysis: null};
  const {source, runs} = sweep;
  const task = tasks.get(id);
  return {
    task: id,
    sweep: {id: sweep.id, source},
    analysis: analyseTask(task, runs, {lossLaws, critical: criticalScalesOf(sweep, task)})
  };
}

/** Data may outlive the sweep that made them. */
function titleOf(id: string): {title: string; note: string} {
  const {title, note} = sweeps.has(id) ? sweeps.get(id) : {title: id, note: ""};
  return {title, note};
}
