import {FitError} from "../../numerics/fit-error.js";
import {percentileInterval} from "../../numerics/percentiles.js";
import {random} from "../../numerics/random.js";
import {type PowerLawTail, powerLawTail} from "./power-law-tail.js";
import {singularValues} from "./singular-values.js";

export interface RandomTails {
  readonly rows: number;
  readonly columns: number;
  /** Of each random matrix, one entry a draw. */
  readonly alphas: readonly number[];
  /** Middle share of these, and the level of it. */
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
}

/**
 * What `powerLawTail` makes of the eigenvalues of WᵀW for matrices of that shape with independent normal entries, whose
 * spectra have no power law in them. Small ones give exponents between 2 and 6 too, and so a layer’s exponent says
 * something of its training only where it lies outside these.
 */
export function randomTails(
  rows: number,
  columns: number,
  {
    draws = 40,
    seed = 0,
    level = 0.95
  }: {readonly draws?: number; readonly seed?: string | number; readonly level?: number} = {}
): RandomTails {
  if (!(draws >= 2)) throw new FitError(`invalid draws; not two or more: ${draws}`);
  const alphas = Array.from({length: draws}, (_, draw) => {
    const source = random("random-tails", rows, columns, seed, draw);
    const matrix = Float64Array.from({length: rows * columns}, () => source.normal());
    return tailOf(singularValues(matrix, rows, columns)).alpha;
  });
  return {rows, columns, alphas, ...percentileInterval(alphas, level), level};
}

function tailOf(singular: Float64Array): PowerLawTail {
  return powerLawTail(
    singular.map((v) => v * v),
    {resamples: 0}
  );
}
