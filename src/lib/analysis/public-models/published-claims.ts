import * as math from "../../numerics/math.js";
/** What a source says of one capability. Scales are parameters. */
export interface PublishedClaim {
  readonly capability: string;
  readonly low: number;
  /** Null where the source states a lower end only. */
  readonly high: number | null;
  readonly alpha: number;
  readonly models: string;
}

/** A line of the source’s table of validation: a predicted scale beside the range it was found in. */
export interface Validation {
  readonly capability: string;
  readonly predicted: number;
  readonly low: number;
  readonly high: number;
  /** As printed: “error below so much”. */
  readonly error: number;
}

/** The first tested size at which a public result is above chance: the upper end of a bracket. */
export interface FirstSeen {
  readonly capability: string;
  readonly family: string;
  readonly at: number;
}

/**
 * Of one family of public models: the tested sizes between which it reaches a level; null where none does, or all do.
 */
export interface Reached {
  readonly benchmark: string;
  readonly level: number;
  readonly family: string;
  readonly below: number | null;
  readonly above: number | null;
}

/** The theory document that this kit began with, § 4: P = 1 − exp(−(N/Nc)^α). */
export const claims: readonly PublishedClaim[] = [
  {capability: "Chain of thought", low: 50e9, high: 70e9, alpha: 3.2, models: "GPT-3.5, Claude"},
  {capability: "Mathematics", low: 70e9, high: 100e9, alpha: 3.3, models: "GPT-4, Claude 3"},
  {capability: "Code", low: 20e9, high: 30e9, alpha: 3, models: "CodeLlama, StarCoder"},
  {capability: "Multi-step reasoning", low: 100e9, high: null, alpha: 3.5, models: "GPT-4, Claude 3.5"},
  {capability: "Following instructions", low: 10e9, high: 20e9, alpha: 2.8, models: "T5, InstructGPT"}
];

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

/** Decades over which the source’s curve goes from 5 to 95 %: log10(ln .05 / ln .95) / α. */
export const widthOf = (alpha: number) => math.log10(math.log(0.05) / math.log(0.95)) / alpha;

/** The steepness that a width stands for, by the same curve. */
export const alphaOf = (width: number) => widthOf(width);

/** Where the source’s curve crosses one half, as a share of Nc. */
export const halfOf = (alpha: number) => Math.LN2 ** (1 / alpha);

/** By how much a range’s own half-width differs from its middle: what the source prints as its error. */
export const halfWidth = ({low, high, predicted}: Validation) => (high - low) / 2 / predicted;
