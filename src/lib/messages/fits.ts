import {count} from "../i18n/format.js";
import type {MessageTable} from "./message.js";

/** What a reader must know before using the numbers of a fit. */
export type FitWarning =
  | {readonly code: "stalled"}
  | {readonly code: "iterations-spent"; readonly iterations: number}
  | {readonly code: "few-starts-agree"; readonly agreed: number; readonly starts: number}
  /** `rise`: by which share of the least the objective is higher there. */
  | {readonly code: "rival-minimum"; readonly rise: number}
  | {readonly code: "constant-input"; readonly input: string; readonly value: number}
  | {readonly code: "narrow-input"; readonly input: string; readonly decades: number}
  | {readonly code: "constant-response"; readonly value: number}
  | {readonly code: "no-degrees-of-freedom"}
  | {readonly code: "repeated-rows"; readonly rows: number; readonly first: number}
  /** `r2`: of the regression of the input on the others, in logarithms. */
  | {
      readonly code: "confounded-inputs";
      readonly input: string;
      readonly others: readonly string[];
      readonly r2: number;
    }
  | {readonly code: "held-at-bound"; readonly param: string}
  | {readonly code: "unbounded-parameter"; readonly param: string; readonly side: Side}
  | {readonly code: "singular-information"}
  | {readonly code: "collinear-parameters"; readonly a: string; readonly b: string; readonly r: number}
  /** Pearson’s χ² a degree of freedom. */
  | {readonly code: "overdispersed"; readonly dispersion: number};

/** Why the data do not say more of one estimate. */
export type EstimateReason =
  | {readonly code: "at-lower-bound"; readonly bound: number}
  | {readonly code: "at-upper-bound"; readonly bound: number}
  | {readonly code: "open-end"; readonly side: Side}
  | {readonly code: "collinear-with"; readonly param: string; readonly r: number}
  | {
      readonly code: "short-range";
      readonly input: string;
      readonly decades: number;
      readonly low: number;
      readonly high: number;
    };

/** On which side the data set no end. */
export type Side = "below" | "above" | "both";

export const fits: MessageTable<FitWarning | EstimateReason> = {
  stalled: () => "the optimiser stalled: no step improved the fit, though it is not at a minimum",
  "iterations-spent": ({iterations}) => `the optimiser stopped after ${iterations} iterations`,
  "few-starts-agree": ({agreed, starts}) => `only ${agreed} of ${starts} starts reached the reported minimum`,
  "rival-minimum": ({rise}) =>
    `another minimum is only ${(100 * rise).toPrecision(2)} % higher: other parameters fit almost as well`,
  "constant-input": ({input, value}) =>
    `${input} has one value only, ${count(value)}: nothing can be said of how it matters`,
  "narrow-input": ({input, decades}) => `${input} spans only ${decades.toFixed(1)} decades`,
  "constant-response": ({value}) => `every response is ${count(value)}: there is nothing to explain`,
  "no-degrees-of-freedom": () => "as many parameters as rows: nothing is left to judge the fit by",
  "repeated-rows": ({rows, first}) =>
    `${rows === 1 ? `row ${first} repeats` : `${rows} rows, row ${first} the first, repeat`} an earlier row exactly: ` +
    "if that is one run written twice, errors are too small",
  "confounded-inputs": ({input, others, r2}) =>
    `${input} follows from ${others.join(" and ")} (R² = ${r2.toFixed(4)} in logarithms): ` +
    "what each contributes cannot be told apart",
  "held-at-bound": ({param}) => `${param} is at its bound; intervals of the others hold it there`,
  "unbounded-parameter": ({param, side}) =>
    side === "both" ? `the data do not determine ${param}` : `the data do not bound ${param} from ${side}`,
  "singular-information": () => "the information matrix is singular: there are no standard errors",
  "collinear-parameters": ({a, b, r}) => `${a} and ${b} are collinear (|r| = ${r.toFixed(4)})`,
  overdispersed: ({dispersion}) =>
    `rows scatter more than counts do (Pearson dispersion ${dispersion.toFixed(1)}): ` +
    `errors are scaled by ${Math.sqrt(dispersion).toFixed(2)}`,
  "at-lower-bound": ({bound}) => `at its lower bound, ${bound}`,
  "at-upper-bound": ({bound}) => `at its upper bound, ${bound}`,
  "open-end": ({side}) => (side === "both" ? "bounded from neither side" : `not bounded from ${side}`),
  "collinear-with": ({param, r}) => `collinear with ${param} (|r| = ${r.toFixed(4)})`,
  "short-range": ({input, decades, low, high}) =>
    `range too short: ${input} spans ${decades.toFixed(1)} decades, ${count(low)} to ${count(high)}`
};
