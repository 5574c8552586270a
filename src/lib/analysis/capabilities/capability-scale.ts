import {predict} from "../../core/law.js";
import type {TaskCapability} from "../../core/task.js";
import {type Bracket, isSeparated} from "../../emergence/capability.js";
import {type Envelope, type EnvelopeQuantity, sigmoids} from "../../emergence/envelope.js";
import type {EnvelopeCandidate} from "../../emergence/envelope-forms.js";
import {clopperPearson, type OverSeeds, overSeeds} from "../../emergence/over-seeds.js";
import type {VerdictReport} from "../../emergence/verdict/verdict.js";
import type {Verdict} from "../../emergence/verdict/verdict-words.js";
import type {VerdictReason} from "../../messages/verdicts.js";
import {groupBy, logSpace} from "../../numerics/grouping.js";
import type {Ends} from "../../numerics/interval.js";
import * as math from "../../numerics/math.js";
import {mean} from "../../numerics/mean.js";
import type {CapabilityRows, ModelScore} from "./capability-rows.js";

/** All models of one scale; ends of the share are at 95 %, with the scatter between models in it. */
export interface ScalePoint extends Ends<number> {
  readonly N: number;
  /** Models that have the capability, of all. */
  readonly k: number;
  readonly n: number;
  readonly share: number;
  /** Mean score over the models. */
  readonly score: number;
}

/** A curve of a law, with floor and ceiling held or free. */
interface CurveForm extends Pick<EnvelopeCandidate, "title" | "floor" | "ceiling"> {
  readonly id: string;
}

/** One form of the curve as it was fitted, and how it does next to the others. */
export interface FittedForm extends CurveForm {
  readonly delta: number | null;
  readonly isRival: boolean;
}

export interface FittedCurve extends CurveForm {
  readonly points: readonly (readonly [N: number, share: number])[];
}

/** What an overview says of one capability: its own page says the rest. */
export interface CapabilityScale {
  readonly capability: string;
  readonly title: string;
  readonly frequency: number;
  readonly points: readonly ScalePoint[];
  readonly curves: readonly FittedCurve[];
  readonly forms: readonly FittedForm[];
  readonly censoring: Envelope["censoring"];
  readonly status: Envelope["status"];
  readonly n50: EnvelopeQuantity | null;
  readonly onset: EnvelopeQuantity | null;
  readonly width: EnvelopeQuantity | null;
  /** By exact tests over the seeds: open where no scale is significantly on one side. */
  readonly bracket: Bracket;
  /** From the shares alone: the last scale below one half, and the first above; no interval. */
  readonly seen: Bracket;
  readonly verdict: Verdict;
  readonly reason: VerdictReason;
}

/** The critical scale where the scales tried hold it; what lies beyond them is a bound, and no number. */
export function inside({n50, censoring}: Pick<CapabilityScale, "n50" | "censoring">): EnvelopeQuantity | null {
  return censoring === "none" ? n50 : null;
}

/**
 * Between which two scales one half is passed, where that is all the data say: no model below and every model above, or
 * too few scales for a curve. Null where a curve gives a number, or nothing rises.
 */
export function onlyBracket({points, status, seen}: Omit<CapabilityScale, "curves">): Bracket | null {
  return status !== "no-rise" && (status === "bracket" || isSeparated(points)) ? seen : null;
}

/** The rival curves averaged by their Akaike weights; null where there is none, or where the data separate. */
export function averageCurve({points, curves, forms}: CapabilityScale): FittedCurve["points"] | null {
  if (!curves.length || isSeparated(points)) return null;
  const weights = curves.map(({id}) => math.exp(-(forms.find((form) => form.id === id)!.delta ?? 0) / 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return curves[0]!.points.map(([N], i) => {
    const share = curves.reduce((sum, {points}, c) => sum + weights[c]! * points[i]![1], 0) / total;
    return [N, share] as const;
  });
}

/** In how many models of each scale it is, as an envelope takes it. */
export function countsOf(models: readonly ModelScore[]) {
  const rows = presenceAt(models);
  return {scale: rows.map(({N}) => N), k: rows.map(({k}) => k), n: rows.map(({n}) => n)};
}

export function presenceAt(models: readonly ModelScore[]): {N: number; k: number; n: number}[] {
  return groupBy(models, ({N}) => N).map(([N, own]) => ({N, k: present(own), n: own.length}));
}

const present = (models: readonly ModelScore[]) => models.filter(({isPresent}) => isPresent).length;

/** P(capability | N): a seed has it or not. */
export function presenceOverSeeds(models: readonly ModelScore[]): OverSeeds {
  const scores = models.map(({N, isPresent}) => ({N, score: isPresent ? 1 : 0}));
  return overSeeds(scores, {threshold: 0.5});
}

export function capabilityScale(
  {id, title, frequency}: TaskCapability,
  {models}: Pick<CapabilityRows, "models">,
  {envelope, verdict, reason}: VerdictReport
): CapabilityScale {
  const scatter = envelope.candidates[0]?.scatter ?? 0;
  const points = groupBy(models, ({N}) => N).map(([N, own]) => scalePoint(N, own, scatter));
  const {bracket, observed} = presenceOverSeeds(models);
  return {
    capability: id,
    title,
    frequency,
    points,
    curves: curvesOf(envelope),
    forms: envelope.candidates.map((c) => ({...formOf(c), delta: c.delta, isRival: c.isRival})),
    censoring: envelope.censoring,
    status: envelope.status,
    n50: envelope.n50,
    onset: envelope.onset,
    width: envelope.width,
    bracket,
    seen: observed,
    verdict,
    reason
  };
}

function scalePoint(N: number, models: readonly ModelScore[], scatter: number): ScalePoint {
  const [k, n] = [present(models), models.length];
  const share = k / n;
  // seeds that are correlated count as so many independent ones (Williams 1975)
  const effective = n / (1 + (n - 1) * scatter);
  const ends = clopperPearson(share * effective, effective, 0.95);
  return {N, k, n, share, ...ends, score: mean(models.map(({score}) => score))};
}

/** All rivals, five digits: no more are drawn. */
function curvesOf({candidates, shares}: Envelope): FittedCurve[] {
  const grid = logSpace(shares[0]!.scale, shares.at(-1)!.scale, 49);
  return candidates
    .filter(({isRival}) => isRival)
    .map((candidate) => {
      const law = sigmoids.find(({id}) => id === candidate.law)!;
      const points = grid.map((N) => [digits(N), digits(predict(law, candidate.values, {N}))] as const);
      return {...formOf(candidate), points};
    });
}

/** The id is as the table of a verdict has it. */
const formOf = ({law, title, floor, ceiling}: EnvelopeCandidate): CurveForm => ({
  id: `${law}${floor === "free" ? "+floor" : ""}${ceiling === "free" ? "+ceiling" : ""}`,
  title,
  floor,
  ceiling
});

const digits = (value: number) => Number(value.toPrecision(5));
