import {count, number} from "../i18n/format.js";
import {raise} from "../numerics/raise.js";
import type {MessageTable} from "./message.js";

/** Why one method’s critical scale is in doubt, or why it gives none. */
export type MethodCaveat =
  | {readonly code: "scores-do-not-rise"}
  | {readonly code: "outside-all-scales"; readonly side: "above" | "below"}
  | {readonly code: "far-outside-scales"; readonly side: "above" | "below"}
  | {readonly code: "method-finds-none"}
  | {readonly code: "end-as-fitted"; readonly status: "open-below" | "open-above" | "at-bound" | "fixed"}
  | {readonly code: "slope-falls-there"}
  | {readonly code: "scores-fall-before"}
  | {readonly code: "missed-without-restarts"}
  /** `p`: of the Davies test; null where it could not be computed. */
  | {readonly code: "no-change-of-slope"; readonly p: number | null}
  | {readonly code: "as-any-power-law"}
  | {readonly code: "loss-threshold-moves"}
  | {readonly code: "loss-threshold-undecided"}
  | {readonly code: "no-crossing-bounded"}
  | {readonly code: "budgets-apart"; readonly S: number};

/** Why a critical scale is not ranked. */
export type UnrankedReason =
  | {readonly code: "ranked-beyond-largest"; readonly largest: number}
  | {readonly code: "ranked-below-smallest"; readonly smallest: number}
  | {readonly code: "scale-not-identified"};

/** What a reader must know before using a comparison of critical scales. */
export type ComparisonWarning = {readonly code: "different-metrics"; readonly metrics: readonly string[]};

/** One of two critical scales whose models were trained differently. */
export interface TrainedScale {
  readonly name: string;
  /** Units of the task that the models were trained on. */
  readonly D: number;
  readonly task: string;
}

/** Why critical scales cannot be compared. Windows are log10 of the axis’s unit. */
export type ComparisonRefusal =
  | {readonly code: "no-scales"}
  | {readonly code: "repeated-name"; readonly name: string}
  | {
      readonly code: "different-axes";
      readonly names: readonly [string, string];
      readonly axes: readonly [string, string];
    }
  | {readonly code: "different-training"; readonly scales: readonly [TrainedScale, TrainedScale]}
  | {
      readonly code: "different-windows";
      readonly names: readonly [string, string];
      readonly windows: readonly [Window, Window];
    };

type Window = readonly [from: number, to: number];

export const capabilities: MessageTable<MethodCaveat | UnrankedReason | ComparisonWarning | ComparisonRefusal> = {
  "scores-do-not-rise": () => "scores do not rise with scale",
  "outside-all-scales": ({side}) => `${side} all scales tried`,
  "far-outside-scales": ({side}) => (side === "above" ? "beyond the largest scale" : "below the smallest scale"),
  "method-finds-none": () => "not identified",
  "end-as-fitted": ({status}) => ends[status],
  "slope-falls-there": () => "the slope decreases there: a shoulder, not an onset",
  "scores-fall-before": () => "scores decrease before it",
  "missed-without-restarts": () => "found only when the search is restarted",
  "no-change-of-slope": ({p}) => `no change of slope by the Davies test${p === null ? "" : `, p = ${p.toFixed(2)}`}`,
  "as-any-power-law": () => "the smallest scale tried, as for every power law",
  "loss-threshold-moves": () => "the loss threshold differs between budgets",
  "loss-threshold-undecided": () => "the data do not decide whether budgets share one loss threshold",
  "no-crossing-bounded": () => "no crossing has a finite interval",
  "budgets-apart": ({S}) => `the curves do not collapse (S = ${number(S, 1)})`,

  "ranked-beyond-largest": ({largest}) => `at least ${count(largest)}, beyond the largest scale`,
  "ranked-below-smallest": ({smallest}) => `at most ${count(smallest)}, below the smallest scale`,
  "scale-not-identified": () => "not identified",

  "different-metrics": ({metrics}) =>
    `different metrics, which give one capability different critical scales: ${metrics.join(", ")}`,

  "no-scales": () => "there are no critical scales to compare",
  "repeated-name": ({name}) => `two critical scales have the same name: ${name}`,
  "different-axes": ({names: [a, b], axes: [x, y]}) => `different axes: ${a} in ${x}, ${b} in ${y}`,
  "different-training": ({scales: [a, b]}) => `different axes: ${trained(a)}, ${trained(b)}`,
  "different-windows": ({names: [a, b], windows: [x, y]}) =>
    `different windows: ${a} ${range(x)}, ${b} ${range(y)}; refit both in one window`
};

const ends = {
  "open-below": "no lower limit",
  "open-above": "no upper limit",
  "at-bound": "at its bound",
  fixed: "fixed"
};

const trained = ({name, D, task}: TrainedScale) =>
  `${name} in non-embedding parameters after ${count(D)} units of ${task}`;

export const range = (window: Window) => `[${window.map((log10) => count(raise(10, log10))).join(", ")}]`;
