import type {Readings} from "../../src/lib/core/probe.ts";
import type {Cell} from "../../src/lib/core/run.ts";
import type {Task} from "../../src/lib/core/task.ts";
import type {Model} from "../models/model.ts";

/** One array a weight, in the order of the model’s weights. */
export type Weights = readonly Float32Array[];

/** A network at one moment of its training. The engine must be running. */
export interface Network {
  readonly cell: Cell;
  readonly task: Task;
  readonly model: Model;
  readonly weights: Weights;
}

/** Reads numbers from a trained network. One idea a file; each is listed in all.ts. */
export interface Probe {
  readonly id: string;
  readonly title: string;
  /** What its numbers are, their units, and what they cannot tell. */
  readonly note: string;
  /** Paper or document the measure comes from. */
  readonly source: string;
  /** Raised when its numbers change, so that old readings are not mistaken for new ones. */
  readonly version: number;
  read(network: Network): Readings;
}
