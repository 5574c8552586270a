import {sweeps} from "../../../src/lib/sweeps/index.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";
import {readSweep, type SweepData, sweepIds} from "../../store/runs.ts";

/** Trained to choose how to train: says nothing of a law or a capability. */
export const isTuning = (id: string) => sweeps.find(id)?.tuning === true;

/** Of which no law and no capability is told but by the report that reads it. */
export const isDistinct = (id: string) => isTuning(id) || sweeps.find(id)?.report !== undefined;

/** The sweeps that were trained for one report to read, those of which there are runs. */
export const sweepsOfReport = (report: string) => sweepIds().filter((id) => sweeps.find(id)?.report === report);

/** The sweep that shows a task best: published before local, then by number of runs. */
export function bestSweep(task: string): SweepData | undefined {
  const all = sweepIds()
    .filter((id) => !isDistinct(id))
    .map(readSweep);
  const size = (sweep: SweepData) => runsOf(sweep, task).length;
  return all
    .filter((sweep) => size(sweep) > 0)
    .sort((a, b) => Number(b.source === "published") - Number(a.source === "published") || size(b) - size(a))[0];
}

export const runsOf = ({runs}: SweepData, task: string) => runs.filter(({cell}) => cell.task === task);

/** What a document is computed from, by the ids under which that is published. */
export interface Sources {
  readonly sweeps?: readonly string[];
  readonly studies?: readonly string[];
  readonly experiments?: readonly string[];
}

/** Looked for once: that reads every sweep there is. */
const found = new Map<string, string | undefined>();

/** The sweeps that show these tasks best, each once. */
export function bestSweepIds(names: readonly string[]): string[] {
  for (const name of names) if (!found.has(name)) found.set(name, bestSweep(name)?.id);
  return [...new Set(names.flatMap((name) => found.get(name) ?? []))];
}

/** What a document of all tasks reads. */
export const sweepsOfAllTasks = (): Sources => ({sweeps: bestSweepIds(tasks.all.map(({id}) => id))});
