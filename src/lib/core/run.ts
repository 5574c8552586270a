/** The network of a cell: which family, and its sizes by name, such as width and depth. */
export interface ModelSpec {
  readonly family: string;
  readonly [size: string]: string | number;
}

/** What computes: fused WebAssembly kernels with relaxed SIMD or without, or plain loops. */
export type Engine = "relaxed" | "simd" | "scalar";

/**
 * How the learning rate goes after its warm-up: down a cosine to a fiftieth, or constant and then straight down to a
 * fiftieth over the last fifth of the steps (warm-up, stable, decay: Hu et al. 2024, arXiv:2404.06395).
 */
export type Schedule = "cosine" | "stable-decay";

/** Everything that decides a result; nothing else does. Its canonical JSON is hashed into the record’s key. */
export interface Cell {
  /** Raised when the training code changes its results. */
  readonly trainer: number;
  readonly task: string;
  readonly model: ModelSpec;
  /** Units (tokens or samples) in one step. */
  readonly batch: number;
  readonly steps: number;
  /** Peak learning rate. */
  readonly learningRate: number;
  readonly schedule: Schedule;
  readonly weightDecay: number;
  readonly seed: number;
  readonly engine: Engine;
}

/** How one capability was scored by one metric. */
export interface Score {
  readonly capability: string;
  readonly metric: string;
  /** "sharp" metrics count whole answers, "smooth" ones give credit for probability. */
  readonly kind: "sharp" | "smooth";
  readonly value: number;
  /** k right of n, for metrics that count. */
  readonly k?: number;
  readonly n?: number;
}

/** What training a cell gave; the same cell gives the same outcome, bit for bit, on one machine and engine. */
export interface Outcome {
  readonly status: "trained" | "diverged";
  /** Why it diverged. */
  readonly reason?: string;
  /** Parameters without embeddings. */
  readonly N: number;
  readonly Ntotal: number;
  /** Units trained on: those whose prediction counted in the training loss. */
  readonly D: number;
  /** Floating-point operations of training, counted from the network’s products: a multiply–add is two. */
  readonly C: number;
  /** Optimiser steps. */
  readonly K: number;
  /** Held-out mean cross-entropy, nats per unit; null where diverged. */
  readonly loss: number | null;
  /** Units seen against mean training loss since the point before. */
  readonly curve: readonly (readonly [D: number, loss: number])[];
  readonly scores: readonly Score[];
}

/** Where, when and at what cost an outcome was obtained; two trainings of one cell differ here alone. */
export interface Provenance {
  readonly versions: Readonly<Record<string, string>>;
  /** Seconds of training and evaluation; cells that trained together share theirs equally. */
  readonly seconds: number;
  /** How many cells trained side by side. */
  readonly together: number;
  /** Memory at the end, MB: the process, and the tensors in it. */
  readonly memory: {readonly process: number; readonly tensors: number};
  readonly finished: string;
  readonly machine: string;
}

/** One record of a sweep. */
export interface Run extends Outcome {
  readonly key: string;
  readonly cell: Cell;
  readonly provenance: Provenance;
}

/** JSON with sorted keys and no spaces: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== "object") return value;
  const object = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((name) => [name, sorted(object[name])])
  );
}
