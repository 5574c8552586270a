import type {AllocationReason} from "../messages/allocation.js";

/** Where the loss of one budget is least over size, or why that cannot be said. */
export type SizeMinimum = FoundMinimum | MissingMinimum;

export interface FoundMinimum {
  /** Parameters. */
  readonly N: number;
  readonly loss: number;
  /** Standard error of ln N; null where nothing is left to judge it by. */
  readonly logStderr: number | null;
  readonly reason: null;
}

export interface MissingMinimum {
  readonly reason: AllocationReason;
}
