import {valuesOf} from "../../core/fit.js";
import {type Law, predict} from "../../core/law.js";
import {fit} from "../../fitting/fit.js";
import {lawFromFormula} from "../../formula/user-law.js";
import {laws} from "../../laws/index.js";
import {FitError} from "../../messages/fit-error.js";
import {distinct} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {mean} from "../../numerics/mean.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";
import type {PerturbedLoss} from "./u-shapes.js";

/** The law of Kumar et al. 2024 at one precision: the cost of rounding grows with data and shrinks with size. */
const degradation = lawFromFormula({
  id: "degradation",
  title: "Chinchilla with a cost of precision",
  formula: "L = E + A*N^-alpha + B*D^-beta + c*D^gamma*N^-nu",
  inputs: ["N", "D"],
  kind: "loss",
  params: Object.fromEntries(
    ["E", "A", "alpha", "B", "beta", "c", "gamma", "nu"].map((name) => [
      name,
      name.length === 1 ? {scale: "log"} : {min: 0, max: 5}
    ])
  ),
  source: "Kumar et al. 2024, arXiv:2411.04330, eq. 2, at fixed precision"
});

/** The noisy-channel law, another non-monotone law, and three monotone ones. */
export const rivals: readonly {readonly law: Law; readonly monotone: boolean}[] = [
  {law: laws.get("shannon"), monotone: false},
  {law: degradation, monotone: false},
  {law: laws.get("chinchilla"), monotone: true},
  {law: laws.get("kaplan-sum"), monotone: true},
  {law: laws.get("kaplan-joint"), monotone: true}
];

/** Extrapolation error of a law that is fitted, seed by seed, to small networks and the first half of the data. */
export interface UShapeForecast {
  readonly law: string;
  readonly title: string;
  readonly monotone: boolean;
  /** Root mean square of ln loss − ln prediction, on the fitted rows and beyond them; means over seeds. */
  readonly within: SeedMean;
  readonly beyond: SeedMean;
  /** 1 − Σ (y − ŷ)² / Σ (y − ȳ)² of the rows beyond, pooled over seeds; null where a fit failed. */
  readonly r2: number | null;
  readonly perSeed: readonly (number | null)[];
}

/** Fits to N ≤ cut up to half of the data; predicts N > cut at all checkpoints. */
export function forecastUShapes(rows: readonly PerturbedLoss[], cut: number, among = rivals): UShapeForecast[] {
  const seeds = distinct(rows.map(({seed}) => seed));
  const half = Math.max(...rows.map(({D}) => D)) / 2;
  return among.map(({law, monotone}) => {
    const found = seeds.map((seed) => {
      const own = rows.filter((row) => row.seed === seed);
      const below = own.filter(({N, D}) => N <= cut && D <= half * 1.001);
      const beyond = own.filter(({N}) => N > cut);
      const columns = (some: readonly PerturbedLoss[]) => ({N: some.map(({N}) => N), D: some.map(({D}) => D)});
      try {
        const fitted = fit(
          law,
          {x: columns(below), y: below.map(({loss}) => loss)},
          {objective: "log-least-squares", intervals: "wald"}
        );
        const values = valuesOf(fitted);
        const pairs = (some: readonly PerturbedLoss[]) =>
          some.map(({N, D, loss}) => ({y: loss, f: predict(law, values, {N, D})}));
        return {within: logError(pairs(below)), beyond: logError(pairs(beyond)), pairs: pairs(beyond)};
      } catch (error) {
        if (error instanceof FitError) return null;
        throw error;
      }
    });
    const fitted = found.flatMap((one) => one ?? []);
    const over = (of: (one: (typeof fitted)[number]) => number) =>
      fitted.length ? meanWithInterval(fitted.map(of)) : {value: Number.NaN, lower: null, upper: null};
    return {
      law: law.id,
      title: law.title,
      monotone,
      within: over(({within}) => within),
      beyond: over(({beyond}) => beyond),
      r2: fitted.length === seeds.length ? explained(fitted.flatMap(({pairs}) => pairs)) : null,
      perSeed: found.map((one) => one?.beyond ?? null)
    };
  });
}

type Pair = {readonly y: number; readonly f: number};

const logError = (pairs: readonly Pair[]) => Math.sqrt(mean(pairs.map(({y, f}) => math.log(y / f) ** 2)));

function explained(pairs: readonly Pair[]): number {
  const centre = mean(pairs.map(({y}) => y));
  const rest = pairs.reduce((sum, {y, f}) => sum + (y - f) ** 2, 0);
  return 1 - rest / pairs.reduce((sum, {y}) => sum + (y - centre) ** 2, 0);
}

/** Error of one law less that of another, seed by seed, in ln loss; null where a fit failed. */
export function errorBetween(a: UShapeForecast, b: UShapeForecast): SeedMean | null {
  const differences = a.perSeed.map((error, i) =>
    error === null || b.perSeed[i] == null ? null : error - b.perSeed[i]!
  );
  return differences.some((d) => d === null) ? null : meanWithInterval(differences as number[]);
}
