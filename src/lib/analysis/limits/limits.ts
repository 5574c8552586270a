import {type Estimate, type Fit, quantityOf} from "../../core/fit.js";
import type {Law} from "../../core/law.js";
import {fit} from "../../fitting/fit.js";
import {additiveNdc} from "../../laws/loss/additive-ndc.js";
import {chinchilla} from "../../laws/loss/chinchilla.js";
import {power} from "../../laws/loss/power.js";
import {checkValues} from "../../messages/fit-error.js";
import {distinct} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {type Shrinkage, shrinkage} from "../../statistics/shrinkage.js";

/** Parameters, tokens or samples, optimiser steps. */
export type LimitAxis = "N" | "D" | "K";

/** One trained model; those of one N, D and K differ in their seed alone. */
export interface LimitRun {
  readonly N: number;
  readonly D: number;
  readonly K: number;
  /** Nats per unit, above 0. */
  readonly loss: number;
}

export type LimitStatus =
  | "bounded" // its interval has two ends, and increments shrink
  | "open" // its interval is open, or increments are not shown to shrink
  | "none-seen"; // increments do not shrink at the scales tested

/** The limit of the loss as one axis grows and the independent ones are fixed. */
export interface AxisLimit {
  readonly axis: LimitAxis;
  /** Axes that vary with it in every run, such as K with D where all batches have one size. */
  readonly moving: readonly LimitAxis[];
  /** Values of the fixed axes. */
  readonly fixed: Readonly<Partial<Record<LimitAxis, number>>>;
  readonly places: number;
  readonly runs: number;
  /** Irreducible loss of a power law; the interval assumes that law. Null with fewer than four values. */
  readonly limit: Estimate | null;
  readonly shrinkage: Shrinkage;
  readonly status: LimitStatus;
}

/** The limit of the loss as all axes grow. */
export interface JointLimit {
  readonly axes: readonly LimitAxis[];
  readonly law: string;
  readonly fit: Fit;
  readonly limit: Estimate;
  readonly status: LimitStatus;
}

export interface Limits {
  /** Axes on which the runs have one value. */
  readonly unvaried: readonly LimitAxis[];
  /** Groups of axes that determine one another. */
  readonly tied: readonly (readonly LimitAxis[])[];
  readonly each: readonly AxisLimit[];
  readonly all: JointLimit | null;
}

/** Laws with one power term per axis above an irreducible loss `floor`; `inputs` are their names of the axes. */
const laws: readonly {readonly law: Law; readonly inputs: readonly string[]; readonly floor: string}[] = [
  {law: power, inputs: ["N"], floor: "E"},
  {law: chinchilla, inputs: ["N", "D"], floor: "E"},
  {law: additiveNdc, inputs: ["N", "D", "C"], floor: "e"}
];

const FEWEST = 4;

/**
 * The limits of E(N, D, K): along each axis with the others fixed, and as all grow. A limit is claimed only where the
 * irreducible loss of the fitted law has an interval with two ends and the increments shrink, which assumes no law.
 */
export function limitsOf(runs: readonly LimitRun[]): Limits {
  checkValues(runs, {N: "positive", D: "positive", K: "positive", loss: "positive"});
  const axes = ["N", "D", "K"] as const;
  const varied = axes.filter((axis) => distinct(runs.map((run) => run[axis])).length > 1);
  const tied = groupsOf(runs, varied);
  const each = tied.flatMap((group) => linesAlong(runs, group, varied));
  return {
    unvaried: axes.filter((axis) => !varied.includes(axis)),
    tied,
    each,
    all: jointLimit(runs, tied, each)
  };
}

/** Axes are grouped where each value of one comes with one value of the other. */
function groupsOf(runs: readonly LimitRun[], axes: readonly LimitAxis[]): LimitAxis[][] {
  const groups: LimitAxis[][] = [];
  for (const axis of axes) {
    const group = groups.find(([first]) => {
      const pairs = new Set(runs.map((run) => `${run[first!]} ${run[axis]}`)).size;
      return (
        pairs === distinct(runs.map((r) => r[first!])).length && pairs === distinct(runs.map((r) => r[axis])).length
      );
    });
    if (group) group.push(axis);
    else groups.push([axis]);
  }
  return groups;
}

function linesAlong(runs: readonly LimitRun[], group: readonly LimitAxis[], varied: readonly LimitAxis[]): AxisLimit[] {
  const [axis, ...moving] = group;
  const others = varied.filter((other) => !group.includes(other));
  const placeOf = (run: LimitRun) => others.map((other) => run[other]).join();
  return [...new Set(runs.map(placeOf))].flatMap((place): AxisLimit[] => {
    const line = runs.filter((run) => placeOf(run) === place);
    const places = distinct(line.map((run) => run[axis!]));
    if (places.length < 3) return [];
    const points = places.map((at) => ({at, losses: line.filter((run) => run[axis!] === at).map(({loss}) => loss)}));
    const shrinking = shrinkage(points);
    const limit = places.length < FEWEST ? null : floorOf(line, [axis!]).limit;
    return [
      {
        axis: axis!,
        moving,
        fixed: Object.fromEntries(others.map((other) => [other, line[0]![other]])),
        places: places.length,
        runs: line.length,
        limit,
        shrinkage: shrinking,
        status: statusOf(limit, [shrinking])
      }
    ];
  });
}

/** Whether increments shrink is read from the lines with the largest fixed values. */
function jointLimit(
  runs: readonly LimitRun[],
  tied: readonly (readonly LimitAxis[])[],
  each: readonly AxisLimit[]
): JointLimit | null {
  const axes = tied.map(([first]) => first!);
  const outer = axes.map((axis) =>
    each
      .filter((line) => line.axis === axis)
      .sort(byReach)
      .at(-1)
  );
  if (!axes.length || outer.some((line) => !line || line.places < FEWEST)) return null;
  const found = floorOf(runs, axes);
  return {
    axes,
    ...found,
    status: statusOf(
      found.limit,
      outer.map((line) => line!.shrinkage)
    )
  };
}

const reachOf = ({fixed}: AxisLimit) => Object.values(fixed).reduce((sum, v) => sum + math.log(v), 0);
const byReach = (a: AxisLimit, b: AxisLimit) => reachOf(a) - reachOf(b);

function floorOf(runs: readonly LimitRun[], axes: readonly LimitAxis[]) {
  const {law, inputs, floor} = laws[axes.length - 1]!;
  const data = {
    x: Object.fromEntries(axes.map((axis) => [axis, runs.map((run) => run[axis])])),
    y: runs.map(({loss}) => loss)
  };
  const named = Object.fromEntries(inputs.map((input, i) => [input, axes[i]!]));
  const fitted = fit(law, data, {objective: "log-least-squares", inputs: named, quantities: [floor]});
  return {law: law.id, fit: fitted, limit: quantityOf(fitted, floor)};
}

function statusOf(limit: Estimate | null, shrinking: readonly Shrinkage[]): LimitStatus {
  if (shrinking.some(({verdict}) => verdict === "does-not-shrink")) return "none-seen";
  const doShrink = shrinking.every(({verdict}) => verdict === "shrinks");
  return doShrink && limit?.status === "identified" ? "bounded" : "open";
}
