import type {Random} from "./random.js";

/** One thing a model may or may not become able to do. */
export interface Capability {
  readonly id: string;
  readonly title: string;
  /** Share of the training units that exercise it. */
  readonly frequency: number;
  /** Score of a model that has learned nothing of it. */
  readonly chance: number;
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
  /** Exact entropy of the answer given all that the model may see, nats per unit: the least loss any model can reach. */
  readonly entropy: number;
  /** Loss of a model that knows only how often each answer occurs, nats per unit. */
  readonly unigramEntropy: number;
  readonly capabilities: readonly Capability[];
}

/** Sequences of tokens, each to be predicted from those before it. */
export interface SequenceTask extends TaskBase {
  readonly kind: "sequence";
  readonly vocabulary: number;
  /** Tokens a prediction needs to see; earlier positions of a sequence are not scored. */
  readonly order: number;
  /** Fills `out` with sequences of `length` tokens, one after another. */
  sample(random: Random, out: Int32Array, length: number): void;
  /** Exact probabilities of the next token after `context` (the last `order` tokens), into `out`. */
  conditional(context: ArrayLike<number>, out: Float64Array): void;
  /** Index in `capabilities` of the one that this context exercises. */
  capabilityOf(context: ArrayLike<number>): number;
}

/** Vectors with one class each. */
export interface ClassificationTask extends TaskBase {
  readonly kind: "classification";
  readonly inputSize: number;
  readonly classes: number;
  /** Fills n × inputSize inputs and n labels; all of one capability, or of each by its frequency. */
  sample(random: Random, inputs: Float32Array, labels: Int32Array, capability?: number): void;
}

export type Task = SequenceTask | ClassificationTask;
