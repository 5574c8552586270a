import type {SweepPage, SweepsPage, Tuning} from "../../../../src/contracts/sweeps.ts";
import type {TaskPage} from "../../../../src/contracts/tasks.ts";
import {rateScans, schedulePairs} from "../../../../src/lib/analysis/tasks/learning-rates.ts";
import {analyseTask, type TaskAnalysis} from "../../../../src/lib/analysis/tasks/task-analysis.ts";
import type {Run} from "../../../../src/lib/core/run.ts";
import type {Task} from "../../../../src/lib/core/task.ts";
import {laws} from "../../../../src/lib/laws/index.ts";
import {sweeps} from "../../../../src/lib/sweeps/index.ts";
import {tasks} from "../../../../src/lib/tasks/index.ts";
import {readSweep, type SweepData, sweepIds} from "../../../store/runs.ts";
import {cacheOf} from "../../output/cached.ts";
import {bestSweep, isDistinct, isTuning, runsOf, type Sources} from "../best-sweep.ts";
import {criticalScalesOf} from "../capabilities/capabilities.ts";

const cached = cacheOf(import.meta.url);

/** What a sweep page reads: the analysis of every task that the sweep trains. */
export function analyseSweep(id: string): SweepPage {
  const sweep = readSweep(id);
  const {source, manifest, runs} = sweep;
  const trained = tasks.all.filter((task) => runs.some(({cell}) => cell.task === task.id));
  const tuned = isTuning(id);
  return {
    id,
    ...titleOf(id),
    source,
    manifest,
    report: sweeps.find(id)?.report ?? null,
    tasks: isDistinct(id) ? [] : trained.map((task) => analysisOf(task, sweep)),
    tuning: tuned ? trained.map((task) => tuningOf(id, task, runs)) : []
  };
}

/** What the list of sweeps says of each. */
export function listSweeps(): SweepsPage {
  return sweepIds().map((id) => {
    const {source, runs} = readSweep(id);
    return {id, ...titleOf(id), source, runs: runs.length};
  });
}

/** Laws of loss in order of preference: the first that a sweep has enough different scales for is fitted. */
const lossLaws = ["chinchilla", "power"].map((id) => laws.get(id));

function tuningOf(sweep: string, {id, title, unit, entropy}: Task, runs: readonly Run[]): Tuning {
  const rule = sweeps.get(sweep).grids.find(({task}) => task === id)?.tunedRate;
  const scans = rule ? rateScans(id, runs, entropy).map((scan) => ({...scan, ruled: rule(scan.model)})) : [];
  return {task: {title, unit}, scans, schedules: schedulePairs(id, runs, entropy)};
}

/** A task as its best sweep shows it: published before local, then by number of runs. */
export function analyseBestSweep(id: string): Omit<TaskPage, "analysis"> & {readonly analysis: TaskAnalysis | null} {
  const sweep = bestSweep(id);
  if (!sweep) return {task: id, sweep: null, analysis: null};
  return {
    task: id,
    sweep: {id: sweep.id, title: sweeps.get(sweep.id).title, source: sweep.source},
    analysis: analysisOf(tasks.get(id), sweep)
  };
}

function analysisOf(task: Task, sweep: SweepData): TaskAnalysis {
  const runs = runsOf(sweep, task.id);
  const find = () => analyseTask(task, runs, {lossLaws, critical: criticalScalesOf(sweep, task)});
  return cached(task.id, runs, find);
}

/** Data may outlive the sweep that made them. */
function titleOf(id: string): {title: string; note: string} {
  const {title, note} = sweeps.find(id) ?? {title: id, note: ""};
  return {title, note};
}

/** The list of sweeps says nothing of what is in them. */
export const reads = (id: string): Sources => ({sweeps: id ? [id] : []});
