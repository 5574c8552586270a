import type {AllocationAnalysis} from "../lib/analysis/allocation/report.js";

/** data/allocation.json; the analysis is null as long as no sweep has trained the task. */
export interface AllocationPage {
  readonly sweep: string | null;
  readonly analysis: AllocationAnalysis | null;
}
