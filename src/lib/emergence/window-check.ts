import {FitError} from "../messages/fit-error.js";
import {checkOptions} from "../messages/options.js";
import {distinct} from "../numerics/grouping.js";
import {type FindTransition, oneBreak, type Transition} from "./metric-check.js";

/** One model: log10 of its scale, and its score. */
export interface Scored {
  readonly x: number;
  readonly score: number;
}

/** The same search in a part of the scales; no transition where they are too few for any. */
export interface WindowPart {
  readonly from: number;
  readonly to: number;
  readonly scales: number;
  readonly transition: Transition | null;
}

/**
 * "holds": every part that reaches a scale or more beyond the transition on both sides finds it too, and nothing else
 * is found. "depends": some part dates it otherwise, misses it, or finds one where the whole has none. "no-transition":
 * none anywhere.
 */
export type WindowVerdict = "holds" | "depends" | "no-transition";

export interface WindowCheck {
  readonly verdict: WindowVerdict;
  readonly whole: Transition;
  readonly parts: readonly WindowPart[];
}

export interface WindowCheckOptions {
  readonly find?: FindTransition;
  /** Share of the scales in each part; two thirds. */
  readonly share?: number;
  /** Decades by which a part may date the transition otherwise; 0.25. */
  readonly tolerance?: number;
}

/**
 * Does a transition depend on the scales that were tried? The lower and the upper part of them are searched apart.
 * Throws FitError where even the whole is too short.
 */
export function windowCheck(
  rows: readonly Scored[],
  {find = oneBreak, share = 2 / 3, tolerance = 0.25}: WindowCheckOptions = {}
): WindowCheck {
  checkOptions({tolerance});
  const whole = transitionOf(rows, find);
  const scales = distinct(rows.map(({x}) => x));
  const size = Math.ceil(share * scales.length);
  const parts = [scales.slice(0, size), scales.slice(-size)].map((own) => partOf(rows, own, find));
  const agrees = (part: WindowPart) => {
    const {transition, from, to} = part;
    if (!transition) return true;
    const own = scales.filter((v) => v >= from && v <= to);
    // at the edge of a part there is too little on one side to find anything
    const reaches = own.filter((v) => v < whole.at).length >= EDGE && own.filter((v) => v > whole.at).length >= EDGE;
    if (!whole.isClear || !reaches) return !transition.isClear || Math.abs(transition.at - whole.at) <= tolerance;
    return transition.isClear && Math.abs(transition.at - whole.at) <= tolerance;
  };
  const isAnywhere = whole.isClear || parts.some(({transition}) => transition?.isClear);
  return {verdict: !isAnywhere ? "no-transition" : parts.every(agrees) ? "holds" : "depends", whole, parts};
}

/** Scales wanted on each side of a transition, as for a verdict. */
const EDGE = 2;

function partOf(rows: readonly Scored[], scales: readonly number[], find: FindTransition): WindowPart {
  const [from, to] = [scales[0]!, scales.at(-1)!];
  const own = rows.filter(({x}) => x >= from && x <= to);
  return {from, to, scales: scales.length, transition: transitionIn(own, find)};
}

const transitionOf = (rows: readonly Scored[], find: FindTransition) =>
  find(
    rows.map(({x}) => x),
    rows.map(({score}) => score)
  );

function transitionIn(rows: readonly Scored[], find: FindTransition): Transition | null {
  try {
    return transitionOf(rows, find);
  } catch (error) {
    if (error instanceof FitError) return null;
    throw error;
  }
}
