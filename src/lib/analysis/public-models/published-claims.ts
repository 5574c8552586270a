import * as math from "../../numerics/math.js";

/** A critical scale stated for one capability, in parameters. */
export interface PublishedClaim {
  readonly capability: string;
  readonly low: number;
  /** Null where only a lower end is stated. */
  readonly high: number | null;
  readonly alpha: number;
  readonly models: string;
}

/** A row of the printed validation: a predicted scale, and the range that it is compared with. */
export interface Validation {
  readonly capability: string;
  readonly predicted: number;
  readonly low: number;
  readonly high: number;
  /** Upper bound, as printed. */
  readonly error: number;
}

/** The first tested size at which a public result is above chance: the upper end of a bracket. */
export interface FirstSeen {
  readonly capability: string;
  readonly family: string;
  readonly at: number;
}

/**
 * The tested sizes between which a family of public models reaches a level. `above` is null where no size reaches it,
 * `below` where all do.
 */
export interface Reached {
  readonly benchmark: string;
  readonly level: number;
  readonly family: string;
  readonly below: number | null;
  readonly above: number | null;
}

/** FormalAI 2025, “3.1 Critical scales”: P = 1 − exp(−(N/Nc)^α). */
export const claims: readonly PublishedClaim[] = [
  {capability: "Chain of thought", low: 50e9, high: 70e9, alpha: 3.2, models: "GPT-3.5, Claude"},
  {capability: "Mathematics", low: 70e9, high: 100e9, alpha: 3.3, models: "GPT-4, Claude 3"},
  {capability: "Code", low: 20e9, high: 30e9, alpha: 3, models: "CodeLlama, StarCoder"},
  {capability: "Multi-step reasoning", low: 100e9, high: null, alpha: 3.5, models: "GPT-4, Claude 3.5"},
  {capability: "Following instructions", low: 10e9, high: 20e9, alpha: 2.8, models: "T5, InstructGPT"}
];

/** FormalAI 2025, § 5.3. */
export const validations: readonly Validation[] = [
  {capability: "Chain of thought", predicted: 60e9, low: 50e9, high: 70e9, error: 0.17},
  {capability: "Mathematics", predicted: 85e9, low: 70e9, high: 100e9, error: 0.18},
  {capability: "Code", predicted: 25e9, low: 20e9, high: 30e9, error: 0.2}
];

/** Wei et al. 2022, arXiv:2206.07682, table 1. */
export const firstSeen: readonly FirstSeen[] = [
  {capability: "Chain of thought, mathematics", family: "LaMDA", at: 68e9},
  {capability: "Chain of thought, StrategyQA", family: "PaLM", at: 62e9},
  {capability: "Chain of thought, zero-shot", family: "GPT-3", at: 175e9},
  {capability: "Following instructions", family: "FLAN", at: 68e9},
  {capability: "Addition of three digits", family: "GPT-3", at: 13e9},
  {capability: "Addition of eight digits, scratchpad", family: "LaMDA", at: 40e6}
];

/** Read out of Ruan et al. 2024, arXiv:2405.10938 (github.com/ryoungj/ObsScaling, base_llm_benchmark_eval.csv). */
export const reached: readonly Reached[] = [
  {benchmark: "GSM8K", level: 0.5, family: "Qwen2", below: 0.5e9, above: 1.5e9},
  {benchmark: "GSM8K", level: 0.5, family: "Qwen1.5", below: 1.8e9, above: 4e9},
  {benchmark: "GSM8K", level: 0.5, family: "Llama-2", below: 13e9, above: 70e9},
  {benchmark: "GSM8K", level: 0.5, family: "Falcon", below: 180e9, above: null},
  {benchmark: "GSM8K", level: 0.5, family: "BLOOM", below: 176e9, above: null},
  {benchmark: "HumanEval", level: 0.2, family: "Qwen2", below: null, above: 0.5e9},
  {benchmark: "HumanEval", level: 0.2, family: "DeepSeek-Coder", below: null, above: 1.3e9},
  {benchmark: "HumanEval", level: 0.2, family: "Llama", below: 13e9, above: 32.5e9},
  {benchmark: "HumanEval", level: 0.2, family: "BLOOM", below: 176e9, above: null}
];

/** Decades over which that curve rises from 5 to 95 %: log10(ln .05 / ln .95) / α. */
export const widthOf = (alpha: number) => math.log10(math.log(0.05) / math.log(0.95)) / alpha;

/** The steepness α of a curve whose 5–95 % width is known; the same formula solved for α. */
export const alphaOf = (width: number) => widthOf(width);

/** N50 / Nc of that curve. */
export const halfOf = (alpha: number) => Math.LN2 ** (1 / alpha);

/** Half the width of a range, relative to the prediction: the printed error. */
export const halfWidth = ({low, high, predicted}: Validation) => (high - low) / 2 / predicted;
