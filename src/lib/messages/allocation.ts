import {count} from "../i18n/format.js";
import {counted, type MessageTable} from "./message.js";

/** The smallest or the largest of the sizes. */
export type SizeEnd = "smallest" | "largest";

/** Why a budget has no optimum, an approach no exponent of compute, or a run does not fit a budget. */
export type AllocationReason =
  | {readonly code: "fewer-sizes"; readonly least: number; readonly sizes: number}
  | {readonly code: "parabola-opens-downward"}
  | {readonly code: "minimum-beyond"; readonly end: SizeEnd}
  | {readonly code: "minimum-at"; readonly end: SizeEnd}
  | {readonly code: "minimum-moved-by-noise"; readonly moved: number; readonly draws: number}
  | {readonly code: "optimum-without-error"}
  | {readonly code: "fewer-optima"; readonly budgets: number}
  | {readonly code: "fewer-on-envelope"; readonly runs: number}
  | {readonly code: "size-at-end"; readonly end: SizeEnd}
  | {readonly code: "envelope-of-one-size"}
  | {readonly code: "exponent-without-interval"}
  /** Both in FLOPs. */
  | {readonly code: "over-budget"; readonly cost: number; readonly left: number};

/** Two curves that do not cross within the range of one input: where the first lies relative to the second. */
export type NeverCross = {
  readonly code: "curves-never-cross";
  readonly side: "below" | "above" | "same";
  readonly along: string;
  readonly from: number;
  readonly to: number;
};

/** The data that an approach uses. */
export type AllocationBasis =
  | {readonly code: "runs-on-envelope"; readonly runs: number}
  | {readonly code: "budgets-with-optimum"; readonly kept: number; readonly budgets: number}
  | {
      readonly code: "parametric-fit";
      readonly objective: string;
      readonly runs: number;
      /** Parameters that intervals treat as known. */
      readonly held: readonly string[];
      /** Whether the runs count compute as 6 N D, as the fit assumes. */
      readonly countsSix: boolean;
    };

/** How a variant of the parametric fit differs. */
export type FitVariant =
  | {readonly code: "huber-loss"}
  | {readonly code: "floor-held"}
  | {readonly code: "without-smallest"; readonly sizes: number}
  | {readonly code: "size-without-embeddings"}
  | {readonly code: "size-with-embeddings"};

export const allocation: MessageTable<AllocationReason | NeverCross | AllocationBasis | FitVariant> = {
  "fewer-sizes": ({least, sizes}) => `needs at least ${least} sizes, found ${sizes}`,
  "parabola-opens-downward": () => "the parabola opens downward",
  "minimum-beyond": ({end}) => `the minimum lies beyond the ${end} size`,
  "minimum-at": ({end}) => `the minimum is at the ${end} size`,
  "minimum-moved-by-noise": ({moved, draws}) => `the minimum is at the edge in ${moved} of ${draws} resamples`,
  "optimum-without-error": () => "the optimum has no standard error, so that it has no weight",
  "fewer-optima": ({budgets}) => `needs at least 2 budgets with an optimum; ${counted(budgets, "budget")} tried`,
  "fewer-on-envelope": ({runs}) => `needs at least 2 runs on the envelope, found ${runs}`,
  "size-at-end": ({end}) => `its size is the ${end} one at this budget`,
  "envelope-of-one-size": () => "all runs on the envelope have the same size",
  "exponent-without-interval": () => "the data give no finite interval",
  "over-budget": ({cost, left}) => `costs ${count(cost)} FLOPs; ${count(left)} left`,
  "curves-never-cross": ({side, along, from, to}) =>
    `the first curve is ${side === "same" ? "the same as" : side} the second for all ${along} from ${count(from)} to ` +
    count(to),
  "runs-on-envelope": ({runs}) => `${counted(runs, "run")} on the envelope`,
  "budgets-with-optimum": ({kept, budgets}) => `${kept} of ${budgets} budgets`,
  "parametric-fit": ({objective, runs, held, countsSix}) =>
    [
      `${objective}, ${counted(runs, "run")}`,
      ...(held.length ? [`intervals treat ${held.join(", ")} as known`] : []),
      ...(countsSix ? [] : ["assumes C = 6 N D, which these runs do not follow"])
    ].join("; "),
  "huber-loss": () => "Huber loss",
  "floor-held": () => "E fixed at the exact entropy",
  "without-smallest": ({sizes}) => (sizes === 1 ? "without the smallest size" : `without the ${sizes} smallest sizes`),
  "size-without-embeddings": () => "N: non-embedding parameters",
  "size-with-embeddings": () => "N: all parameters"
};
