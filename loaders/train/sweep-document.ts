import type {Engine} from "../../src/lib/core/run.ts";
import {recordedKeys} from "../store/store.ts";
import type {Plan, PlannedCell} from "./plan.ts";

/** What a session of training came to. */
export interface Trained {
  readonly trained: number;
  readonly failed: number;
  readonly interrupted: boolean;
  /** Undefined where nothing was to be trained. */
  readonly wallSeconds?: number;
  /** The folder of the published copy. */
  readonly published?: string;
}

interface About {
  readonly sweep: string;
  readonly engine: Engine;
  readonly planned: readonly PlannedCell[];
  readonly refused: Plan["refused"];
}

/** Of cells that are still to be trained, as a dry run times them. */
interface Estimate {
  readonly workers: number;
  readonly cells: ReadonlyMap<string, number>;
  readonly wall: number;
}

/**
 * What `sweep train --json` prints: every cell with its FLOPs and whether it has its record, and what was done or would
 * take how long.
 */
export function sweepDocument({sweep, engine, planned, refused}: About, estimate?: Estimate, trained?: Trained) {
  const recorded = recordedKeys();
  return {
    schema: "critical-scale/sweep",
    version: 1,
    sweep,
    engine,
    cells: planned.map(({key, cell, flopsPerStep, steps}) => ({
      key,
      cell,
      flops: flopsPerStep * steps,
      isRecorded: recorded.has(key),
      seconds: estimate?.cells.get(key)
    })),
    refused,
    estimate: estimate && {workers: estimate.workers, wallSeconds: estimate.wall},
    session: trained
  };
}
