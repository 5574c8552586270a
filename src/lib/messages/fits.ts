import {correlated, count, number} from "../i18n/format.js";
import type {MessageTable} from "./message.js";

/** What a user must know before relying on a fit. */
export type FitWarning =
  | {readonly code: "stalled"}
  | {readonly code: "iterations-spent"; readonly iterations: number}
  | {readonly code: "few-starts-agree"; readonly agreed: number; readonly starts: number}
  /** `rise`: relative increase of the objective over the reported minimum. */
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
  /** Pearson χ² per degree of freedom. */
  | {readonly code: "overdispersed"; readonly dispersion: number};

/** Why an estimate is not identified, or only on one side. */
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

/** The side on which the data set no bound. */
export type Side = "below" | "above" | "both";

export const fits: MessageTable<FitWarning | EstimateReason> = {
  stalled: () => "the optimiser stalled before it reached a minimum",
  "iterations-spent": ({iterations}) => `the optimiser stopped after ${iterations} iterations, before it converged`,
  "few-starts-agree": ({agreed, starts}) => `only ${agreed} of ${starts} starting points reached the reported minimum`,
  "rival-minimum": ({rise}) =>
    `another minimum is only ${(100 * rise).toPrecision(2)}% higher: other parameters fit almost as well`,
  "constant-input": ({input, value}) => `${input} has a single value, ${count(value)}: its effect cannot be estimated`,
  "narrow-input": ({input, decades}) => `${input} spans only ${number(decades, 1)} decades`,
  "constant-response": ({value}) => `every response is ${count(value)}: there is no variation to fit`,
  "no-degrees-of-freedom": () => "there are as many parameters as rows: no degrees of freedom are left",
  "repeated-rows": ({rows, first}) =>
    rows === 1
      ? `row ${first} repeats an earlier row exactly; if it is the same run, standard errors are too small`
      : `${rows} rows repeat earlier rows exactly, the first is row ${first}; if they are the same runs, standard ` +
        "errors are too small",
  "confounded-inputs": ({input, others, r2}) =>
    `${input} follows from ${others.join(" and ")} (${correlated("R²", r2)} in logarithms): ` +
    "the data do not distinguish their effects",
  "held-at-bound": ({param}) => `${param} is at its bound; the other intervals treat it as fixed there`,
  "unbounded-parameter": ({param, side}) =>
    side === "both" ? `the data do not identify ${param}` : `the data do not bound ${param} from ${side}`,
  "singular-information": () => "the information matrix is singular: there are no standard errors",
  "collinear-parameters": ({a, b, r}) => `${a} and ${b} are collinear (${correlated("|r|", r)})`,
  overdispersed: ({dispersion}) =>
    `rows scatter more than binomial counts (Pearson dispersion ${number(dispersion, 1)}): ` +
    `standard errors are multiplied by ${number(Math.sqrt(dispersion), 0.1)}`,
  "at-lower-bound": ({bound}) => `at its lower bound, ${count(bound)}`,
  "at-upper-bound": ({bound}) => `at its upper bound, ${count(bound)}`,
  "open-end": ({side}) => (side === "both" ? "not bounded on either side" : `not bounded from ${side}`),
  "collinear-with": ({param, r}) => `collinear with ${param} (${correlated("|r|", r)})`,
  "short-range": ({input, decades, low, high}) =>
    `range too short: ${input} spans ${number(decades, 1)} decades, ${count(low)} to ${count(high)}`
};
