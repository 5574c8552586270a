import type {Cell} from "./run.js";

/** Numbers that one probe read from a network, by name; null where it can say nothing. */
export type Readings = Readonly<Record<string, number | null>>;

/** All readings of one network at one training step. */
export interface Probed {
  /** Of the cell; the record of the sweep has the same. */
  readonly key: string;
  readonly cell: Cell;
  /** Optimiser steps so far. */
  readonly step: number;
  /** Parameters without embeddings. */
  readonly N: number;
  /** Units trained on so far. */
  readonly D: number;
  /** By probe. */
  readonly readings: Readonly<Record<string, Readings>>;
}
