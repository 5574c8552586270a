import {count, interval, number} from "../i18n/format.js";
import type {Interval} from "../numerics/interval.js";
import {type MessageTable, short} from "./message.js";

/** On which side of all scales tried a rise lies, if there is one. */
export type Beyond = "none" | "above" | "below";

/** By how much AICc a sharp model beats the smooth ones; null where that is unknown. */
interface Gains {
  readonly title: string;
  readonly overLine: number | null;
  readonly overParabola: number | null;
}

/** Why a capability has its verdict. Differences and gains are of AICc. */
export type VerdictReason =
  | {readonly code: "one-scale"}
  | {readonly code: "all-alike"; readonly share: number; readonly beyond: Beyond}
  | {readonly code: "exact-model"; readonly title: string}
  | {readonly code: "too-few-models"; readonly models: number}
  /** `margin`: of a constant above the best model. `p`: of the likelihood ratio of a line. */
  | {readonly code: "slope-against-constant"; readonly margin: number; readonly p: number}
  | {readonly code: "rise-as-good"; readonly margin: number; readonly title: string; readonly rise: number}
  | {
      readonly code: "scales-on-both-sides";
      readonly margin: number;
      readonly threshold: number;
      readonly above: number;
      readonly below: number;
    }
  /** The shares cross the threshold once, and no curve has an AICc. */
  | {readonly code: "no-curve-compared"; readonly scales: number}
  | {readonly code: "constant-best"; readonly margin: number; readonly beyond: Beyond}
  | ({readonly code: "clear-change"} & Gains)
  | ({readonly code: "change-in-doubt"; readonly objection: Objection} & Gains)
  | {readonly code: "no-rise-in-scores"}
  | {readonly code: "long-rise"; readonly title: string; readonly decades: number}
  | {readonly code: "rise-may-be-short"; readonly title: string; readonly decades: number}
  /** `wanted`: what a sharp model has to gain. */
  | ({readonly code: "no-clear-change"; readonly wanted: number} & Omit<Gains, "title">)
  | {readonly code: "too-few-rows-for-break"};

/** What forbids to call a clear change emergent. */
export type Objection =
  | {readonly code: "too-few-scales-before"}
  | {readonly code: "rises-before-break"}
  | {readonly code: "falls-before-break"}
  | {readonly code: "few-scales-on-one-side"; readonly scales: number}
  | {readonly code: "rise-takes-long"; readonly decades: number}
  | {readonly code: "rise-likely-takes-long"; readonly decades: number}
  | {readonly code: "no-break-by-continuous-metric"};

/** What a reader must know before using the numbers of an envelope. */
export type EnvelopeNote =
  | {readonly code: "nothing-of-scale"}
  | {readonly code: "bracket-alone"; readonly scales: number}
  | {readonly code: "too-few-families"; readonly families: number}
  | {readonly code: "ends-below-threshold"; readonly end: number; readonly threshold: number}
  /** `gain`: of log-likelihood. */
  | {
      readonly code: "richer-model-likelier";
      readonly title: string;
      readonly parameters: number;
      readonly gain: number;
      readonly rows: number;
    }
  /** Of the smallest scale whose models do so significantly. */
  | {readonly code: "below-chance"; readonly scale: number};

/** Where a critical scale is, as far as the data allow; null where an end is open. */
export type CriticalPlace =
  | {readonly code: "beyond-largest"; readonly largest: number}
  | {readonly code: "below-smallest"; readonly smallest: number}
  | {readonly code: "no-rise-with-scale"}
  | ({readonly code: "at-scale"} & Interval)
  | {readonly code: "within-bracket"; readonly below: number | null; readonly above: number | null};

/** What B and L are never without. */
export type BreakthroughWarning = {readonly code: "no-detector-of-emergence"};

export const verdicts: MessageTable<VerdictReason | Objection | EnvelopeNote | CriticalPlace | BreakthroughWarning> = {
  "too-few-scales-before": () => "there are too few scales before the change to test for a rise there",
  "rises-before-break": () => "scores already rise before the break",
  "falls-before-break": () => "scores fall before the break",
  "few-scales-on-one-side": ({scales}) => `one side of it has fewer than ${scales} scales`,
  "rise-takes-long": ({decades}) => `the rise takes at least ${decades.toFixed(1)} decades`,
  "rise-likely-takes-long": ({decades}) => `the rise takes ${decades.toFixed(1)} decades by the best estimate`,
  "no-break-by-continuous-metric": () => "the continuous metric shows no clear break",

  "one-scale": () => "there is only one scale",
  "all-alike": ({share, beyond}) => `the score is ${short(share)} at every scale${outside[beyond]}`,
  "exact-model": ({title}) => `${title} fits exactly, so there is no scatter to test against`,
  "too-few-models": ({models}) => `${models} data points are too few for AICc`,
  "slope-against-constant": ({margin, p}) =>
    `${constant(margin)}, but a likelihood-ratio test favours a slope (p = ${p.toFixed(3)})`,
  "rise-as-good": ({margin, title, rise}) =>
    `${constant(margin)}, but ${title} is as good and rises by ${rise.toFixed(2)} over these scales`,
  "scales-on-both-sides": ({margin, threshold, above, below}) =>
    `${constant(margin)}, but the share is significantly above ${short(threshold)} at ${count(above)} ` +
    `and below it at ${count(below)}`,
  "no-curve-compared": ({scales}) =>
    `the share crosses the threshold, but ${scales} scales are too few to compare a curve with a constant`,
  "constant-best": ({margin, beyond}) => `${constant(margin)}${outside[beyond]}`,
  "clear-change": (of) => `${of.title} beats ${beaten(of)}, and scores do not rise before the change`,
  "change-in-doubt": (of, render) => `${of.title} beats ${beaten(of)}, but ${render(of.objection)}`,
  "no-rise-in-scores": () => "scores do not rise with scale",
  "long-rise": ({title, decades}) =>
    `${title} is among the best models, and the rise takes at least ${decades.toFixed(1)} decades`,
  "rise-may-be-short": ({title, decades}) =>
    `${title} is among the best models, but the rise may take less than ${decades} decades`,
  "no-clear-change": (of) => `no sharp model gains more than ${of.wanted} AICc: the best one beats ${beaten(of)}`,
  "too-few-rows-for-break": () => "there are too few data points to fit a break",

  "nothing-of-scale": () => "one scale alone shows no dependence on scale",
  "bracket-alone": ({scales}) => `${scales} scales are too few to compare curves: only the bracket is known`,
  "too-few-families": ({families}) =>
    `${families} families are too few to resample: intervals treat models as independent`,
  "ends-below-threshold": ({end, threshold}) =>
    `the best curve ends at ${end.toFixed(2)}, below the threshold of ${short(threshold)}: ` +
    `its N50 is at half of that rise`,
  "richer-model-likelier": ({title, parameters, gain, rows}) =>
    `${title} with ${parameters} parameters has a log-likelihood higher by ${number(gain, 1)}, ` +
    `but ${rows} rows are too few for AICc to prefer it`,
  "below-chance": ({scale}) =>
    `models of ${count(scale)} parameters score significantly below chance, ` +
    `so curves of the mean score have a free floor`,

  "beyond-largest": ({largest}) => `≥ ${count(largest)}, beyond the largest scale`,
  "below-smallest": ({smallest}) => `≤ ${count(smallest)}, below the smallest scale`,
  "no-rise-with-scale": () => "no rise with scale",
  "at-scale": placed,
  "within-bracket": (bracket) => (isClosed(bracket) ? `in ${crossing(bracket)}` : crossing(bracket)),

  "no-detector-of-emergence": () =>
    "B does not detect emergence: noise around a flat curve and slow smooth growth score as high as a jump, " +
    "and B grows with the number of items"
};

/** A margin that prints as 0.0 is none. */
const constant = (margin: number) =>
  margin < 0.05
    ? "a constant has the least AICc"
    : `a constant comes within ${margin.toFixed(1)} AICc of the best model`;

/** Scales that show no rise do not exclude one outside of them. */
const outside: Readonly<Record<Beyond, string>> = {
  none: "",
  below: "; any rise lies below the smallest",
  above: "; any rise lies above the largest"
};

function beaten({overLine, overParabola}: Omit<Gains, "title">): string {
  if (overLine === null) return overParabola === null ? "line and parabola" : `the parabola by ${gain(overParabola)}`;
  if (overParabola === null) return `the line by ${gain(overLine)}`;
  return `the line by ${number(overLine, 1)} and the parabola by ${gain(overParabola)}`;
}

const gain = (aicc: number) => `${number(aicc, 1)} AICc`;

/** A value with its interval, or the one end that is known. */
export function placed({value, lower, upper}: Interval): string {
  const ends = interval(lower, upper, (v) => count(v));
  return lower === null || upper === null ? ends : `${count(value)} ${ends}`;
}

type Crossing = Extract<CriticalPlace, {readonly code: "within-bracket"}>;

export const isClosed = ({below, above}: Crossing): boolean => below !== null && above !== null;

export function crossing({below, above}: Crossing): string {
  if (below !== null) return above === null ? `> ${count(below)}` : `(${count(below)}, ${count(above)}]`;
  return interval(null, above, (v) => count(v));
}
