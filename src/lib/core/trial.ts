import type {Engine, ModelSpec} from "./run.js";

/**
 * By which rule the sequences are divided among the domains (tasks/domain-shares.ts). The first domain is the target.
 */
export type Mixing =
  | {readonly rule: "fixed"; readonly shares: readonly number[]}
  | {readonly rule: "staged"}
  /** α: how much relatedness to the target counts. */
  | {readonly rule: "ratio"; readonly alpha: number}
  | {readonly rule: "band"};

/** A course of training: a warm-up, a cosine, an optimiser that begins anew. */
export interface Stage {
  readonly steps: number;
  /** Peak. */
  readonly learningRate: number;
  readonly mixing: Mixing;
  /** Answers are what this network gives at a temperature, instead of the tokens that follow. */
  readonly teacher?: {readonly trial: Trial; readonly temperature: number};
}

/** One network on a mixture of domains, stage after stage. Everything that decides the result; nothing else does. */
export interface Trial {
  /** Raised when the code of trials changes its results. */
  readonly version: number;
  readonly domains: number;
  readonly model: ModelSpec;
  /** Tokens in one step. */
  readonly batch: number;
  readonly seed: number;
  readonly engine: Engine;
  readonly stages: readonly Stage[];
}

/** What a network gives on held-out sequences of one domain; nats a token. */
export interface DomainReading {
  /** H(P, Q), the distortion, and H(P). */
  readonly loss: number;
  readonly entropy: number;
  /** Entropy of the predictions of the network, H(Q). */
  readonly confidence: number;
  /** KL(P‖Q) after pairs whose rule all domains share, and after those where each has its own. */
  readonly shared: number;
  readonly conflicting: number;
  /**
   * T of least KL(P‖Q_T), which punishes what is left out, and of least KL(Q_T‖P), which punishes what is wrong; null
   * outside [1/3, 3], undefined where not asked for.
   */
  readonly diverse?: number | null;
  readonly precise?: number | null;
}

/** A network at one training step of a stage. */
export interface TrialMoment {
  readonly stage: number;
  /** Steps of this stage so far. */
  readonly step: number;
  /** Tokens of each domain that its loss has counted so far, all stages together. */
  readonly units: readonly number[];
  readonly domains: readonly DomainReading[];
}

export interface TrialRecord {
  readonly key: string;
  readonly trial: Trial;
  /** Parameters without embeddings. */
  readonly N: number;
  readonly moments: readonly TrialMoment[];
}

/** Trials that answer one question. */
export interface Experiment {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly trials: (engine: Engine) => readonly Trial[];
}
