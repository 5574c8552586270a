import {type ScaleInput, scales} from "../../core/inputs.js";
import type {Law} from "../../core/law.js";
import type {Run} from "../../core/run.js";
import type {Message} from "../../messages/index.js";
import {distinct} from "../../numerics/grouping.js";

/** Scales and final loss of one run. */
export interface LossPoint {
  readonly key: string;
  readonly seed: number;
  readonly N: number;
  readonly D: number;
  readonly C: number;
  readonly loss: number;
}

/** A run that is not fitted, and why. */
export interface DroppedRun {
  readonly key: string;
  readonly N: number;
  readonly D: number;
  readonly reason: Message;
}

/** The fields of a run that a fit to final losses uses. */
export type LossRun = Pick<Run, "key" | "N" | "D" | "C" | "loss" | "status" | "reason"> & {
  readonly cell: Pick<Run["cell"], "seed">;
};

/** Runs with a finite final loss, ordered by D, N and seed, and the dropped others. */
export function lossPoints(runs: readonly LossRun[]): {points: LossPoint[]; dropped: DroppedRun[]} {
  const points: LossPoint[] = [];
  const dropped: DroppedRun[] = [];
  for (const {key, N, D, C, loss, status, reason, cell} of runs) {
    if (status === "trained" && loss !== null && Number.isFinite(loss))
      points.push({key, seed: cell.seed, N, D, C, loss});
    else
      dropped.push({
        key,
        N,
        D,
        reason: reason === undefined ? {code: "no-finite-loss"} : {code: "failed", message: reason}
      });
  }
  return {points: points.sort((a, b) => a.D - b.D || a.N - b.N || a.seed - b.seed), dropped};
}

/** For a law of N alone, the runs with the largest D; for other laws, all runs. */
export function comparable(law: Law, points: readonly LossPoint[]): {points: LossPoint[]; dropped: DroppedRun[]} {
  if (law.inputs.some((input) => input !== "N")) return {points: [...points], dropped: []};
  const longest = Math.max(...points.map(({D}) => D));
  return {
    points: points.filter(({D}) => D === longest),
    dropped: points
      .filter(({D}) => D !== longest)
      .map(({key, N, D}) => ({key, N, D, reason: {code: "trained-less-long" as const}}))
  };
}

/** Whether runs can determine a law: three values of each input and more scales than free parameters. */
export function isVaried(law: Law, points: readonly LossPoint[]): boolean {
  if (!law.inputs.every((input) => (scales as readonly string[]).includes(input))) return false;
  const inputs = law.inputs as readonly ScaleInput[];
  const values = inputs.map((input) => distinct(points.map((point) => point[input])).length);
  return values.every((n) => n >= 3) && differentScales(law, points) > freeParameters(law);
}

/** Number of distinct input combinations. */
export function differentScales(law: Law, points: readonly LossPoint[]): number {
  return new Set(points.map((point) => law.inputs.map((input) => point[input as ScaleInput]).join())).size;
}

export function freeParameters({params}: Law): number {
  return Object.values(params).filter(({fixed}) => fixed === undefined).length;
}

/** Inputs and losses as `fit` takes them. */
export function columnsOf(law: Law, points: readonly LossPoint[]) {
  return {x: inputsOf(law, points), y: points.map(({loss}) => loss)};
}

export function inputsOf(law: Law, points: readonly Readonly<Record<ScaleInput, number>>[]): Record<string, number[]> {
  return Object.fromEntries(law.inputs.map((input) => [input, points.map((point) => point[input as ScaleInput])]));
}
