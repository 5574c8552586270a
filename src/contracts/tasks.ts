import type {CriticalScales} from "../lib/analysis/capabilities/critical-scales.js";
import type {HeldOut, LossAnalysis} from "../lib/analysis/loss/loss.js";
import type {TaskAnalysis} from "../lib/analysis/tasks/task-analysis.js";
import type {Fit} from "../lib/core/fit.js";
import type {Law} from "../lib/core/law.js";
import type {Run} from "../lib/core/run.js";
import type {ListedScale} from "./capabilities.js";
import type {SweepSource} from "./sweeps.js";
import type {Without} from "./without.js";

/** What pages show of a fit to losses: neither its rows nor the fit behind the prediction of the largest runs. */
export interface ShownLoss extends Omit<LossAnalysis, "fit" | "heldOut"> {
  readonly fit: Omit<Fit, "observations">;
  readonly heldOut: Omit<HeldOut, "fit"> | null;
}

/** What pages show of a task in one sweep. */
export interface ShownAnalysis extends Omit<TaskAnalysis, "loss"> {
  readonly loss: ShownLoss | null;
}

/** Its critical scales as lists and tables show them. */
export type ListedScales = {
  readonly critical: (Pick<CriticalScales, "D"> & {readonly scales: readonly ListedScale[]}) | null;
} | null;

/** Some parts of an analysis; null as long as no sweep has trained the task. */
export type Analysed<K extends keyof ShownAnalysis> = Pick<ShownAnalysis, K> | null;

/** With the law by name and equation, so that no page needs the laws themselves. */
export interface NamedAnalysis extends Omit<ShownAnalysis, "loss"> {
  readonly loss: (ShownLoss & {readonly form: Pick<Law, "id" | "title" | "tex">}) | null;
}

/** data/tasks/[task].json; both parts are null as long as no sweep has trained the task. */
export interface TaskPage {
  readonly task: string;
  readonly sweep: {readonly id: string; readonly title: string; readonly source: SweepSource} | null;
  readonly analysis: NamedAnalysis | null;
}

/**
 * data/training/[task].json: how the loss of every run fell while it was trained, by the run’s key as pages know it.
 */
export type TrainingCurves = Readonly<Record<string, Run["curve"]>>;

/** data/home.json: of the language how loss falls, of the parities what appears at which scale. */
export interface HomePage {
  readonly language: Without<NamedAnalysis, "critical" | "excess"> | null;
  readonly parity: Without<NamedAnalysis, "curves" | "excess"> | null;
}
