import type {LossRound} from "../../lib/analysis/guess/loss-round.js";
import type {SkillRound} from "../../lib/analysis/guess/skill-round.js";

/** Where a guess may lie; places on it go from 0 to 1. */
export interface GuessAxis {
  readonly from: number;
  readonly to: number;
  readonly isLog: boolean;
}

export function valueAt({from, to, isLog}: GuessAxis, place: number): number {
  return isLog ? from * (to / from) ** place : from + (to - from) * place;
}

export function placeAt({from, to, isLog}: GuessAxis, value: number): number {
  return isLog ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
}

/**
 * Losses as far as the shown ones and the exact entropy give them: what is hidden must not be read off the axis.
 * Without an entropy above 0 the axis is logarithmic.
 */
export function lossAxis({shown, others, task: {entropy}}: Pick<LossRound, "shown" | "others" | "task">): GuessAxis {
  const losses = [...shown.map(({value}) => value), ...others.flatMap(({points}) => points.map(([, loss]) => loss))];
  const [least, most] = [Math.min(...losses), Math.max(...losses)];
  if (entropy === 0) return {from: least / 30, to: most * 1.2, isLog: true};
  return {from: entropy - 0.15 * (most - entropy), to: most + 0.05 * (most - entropy), isLog: false};
}

/** Sizes from the largest shown to the largest trained. */
export const sizeAxis = ({cut, hidden}: Pick<SkillRound, "cut" | "hidden">): GuessAxis => ({
  from: cut,
  to: hidden.at(-1)!.N,
  isLog: true
});
