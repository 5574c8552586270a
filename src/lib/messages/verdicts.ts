import type {Interval} from "../numerics/interval.js";
import type {MessageTable} from "./message.js";

/** On which side of all scales tried a rise lies, if there is one. */
export type Beyond = "none" | "above" | "below";

/** By how much AICc a sharp model beats the smooth ones; null where that is unknown. */
interface Gains {
  readonly title: string;
  readonly overLine: number | null;
  readonly overParabola: number | null;
}

/** Why a capability is called emergent, smooth, absent or undetermined. Differences and gains are of AICc. */
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
  /** Of the smallest scale whose models surely do. */
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
  "too-few-scales-before": () => "too few scales say whether anything rises before",
  "rises-before-break": () => "scores rise before the break already",
  "falls-before-break": () => "scores fall before the break",
  "few-scales-on-one-side": ({scales}) => `there are fewer than ${scales} scales on one side of it`,
  "rise-takes-long": ({decades}) => `the rise takes ${decades.toFixed(1)} decades or more`,
  "rise-likely-takes-long": ({decades}) => `the rise most likely takes ${decades.toFixed(1)} decades`,
  "no-break-by-continuous-metric": () => "under the continuous metric no break is clear",

  "one-scale": () => "there is one scale only",
  "all-alike": ({share, beyond}) => `every scale scores ${share}${outside[beyond]}`,
  "exact-model": ({title}) => `${title}: the fit is exact, so that there is no scatter to judge by`,
  "too-few-models": ({models}) => `${models} models are too few for any AICc`,
  "slope-against-constant": ({margin, p}) =>
    `${constant(margin)} for want of rows, but has no slope, ` +
    `which the likelihood ratio of a line wants (p = ${p.toFixed(3)})`,
  "rise-as-good": ({margin, title, rise}) =>
    `${constant(margin)}, but so is ${title}, which rises by ${rise.toFixed(2)} over these scales`,
  "scales-on-both-sides": ({margin, threshold, above, below}) =>
    `${constant(margin)}, which takes a share above ${threshold} at ${above} and below it at ${below} for scatter`,
  "constant-best": ({margin, beyond}) => `${constant(margin)}${outside[beyond]}`,
  "clear-change": (of) => `${of.title} beats ${beaten(of)}, and nothing rises before`,
  "change-in-doubt": (of, render) => `${of.title} beats ${beaten(of)}, but ${render(of.objection)}`,
  "no-rise-in-scores": () => "scores do not rise with scale",
  "long-rise": ({title, decades}) =>
    `${title} is among the best, and the rise takes ${decades.toFixed(1)} decades or more`,
  "rise-may-be-short": ({title, decades}) =>
    `${title} is among the best, but the rise may take fewer than ${decades} decades`,
  "no-clear-change": (of) => `no sharp model clears ${of.wanted} AICc: the best beats ${beaten(of)}`,
  "too-few-rows-for-break": () => "too few rows for a break",

  "nothing-of-scale": () => "one scale only: nothing can be said of how scale matters",
  "bracket-alone": ({scales}) => `${scales} scales are too few to compare curves: only the bracket is known`,
  "too-few-families": ({families}) =>
    `${families} families are too few to draw anew: intervals treat models as independent`,
  "ends-below-threshold": ({end, threshold}) =>
    `the best curve ends at ${end.toFixed(2)}, below the threshold of ${threshold}: its N50 is half way to there`,
  "richer-model-likelier": ({title, parameters, gain, rows}) =>
    `${title} with ${parameters} parameters has a log-likelihood ${gain.toFixed(1)} higher, ` +
    `which AICc cannot reward at ${rows} rows`,
  "below-chance": ({scale}) =>
    `models of ${scale} parameters surely score below chance: curves of the mean score have their floor free`,

  "beyond-largest": ({largest}) => `≥ ${digits(largest)}, beyond the largest scale`,
  "below-smallest": ({smallest}) => `≤ ${digits(smallest)}, below the smallest scale`,
  "no-rise-with-scale": () => "no rise with scale",
  "at-scale": ({value, lower, upper}) => `${digits(value)} [${digits(lower)}, ${digits(upper)}]`,
  "within-bracket": ({below, above}) => `in (${digits(below)}, ${digits(above)}]`,

  "no-detector-of-emergence": () =>
    "B is no detector of emergence: noise around a flat curve and slow smooth growth both score as high as a jump, " +
    "and it grows with the number of items"
};

const constant = (margin: number) => `a constant is within ${margin.toFixed(1)} AICc of the best model`;

/** No rise among these scales is no word on what lies outside. */
const outside: Readonly<Record<Beyond, string>> = {
  none: "",
  below: ": what rise there is lies below the smallest",
  above: ": what rise there may be lies beyond the largest"
};

const beaten = ({overLine, overParabola}: Omit<Gains, "title">) =>
  `the line by ${gain(overLine)} and the parabola by ${gain(overParabola)} AICc`;
const gain = (aicc: number | null) => aicc?.toFixed(1) ?? "an unknown number of";

/** A scale of two digits: 4.9e9. */
export const digits = (scale: number | null) => scale?.toExponential(1).replace("e+", "e") ?? "?";
