import type {Law} from "../../core/law.js";
import type {Run} from "../../core/run.js";
import type {Task, TaskCapability} from "../../core/task.js";
import {distinct} from "../../numerics/grouping.js";
import type {CriticalScales} from "../capabilities/critical-scales.js";
import {type FrequencyLaw, frequencyLaw} from "../capabilities/frequency-law.js";
import {type Excess, excessLoss} from "../loss/excess.js";
import {analyseLoss, type LossAnalysis} from "../loss/loss.js";

/** One line of the table of runs. */
export interface RunRow {
  readonly key: string;
  readonly seed: number;
  readonly N: number;
  readonly D: number;
  readonly C: number;
  readonly K: number;
  readonly loss: number | null;
  readonly status: Run["status"];
  readonly seconds: number;
  readonly curve: Run["curve"];
}

/** All that a page says of one task in one sweep. */
export interface TaskAnalysis {
  readonly task: Pick<Task, "id" | "title" | "note" | "source" | "unit" | "entropy" | "unigramEntropy"> & {
    readonly capabilities: readonly TaskCapability[];
  };
  readonly runs: readonly RunRow[];
  readonly sizes: readonly number[];
  readonly budgets: readonly number[];
  readonly seeds: readonly number[];
  readonly loss: LossAnalysis | null;
  readonly excess: Excess | null;
  readonly critical: CriticalScales | null;
  readonly frequency: FrequencyLaw | null;
}

export interface TaskAnalysisOptions {
  readonly lossLaws: readonly Law[];
  /** As `criticalScales` finds them in reports on each capability, which take longer than all the rest. */
  readonly critical: CriticalScales | null;
}

/** Runs of one task in; what was measured and what was fitted out. */
export function analyseTask(task: Task, runs: readonly Run[], {lossLaws, critical}: TaskAnalysisOptions): TaskAnalysis {
  const {id, title, note, source, unit, entropy, unigramEntropy, capabilities} = task;
  const own = runs.filter(({cell}) => cell.task === id);
  const loss = analyseLoss(own, {laws: lossLaws});
  return {
    task: {id, title, note, source, unit, entropy, unigramEntropy, capabilities},
    runs: own.map(runRow).sort((a, b) => a.D - b.D || a.N - b.N || a.seed - b.seed),
    sizes: distinct(own.map(({N}) => N)),
    budgets: distinct(own.map(({D}) => D)),
    seeds: distinct(own.map(({cell}) => cell.seed)),
    loss,
    excess: loss && excessLoss(loss.points, task),
    critical,
    frequency: critical && frequencyLaw(critical.scales)
  };
}

function runRow({key, cell, N, D, C, K, loss, status, provenance, curve}: Run): RunRow {
  return {key, seed: cell.seed, N, D, C, K, loss, status, seconds: provenance.seconds, curve};
}
