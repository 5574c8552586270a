import type {CapabilityPage} from "../../../../src/contracts/capabilities.ts";
import {type CapabilityReport, capabilityReport} from "../../../../src/lib/analysis/capabilities/capability-report.ts";
import {capabilityRows} from "../../../../src/lib/analysis/capabilities/capability-rows.ts";
import {type CriticalScales, criticalScales} from "../../../../src/lib/analysis/capabilities/critical-scales.ts";
import type {Task} from "../../../../src/lib/core/task.ts";
import {tasks} from "../../../../src/lib/tasks/index.ts";
import {runInPool} from "../../../processes/pool.ts";
import {readSweep, type SweepData, sweepIds} from "../../../store/runs.ts";
import {cacheOf} from "../../output/cached.ts";
import {bestSweep, bestSweepIds, isDistinct, runsOf, type Sources} from "../best-sweep.ts";

const cached = cacheOf(import.meta.url);

/** One capability of one sweep: what a worker is asked to analyse. */
export interface CapabilityJob {
  readonly sweep: string;
  readonly task: string;
  readonly capability: string;
}

/** Analyses every capability of every sweep on all cores; loaders of tasks, sweeps and reports read the answers. */
export async function analyseCapabilities(): Promise<void> {
  const jobs = sweepIds()
    .filter((id) => !isDistinct(id))
    .flatMap((sweep) => {
      const {runs} = readSweep(sweep);
      const own = tasks.all.filter((task) => runs.some(({cell}) => cell.task === task.id));
      return own.flatMap((task) =>
        task.capabilities.map(({id}): CapabilityJob => ({sweep, task: task.id, capability: id}))
      );
    });
  await runInPool(new URL("./capabilities-worker.ts", import.meta.url), jobs, () => {});
}

/** Null where the sweep has too few scales of the task. */
export function reportOn(sweep: SweepData, task: Task, capability: string): CapabilityReport | null {
  const runs = runsOf(sweep, task.id);
  const asked = task.capabilities.find(({id}) => id === capability);
  if (!asked) throw new Error(`${task.id} has no such capability: ${capability}`);
  const rows = capabilityRows(runs, asked);
  return cached(`${task.id}-${capability}`, {capability: asked, rows}, () => capabilityReport(runs, asked));
}

export function reportsOn(sweep: SweepData, task: Task): CapabilityReport[] {
  return task.capabilities.flatMap(({id}) => reportOn(sweep, task, id) ?? []);
}

/** What pages of a task or a sweep say of its capabilities; null where nothing was measured. */
export function criticalScalesOf(sweep: SweepData, task: Task): CriticalScales | null {
  return criticalScales(runsOf(sweep, task.id), reportsOn(sweep, task));
}

/** Addresses of the pages of capabilities, below /capabilities/. */
export function capabilityPaths(): string[] {
  return tasks.all.flatMap((task) => task.capabilities.map(({id}) => `${task.id}-${id}`));
}

function taskOf(path: string): Task {
  const task = tasks.all.find(({id}) => path.startsWith(`${id}-`));
  if (!task) throw new Error(`no such capability: ${path}`);
  return task;
}

export function capabilityPage(path: string): CapabilityPage {
  const task = taskOf(path);
  const capability = task.capabilities.find(({id}) => path === `${task.id}-${id}`);
  if (!capability) throw new Error(`no such capability: ${path}`);
  const {id, title, unit} = task;
  const sweep = bestSweep(id);
  return {
    task: {id, title, unit},
    capability: {id: capability.id, title: capability.title},
    sweep: sweep?.id ?? null,
    report: sweep ? reportOn(sweep, task, capability.id) : null
  };
}

export const reads = (path: string): Sources => ({sweeps: bestSweepIds([taskOf(path).id])});
