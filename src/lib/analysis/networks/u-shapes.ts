import type {Probed} from "../../core/probe.js";
import {distinct, groupBy} from "../../numerics/grouping.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";

/** The loss of one network at one moment, undisturbed or disturbed in one way; D in units trained on. */
export interface DisturbedLoss {
  readonly N: number;
  readonly D: number;
  readonly seed: number;
  readonly loss: number;
}

/** Losses under one reading of the probe `resistance`, at moments after the first `from` of the training. */
export function disturbedLosses(probed: readonly Probed[], reading: string, from: number): DisturbedLoss[] {
  const last = Math.max(...probed.map(({D}) => D));
  return probed
    .filter(({D}) => D > 0 && D >= from * last)
    .map(({N, D, cell, readings}) => ({N, D, seed: cell.seed, loss: readings.resistance![reading]!}))
    .sort((a, b) => a.N - b.N || a.D - b.D || a.seed - b.seed);
}

/** Whether the loss comes to rise again along one scale while the other stays. */
export interface LossRise {
  /** The other scale’s value. */
  readonly at: number;
  /** Where the mean over seeds is least. */
  readonly least: number;
  /**
   * Loss at the largest scale above the loss where the other seeds’ mean is least: a network’s own least is less by its
   * choice alone. Nats a unit.
   */
  readonly rise: SeedMean;
  /** “rises” and “falls” where the interval says so; “falls” also where every seed’s mean is least at the end. */
  readonly verdict: "rises" | "falls" | "open";
}

/** Along D for every N, or along N for every D. */
export function risesOf(rows: readonly DisturbedLoss[], along: "N" | "D"): LossRise[] {
  const other = along === "N" ? "D" : "N";
  return groupBy(rows, (row) => row[other]).map(([at, own]) => riseOf(own, along, at));
}

function riseOf(rows: readonly DisturbedLoss[], along: "N" | "D", at: number): LossRise {
  const seeds = distinct(rows.map(({seed}) => seed));
  const scales = distinct(rows.map((row) => row[along]));
  const last = scales[scales.length - 1]!;
  const leastOf = (some: readonly DisturbedLoss[]) => {
    const sums = scales.map((scale) =>
      some.filter((row) => row[along] === scale).reduce((sum, {loss}) => sum + loss, 0)
    );
    return scales[sums.indexOf(Math.min(...sums))]!;
  };
  const found = seeds.map((seed) => {
    const named = leastOf(seeds.length > 1 ? rows.filter((row) => row.seed !== seed) : rows);
    const lossAt = (scale: number) => rows.find((row) => row.seed === seed && row[along] === scale)!.loss;
    return {named, rise: lossAt(last) - lossAt(named)};
  });
  const rise = meanWithInterval(found.map(({rise}) => rise));
  const isFalling = found.every(({named}) => named === last) || (rise.upper !== null && rise.upper < 0);
  const verdict = isFalling ? "falls" : rise.lower !== null && rise.lower > 0 ? "rises" : "open";
  return {at, least: leastOf(rows), rise, verdict};
}
