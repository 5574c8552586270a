import type {Engine} from "./run.js";

/** How a sweep was trained: enough to judge its records and to train them again. */
export interface Manifest {
  readonly sweep: string;
  readonly command: string;
  readonly engine: Engine;
  /** Every version that some record names. */
  readonly versions: Readonly<Record<string, readonly string[]>>;
  readonly machines: readonly string[];
  readonly seeds: readonly number[];
  readonly cells: {readonly planned: number; readonly trained: number; readonly diverged: number};
  /** Sum over cells of their training seconds, each on one core. */
  readonly cellSeconds: number;
  /** One entry for each time the sweep was run, in order: what it trained and how long it took. */
  readonly sessions: readonly Session[];
  /** SHA-256 of runs.jsonl. */
  readonly sha256?: string;
}

export interface Session {
  readonly started: string;
  readonly wallSeconds: number;
  readonly workers: number;
  readonly trained: number;
}

/** How a study was made: enough to judge its readings and to make them again. */
export interface StudyManifest {
  readonly study: string;
  readonly sweep: string;
  readonly command: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly probes: Readonly<Record<string, number>>;
  readonly networks: number;
  readonly snapshots: number;
  /** SHA-256 of readings.jsonl. */
  readonly sha256: string;
  /** And of distances.json, where networks are compared two by two. */
  readonly distances?: string;
}

/** How an experiment was made: enough to judge its records and to make them again. */
export interface ExperimentManifest {
  readonly experiment: string;
  readonly command: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly trials: number;
  /** SHA-256 of trials.jsonl. */
  readonly sha256: string;
}
