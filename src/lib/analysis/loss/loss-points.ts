import {type ScaleInput, scales} from "../../core/inputs.js";
import type {Law} from "../../core/law.js";
import type {Run} from "../../core/run.js";
import type {Message} from "../../messages/index.js";
import {distinct} from "../../numerics/grouping.js";

/** One trained model: what it was given, and the loss it ended at. */
export interface LossPoint {
  readonly key: string;
  readonly seed: number;
  readonly N: number;
  readonly D: number;
  readonly C: number;
  readonly loss: number;
}

/** A run that a fit does not use. */
export interface DroppedRun {
  readonly key: string;
  readonly N: number;
  readonly D: number;
  readonly reason: Message;
}

/** As much of a run as a fit to final losses sees. */
export type LossRun = Pick<Run, "key" | "N" | "D" | "C" | "loss" | "status" | "reason"> & {
  readonly cell: Pick<Run["cell"], "seed">;
};

/** The runs that ended with a loss, in the order D, N, seed, and why the others did not. */
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

/** A law of N alone is fitted to models that were trained equally long: the longest. */
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

/** Three values of each input are the least that show a power and a floor; seeds at one scale are not another scale. */
export function isVaried(law: Law, points: readonly LossPoint[]): boolean {
  if (!law.inputs.every((input) => (scales as readonly string[]).includes(input))) return false;
  const inputs = law.inputs as readonly ScaleInput[];
  const values = inputs.map((input) => distinct(points.map((point) => point[input])).length);
  return values.every((n) => n >= 3) && differentScales(law, points) > freeParameters(law);
}

/** How many different sets of inputs the law sees. */
export function differentScales(law: Law, points: readonly LossPoint[]): number {
  return new Set(points.map((point) => law.inputs.map((input) => point[input as ScaleInput]).join())).size;
}

export function freeParameters({params}: Law): number {
  return Object.values(params).filter(({fixed}) => fixed === undefined).length;
}

/** The data of a fit. */
export function columnsOf(law: Law, points: readonly LossPoint[]) {
  return {x: inputsOf(law, points), y: points.map(({loss}) => loss)};
}

export function inputsOf(law: Law, points: readonly Readonly<Record<ScaleInput, number>>[]): Record<string, number[]> {
  return Object.fromEntries(law.inputs.map((input) => [input, points.map((point) => point[input as ScaleInput])]));
}
