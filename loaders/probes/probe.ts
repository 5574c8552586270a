import type {Readings} from "../../src/lib/core/probe.ts";
import type {Cell} from "../../src/lib/core/run.ts";
import type {Task} from "../../src/lib/core/task.ts";
import type {Model} from "../models/model.ts";

/** One array per weight, in the order of the model’s weights. */
export type Weights = readonly Float32Array[];

/** A network at one checkpoint. The engine must be running. */
export interface Network {
  readonly cell: Cell;
  readonly task: Task;
  readonly model: Model;
  readonly weights: Weights;
}

/** Reads numbers from a network. One measure a file; each is listed in all.ts. */
export interface Probe {
  readonly id: string;
  readonly title: string;
  /** Its numbers, their units and their limits. */
  readonly note: string;
  /** Paper that defines the measure. */
  readonly source: string;
  /** Raised whenever its numbers change; readings are stored under it. */
  readonly version: number;
  read(network: Network): Readings;
}
