import type {AllocationAnalysis} from "../lib/analysis/allocation/report.js";

/** data/allocation.json; the analysis is null as long as no sweep has trained the task. */
export interface AllocationPage {
  readonly sweep: {readonly id: string; readonly title: string} | null;
  readonly analysis: AllocationAnalysis | null;
}
