import type {TaskChecks} from "../lib/analysis/capabilities/capability-checks.js";
import type {TaskComparison} from "../lib/analysis/capabilities/capability-comparison.js";
import type {CapabilityReport} from "../lib/analysis/capabilities/capability-report.js";
import type {CapabilityScale} from "../lib/analysis/capabilities/capability-scale.js";
import type {Task} from "../lib/core/task.js";
import type {ComparisonRefusal} from "../lib/messages/capabilities.js";

/** data/capabilities/[capability].json; the report is null where the best sweep has too few scales of the task. */
export interface CapabilityPage {
  readonly task: Pick<Task, "id" | "title" | "unit">;
  readonly capability: {readonly id: string; readonly title: string};
  readonly sweep: string | null;
  readonly report: CapabilityReport | null;
}

/** data/comparison.json: what the page that compares capabilities reads besides the analyses of the tasks. */
export interface ComparisonPage {
  readonly tasks: readonly ({readonly task: string; readonly title: string} & TaskComparison)[];
  /**
   * What is answered to one who asks for the capabilities of all tasks on one axis; null where there is one task only.
   */
  readonly mixed: ComparisonRefusal | null;
}

/** What lists and tables say of the critical scale of a capability: all but the curves. */
export type ListedScale = Omit<CapabilityScale, "curves">;

/** data/emergence-checks.json: the checks of every capability of every task. */
export type ChecksPage = readonly TaskChecks[];

/** One line of data/critical-scales.json and .csv. Ends of intervals are null where the data do not give them. */
export type CriticalScaleRow = {
  readonly task: string;
  readonly sweep: string;
  readonly axis: "N";
  readonly from: number;
  readonly to: number;
  readonly D: number;
  readonly metric: string;
  readonly capability: string;
  readonly title: string;
  readonly frequency: number;
  readonly verdict: CapabilityScale["verdict"];
  readonly status: CapabilityScale["status"];
  readonly censoring: CapabilityScale["censoring"];
  readonly n50: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly bracketBelow: number | null;
  readonly bracketAbove: number | null;
  readonly forms: number;
};
