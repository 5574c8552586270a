import type {Cell} from "../core/run.js";

/** Networks of a sweep that are trained again and probed at checkpoints. */
export interface Study {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** The sweep whose cells are trained again. */
  readonly sweep: string;
  readonly selects: (cell: Cell) => boolean;
  /** Number of checkpoints: before the first step, after the last, and at halves, quarters, … of the steps. */
  readonly snapshots: number;
  /** The report that shows it. */
  readonly report: "distortion" | "parts" | "depth";
  /** Ids of its probes; all by default. */
  readonly probes?: readonly string[];
}

/** The steps of the checkpoints, in order. */
export function snapshotSteps({snapshots}: Study, {steps}: Cell): number[] {
  const halves = Array.from({length: snapshots - 1}, (_, i) => Math.floor(steps / 2 ** i));
  return [...new Set([0, ...halves])].filter((step) => step >= 0).sort((a, b) => a - b);
}
