import type {Cell} from "../core/run.js";

/** Networks of a sweep that are looked into along their training. */
export interface Study {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** Whose cells it trains again, keeping their weights on the way. */
  readonly sweep: string;
  readonly selects: (cell: Cell) => boolean;
  /** How often the weights are kept: before the first step, after the last, and at halves, quarters, … of the steps. */
  readonly snapshots: number;
  /** The report that reads it. */
  readonly report: "distortion" | "parts" | "depth";
  /** Ids of the probes that are read; all unless given. */
  readonly probes?: readonly string[];
}

/** The steps after which weights are kept, in order. */
export function snapshotSteps({snapshots}: Study, {steps}: Cell): number[] {
  const halves = Array.from({length: snapshots - 1}, (_, i) => Math.floor(steps / 2 ** i));
  return [...new Set([0, ...halves])].filter((step) => step >= 0).sort((a, b) => a - b);
}
