import type {Random} from "../numerics/random.js";

/** One thing a model may or may not become able to do. */
export interface TaskCapability {
  readonly id: string;
  readonly title: string;
  /** Share of the training units that exercise it. */
  readonly frequency: number;
  /** Score of a model that has learned nothing of it. */
  readonly chance: number;
  /** Share of the held-out loss, where that is not the frequency. */
  readonly weight?: number;
}

interface TaskBase {
  readonly id: string;
  readonly title: string;
  /** What it asks of a model, and what is known of it exactly. */
  readonly note: string;
  /** Paper or document the task comes from. */
  readonly source: string;
  /** What D counts. */
  readonly unit: "token" | "sample";
  /**
   * Exact entropy of the answer given all that the model may see, nats per unit: the least loss any model can reach.
   */
  readonly entropy: number;
  /** Loss of a model that knows only how often each answer occurs, nats per unit. */
  readonly unigramEntropy: number;
  /**
   * Least loss of a model that takes a short cut, such as to look at the last token alone, where there is one: what is
   * above it has not yet begun to learn what the task is about.
   */
  readonly shortcutEntropy?: number;
  readonly capabilities: readonly TaskCapability[];
}

/** Sequences of tokens, each to be predicted from those before it. */
export interface SequenceTask extends TaskBase {
  readonly kind: "sequence";
  readonly vocabulary: number;
  /** Tokens a prediction needs to see at least; earlier positions of a sequence are neither trained on nor scored. */
  readonly order: number;
  /** The one length that sequences have, where it is not free. */
  readonly length?: number;
  /** Exact probability that a sequence begins with the tokens a, b, at a V + b, where that is known. */
  readonly pairs?: Float64Array;
  /** Fills `out` with sequences of `length` tokens, one after another. */
  sample(random: Random, out: Int32Array, length: number): void;
  /** Exact probabilities of the token that follows the beginning `prefix` of a sequence, into `out`. */
  conditional(prefix: ArrayLike<number>, out: Float64Array): void;
  /** Index in `capabilities` of the one that predicting it exercises; −1 for none. */
  capabilityOf(prefix: ArrayLike<number>): number;
  /** Whether all predictions of one capability in one sequence make one answer, right only as a whole. */
  readonly answers?: boolean;
}

/** Vectors with one class each. */
export interface ClassificationTask extends TaskBase {
  readonly kind: "classification";
  readonly inputSize: number;
  readonly classes: number;
  /** Fills n × inputSize inputs and n labels: to train on, or to score one capability. */
  sample(random: Random, inputs: Float32Array, labels: Int32Array, capability?: number): void;
}

export type Task = SequenceTask | ClassificationTask;
