import type {Probed} from "../../core/probe.js";
import {distinct, groupBy} from "../../numerics/grouping.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";
import {perturbedReadings} from "./perturbed-readings.js";

/** The loss of one network at one checkpoint under one perturbation, or none; D in units trained on. */
export interface PerturbedLoss {
  readonly N: number;
  readonly D: number;
  readonly seed: number;
  readonly loss: number;
}

/** Losses by the name of a reading, at checkpoints after the share `from` of the training. */
export function perturbedLosses(probed: readonly Probed[], reading: string, from: number): PerturbedLoss[] {
  const last = Math.max(...probed.map(({D}) => D));
  return probed
    .filter(({D}) => D > 0 && D >= from * last)
    .map((one) => ({N: one.N, D: one.D, seed: one.cell.seed, loss: perturbedReadings(one)![reading]!}))
    .sort((a, b) => a.N - b.N || a.D - b.D || a.seed - b.seed);
}

/** Whether the loss rises again along one axis, data or size, with the other fixed. */
export interface LossRise {
  /** Value on the other axis. */
  readonly at: number;
  /** Where the mean over seeds is lowest. */
  readonly least: number;
  /**
   * Loss at the end of the axis, less that where the mean of the other seeds is lowest; a network’s own minimum would
   * be biased downwards. Nats a unit.
   */
  readonly rise: SeedMean;
  /** By the interval of the rise; “falls” also where the lowest mean is at the end for every seed. */
  readonly verdict: "rises" | "falls" | "open";
}

/** Along D for every N, or along N for every D. */
export function risesOf(rows: readonly PerturbedLoss[], along: "N" | "D"): LossRise[] {
  const other = along === "N" ? "D" : "N";
  return groupBy(rows, (row) => row[other]).map(([at, own]) => riseOf(own, along, at));
}

function riseOf(rows: readonly PerturbedLoss[], along: "N" | "D", at: number): LossRise {
  const seeds = distinct(rows.map(({seed}) => seed));
  const scales = distinct(rows.map((row) => row[along]));
  const last = scales[scales.length - 1]!;
  const leastOf = (some: readonly PerturbedLoss[]) => {
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
