import type {Bracket} from "../../../src/lib/emergence/capability.ts";
import {overSeeds, type SeedScore} from "../../../src/lib/emergence/over-seeds.ts";
import {verdict} from "../../../src/lib/emergence/verdict/verdict.ts";
import type {Verdict} from "../../../src/lib/emergence/verdict/verdict-words.ts";
import {fit} from "../../../src/lib/fitting/fit.ts";
import {weibull} from "../../../src/lib/laws/emergence/weibull.ts";
import type {Ends} from "../../../src/lib/numerics/interval.ts";
import {drawRows, type EmergenceDesign, type Rows} from "./designs.ts";

/**
 * "law": the true form by maximum likelihood, with its profile; "verdict": the envelope of all forms, and what is
 * claimed.
 */
export type Method = "law" | "verdict";

/** Numbers of data sets. */
export interface IntervalTally {
  sets: number;
  /** No interval was given at all. */
  none: number;
  /** The truth is below the lower end, or above the upper. */
  below: number;
  above: number;
  /** Intervals with an open end. */
  open: number;
  /** Sum of log10 (upper / lower) over the closed ones. */
  decades: number;
}

export interface BracketTally {
  sets: number;
  /** N50 is not in the bracket. */
  wrong: number;
  /** Brackets with an open end. */
  open: number;
}

export interface EmergenceTally {
  readonly intervals: Record<string, IntervalTally>;
  readonly brackets: Record<string, BracketTally>;
  readonly verdicts: Partial<Record<Verdict, number>>;
  /** What was thrown, by what it said. */
  readonly failed: Record<string, number>;
}

export const emptyEmergenceTally = (): EmergenceTally => ({intervals: {}, brackets: {}, verdicts: {}, failed: {}});

/** Draws data sets `from` up to, not including, `to`, and does with each what the methods ask for. */
export function tallyEmergence(design: EmergenceDesign, from: number, to: number, methods: readonly Method[]) {
  const total = emptyEmergenceTally();
  for (let number = from; number < to; ++number) {
    const rows = drawRows(design, number);
    for (const method of methods) {
      try {
        run[method](total, design, rows);
      } catch (error) {
        const {message} = error as Error;
        total.failed[message] = (total.failed[message] ?? 0) + 1;
      }
    }
  }
  return total;
}

type Run = (total: EmergenceTally, design: EmergenceDesign, rows: Rows) => void;

const run: Readonly<Record<Method, Run>> = {
  law(total, design, {N, k, n}) {
    const {truth, items} = design;
    const objective = items === null ? "binomial" : "beta-binomial";
    const quantities = ["Nc", "N50"];
    const found = fit(weibull, {x: {N}, k, n}, {objective, fixed: {g: truth.g}, quantities});
    for (const {param, lower, upper} of [...found.estimates, ...found.derived]) {
      if (param === "Nc") countInterval(total, "law Nc", {lower, upper}, truth.Nc);
      if (param === "N50") countInterval(total, "law N50", {lower, upper}, n50Of(design));
    }
    const {bracket, observed} = overSeeds(seedScores(design, {N, k, n}), {threshold: halfWay(design)});
    countBracket(total, "sure", bracket, n50Of(design));
    countBracket(total, "observed", observed, n50Of(design));
  },
  verdict(total, design, {N, k, n}) {
    const found = verdict({scale: N, k, n}, {chance: design.truth.g});
    total.verdicts[found.verdict] = (total.verdicts[found.verdict] ?? 0) + 1;
    countInterval(total, "envelope N50", found.envelope.n50, n50Of(design));
  }
};

const n50Of = ({truth: {Nc, alpha}}: EmergenceDesign) => Nc * Math.LN2 ** (1 / alpha);

const halfWay = ({truth: {g}}: EmergenceDesign) => (1 + g) / 2;

/** A scale’s k of n seeds have the capability, or a model’s k of n items are right. */
function seedScores({items}: EmergenceDesign, {N, k, n}: Rows): SeedScore[] {
  if (items !== null) return N.map((size, i) => ({N: size, score: k[i]! / n[i]!}));
  return N.flatMap((size, i) => Array.from({length: n[i]!}, (_, seed) => ({N: size, score: seed < k[i]! ? 1 : 0})));
}

function countInterval(total: EmergenceTally, name: string, ends: Ends | null, truth: number): void {
  total.intervals[name] ??= {sets: 0, none: 0, below: 0, above: 0, open: 0, decades: 0};
  const to = total.intervals[name];
  ++to.sets;
  if (!ends) {
    ++to.none;
    return;
  }
  const {lower, upper} = ends;
  if (lower !== null && truth < lower) ++to.below;
  if (upper !== null && truth > upper) ++to.above;
  if (lower === null || upper === null) ++to.open;
  else to.decades += Math.log10(upper / lower);
}

function countBracket(total: EmergenceTally, name: string, {below, above}: Bracket, truth: number): void {
  total.brackets[name] ??= {sets: 0, wrong: 0, open: 0};
  const to = total.brackets[name];
  ++to.sets;
  if ((below !== null && truth <= below) || (above !== null && truth > above)) ++to.wrong;
  if (below === null || above === null) ++to.open;
}
