import type {Fit} from "../../core/fit.js";
import type {Law} from "../../core/law.js";
import type {Run} from "../../core/run.js";
import {type Candidate, compareFits} from "../../fitting/choice.js";
import {fit} from "../../fitting/fit.js";
import {caughtReason} from "../../messages/fit-error.js";
import type {Message} from "../../messages/index.js";
import {objective} from "../loss/loss.js";
import {columnsOf, comparable, isVaried, lossPoints} from "../loss/loss-points.js";

/** Laws fitted to the same runs, lowest AICc first. */
export interface LossChoice {
  readonly rows: number;
  readonly candidates: readonly Candidate[];
  /** Laws that could not be fitted, and why. */
  readonly excluded: readonly {readonly law: string; readonly reason: Message}[];
}

/**
 * Fits every law that the runs can determine, grouped by the runs it uses. Laws with the same equation are fitted once,
 * so that none is weighted twice.
 */
export function lossChoices(runs: readonly Run[], laws: readonly Law[]): LossChoice[] {
  const {points: all} = lossPoints(runs);
  const groups = new Map<number, {fits: Fit[]; excluded: {law: string; reason: Message}[]}>();
  for (const law of laws.filter(({tex}, i) => laws.findIndex((other) => other.tex === tex) === i)) {
    const {points} = comparable(law, all);
    if (!isVaried(law, points)) continue;
    const group = groups.get(points.length) ?? {fits: [], excluded: []};
    groups.set(points.length, group);
    try {
      group.fits.push(fit(law, columnsOf(law, points), {objective, intervals: "none"}));
    } catch (error) {
      group.excluded.push({law: law.id, reason: caughtReason(error)});
    }
  }
  return [...groups].map(([rows, {fits, excluded}]) => ({rows, candidates: compareFits(fits), excluded}));
}
