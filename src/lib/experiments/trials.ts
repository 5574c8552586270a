import type {Engine, ModelSpec} from "../core/run.js";
import type {Mixing, Stage, Trial} from "../core/trial.js";

/** One-block transformers as in the sweep “skills”; their learning rate is not tuned. */
const network = (width: number): ModelSpec => ({family: "transformer", width, depth: 1, heads: 2, context: 16});
const learningRate = 0.01;

export interface TrialOptions {
  readonly domains: number;
  readonly width: number;
  readonly seed: number;
  readonly engine: Engine;
}

export const trialOf = ({domains, width, seed, engine}: TrialOptions, ...stages: readonly Stage[]): Trial => ({
  version: 1,
  domains,
  model: network(width),
  batch: 512,
  seed,
  engine,
  stages
});

export const stage = (steps: number, mixing: Mixing): Stage => ({steps, learningRate, mixing});
export const fixed = (...shares: readonly number[]): Mixing => ({rule: "fixed", shares});
export const counting = (n: number) => Array.from({length: n}, (_, i) => i + 1);
