import {predict} from "../../../src/lib/core/law.ts";
import type {Verdict} from "../../../src/lib/emergence/verdict/verdict-words.ts";
import {weibull} from "../../../src/lib/laws/emergence/weibull.ts";
import {type Random, random, successes} from "../../../src/lib/numerics/random.ts";
import {betaQuantile} from "../../../src/lib/statistics/distributions.ts";
import {sweeps} from "../../../src/lib/sweeps/index.ts";

/** A sweep as we publish it, and a capability whose curve over scale is known. */
export interface EmergenceDesign {
  readonly id: string;
  readonly kind: "regular" | "edge" | "degenerate";
  readonly scales: readonly number[];
  readonly seeds: number;
  /** Items behind each model’s score; null where a model has the capability or not. */
  readonly items: number | null;
  /** Intraclass correlation of the items of one model. */
  readonly rho: number;
  /** A Weibull curve from g up to 1. */
  readonly truth: {readonly Nc: number; readonly alpha: number; readonly g: number; readonly l: number};
  /**
   * What the rules for verdicts should say of it: a rise is smooth from 2.5 decades on, so that one of 2.2 is neither.
   */
  readonly nature: Verdict;
}

/** One row a model where there are items, else one a scale. */
export interface Rows {
  readonly N: readonly number[];
  readonly k: readonly number[];
  readonly n: readonly number[];
}

const MIDDLE = 2000;
const CHANCE = 0.5;

/** Parameters without embeddings of the perceptrons on the parities, and the seeds of each. */
function parity(sweep: string): Pick<EmergenceDesign, "scales" | "seeds"> {
  const grid = sweeps.get(sweep).grids.find(({task}) => task === "sparse-parity")!;
  return {scales: grid.models.map(({width}) => 51 * Number(width) + 2), seeds: grid.seeds.length};
}

const [standard, full] = [parity("default"), parity("full")];
const [smallest, largest] = [full.scales[0]!, full.scales.at(-1)!];
/** As public models are: one a scale, over four decades. */
const wide = {scales: Array.from({length: 40}, (_, i) => 1e8 * 10 ** (i / 10)), seeds: 1};
const present = {items: null, rho: 0} as const;
const scored = {items: 256, rho: 0.02} as const;

export const emergenceDesigns: readonly EmergenceDesign[] = [
  {
    id: "default",
    kind: "regular",
    ...standard,
    ...present,
    truth: {Nc: MIDDLE, alpha: 2, g: 0, l: 0},
    nature: "emergent"
  },
  {id: "full", kind: "regular", ...full, ...present, truth: {Nc: MIDDLE, alpha: 2, g: 0, l: 0}, nature: "emergent"},
  {
    id: "full-steep",
    kind: "regular",
    ...full,
    ...present,
    truth: {Nc: MIDDLE, alpha: 4, g: 0, l: 0},
    nature: "emergent"
  },
  {
    id: "full-gradual",
    kind: "regular",
    ...full,
    ...present,
    truth: {Nc: MIDDLE, alpha: 0.8, g: 0, l: 0},
    nature: "undetermined"
  },
  {
    id: "full-slow",
    kind: "regular",
    ...full,
    ...present,
    truth: {Nc: MIDDLE, alpha: 0.5, g: 0, l: 0},
    nature: "smooth"
  },
  {
    id: "items",
    kind: "regular",
    ...full,
    ...scored,
    truth: {Nc: MIDDLE, alpha: 3, g: CHANCE, l: 0},
    nature: "emergent"
  },
  {
    id: "items-gradual",
    kind: "regular",
    ...full,
    ...scored,
    truth: {Nc: MIDDLE, alpha: 0.5, g: 0, l: 0},
    nature: "smooth"
  },
  {id: "wide", kind: "regular", ...wide, ...scored, truth: {Nc: 1e10, alpha: 2, g: CHANCE, l: 0}, nature: "emergent"},
  {
    id: "wide-gradual",
    kind: "regular",
    ...wide,
    ...scored,
    truth: {Nc: 1e10, alpha: 0.5, g: 0, l: 0},
    nature: "smooth"
  },
  {
    id: "edge-high",
    kind: "edge",
    ...full,
    ...present,
    truth: {Nc: 0.9 * largest, alpha: 2, g: 0, l: 0},
    nature: "emergent"
  },
  {
    id: "edge-low",
    kind: "edge",
    ...full,
    ...present,
    truth: {Nc: 1.3 * smallest, alpha: 2, g: 0, l: 0},
    nature: "emergent"
  },
  {id: "step", kind: "degenerate", ...full, ...present, truth: {Nc: MIDDLE, alpha: 90, g: 0, l: 0}, nature: "emergent"},
  {
    id: "never",
    kind: "degenerate",
    ...full,
    ...present,
    truth: {Nc: 50 * largest, alpha: 2, g: 0, l: 0},
    nature: "not-reached"
  },
  {
    id: "always",
    kind: "degenerate",
    ...full,
    ...present,
    truth: {Nc: smallest / 50, alpha: 2, g: 0, l: 0},
    nature: "present"
  },
  {
    id: "items-flat",
    kind: "degenerate",
    ...full,
    ...scored,
    truth: {Nc: 1e9 * largest, alpha: 2, g: CHANCE, l: 0},
    nature: "not-reached"
  }
];

/** Data set number `number` of a design, the same whoever draws it. */
export function drawRows({id, scales, seeds, items, rho, truth}: EmergenceDesign, number: number): Rows {
  const source = random("bench-emergence", id, number);
  const shares = scales.map((N) => predict(weibull, truth, {N}));
  if (items === null) {
    return {N: scales, k: shares.map((p) => successes(p, seeds, source)), n: scales.map(() => seeds)};
  }
  const models = scales.flatMap((N, i) =>
    Array.from({length: seeds}, () => ({N, p: scattered(shares[i]!, rho, source)}))
  );
  return {
    N: models.map(({N}) => N),
    k: models.map(({p}) => successes(p, items, source)),
    n: models.map(() => items)
  };
}

/** One model’s own share, beta-distributed about the curve. */
function scattered(p: number, rho: number, source: Random): number {
  const total = 1 / rho - 1;
  if (p <= 0 || p >= 1) return p;
  return betaQuantile(source.uniform(), p * total, (1 - p) * total);
}
