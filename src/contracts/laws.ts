import type {IntervalKinds} from "../lib/analysis/laws/interval-kinds.js";
import type {LossChoice} from "../lib/analysis/laws/law-choice.js";
import type {LawCurve} from "../lib/analysis/laws/law-curves.js";
import type {PublishedCurve} from "../lib/analysis/laws/published-curves.js";
import type {Task} from "../lib/core/task.js";
import type {HeldOutScore} from "../lib/report/fit-report.js";
import type {ShownLoss} from "./tasks.js";

/** A law fitted to the runs of one task, with all that its page shows of it. */
export interface LawFit {
  readonly task: Pick<Task, "id" | "title" | "unit" | "entropy">;
  readonly loss: ShownLoss;
  readonly published: readonly PublishedCurve[];
  readonly heldOut: readonly HeldOutScore[];
  readonly intervals: IntervalKinds;
}

/** data/laws/[law]/page.json: the law’s own curves, and what becomes of it on our sweeps. */
export interface LawPage {
  readonly curves: readonly LawCurve[];
  readonly fits: readonly LawFit[];
}

/** data/law-choices.json: for each task, the laws that were fitted to the same runs, side by side. */
export type LawChoices = Readonly<Record<string, readonly LossChoice[]>>;
