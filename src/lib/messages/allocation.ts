import {count} from "../i18n/format.js";
import {counted, type MessageTable} from "./message.js";

/** The smallest or the largest of the sizes. */
export type SizeEnd = "smallest" | "largest";

/** Why a budget has no optimum, an approach no power of compute, or a run no place among those that fit a budget. */
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

/** Where the first of two curves lies from the second, all along the range of one input. */
export type NeverCross = {
  readonly code: "curves-never-cross";
  readonly side: "below" | "above" | "same";
  readonly along: string;
  readonly from: number;
  readonly to: number;
};

/** What an approach rests on. */
export type AllocationBasis =
  | {readonly code: "runs-on-envelope"; readonly runs: number}
  | {readonly code: "budgets-with-optimum"; readonly kept: number; readonly budgets: number}
  | {
      readonly code: "parametric-fit";
      readonly objective: string;
      readonly runs: number;
      /** Parameters that intervals take for known. */
      readonly held: readonly string[];
      /** Whether the runs count compute as 6 N D, as the fit does. */
      readonly countsSix: boolean;
    };

/** How the parametric fit was made otherwise. */
export type FitVariant =
  | {readonly code: "huber-loss"}
  | {readonly code: "floor-held"}
  | {readonly code: "without-smallest"; readonly sizes: number}
  | {readonly code: "size-without-embeddings"}
  | {readonly code: "size-with-embeddings"};

export const allocation: MessageTable<AllocationReason | NeverCross | AllocationBasis | FitVariant> = {
  "fewer-sizes": ({least, sizes}) => `fewer than ${least} sizes: ${sizes}`,
  "parabola-opens-downward": () => "the parabola opens downward",
  "minimum-beyond": ({end}) => `the minimum is beyond the ${end} size`,
  "minimum-at": ({end}) => `the minimum is at the ${end} size`,
  "minimum-moved-by-noise": ({moved, draws}) => `noise moves the minimum to the edge in ${moved} of ${draws} draws`,
  "optimum-without-error": () => "the optimum has no standard error to weigh it by",
  "fewer-optima": ({budgets}) => `fewer than 2 of ${counted(budgets, "budget")} have an optimum`,
  "fewer-on-envelope": ({runs}) => `fewer than 2 runs inside the envelope: ${runs}`,
  "size-at-end": ({end}) => `the ${end} size there`,
  "envelope-of-one-size": () => "the runs inside the envelope are all of one size",
  "exponent-without-interval": () => "the runs give it no interval",
  "over-budget": ({cost, left}) => `costs ${count(cost)} FLOPs of ${count(left)} left`,
  "curves-never-cross": ({side, along, from, to}) =>
    `the first curve is ${side === "same" ? "the same as" : side} the second ` +
    `for ${along} from ${count(from)} to ${count(to)}`,
  "runs-on-envelope": ({runs}) => `${counted(runs, "run")} on the envelope`,
  "budgets-with-optimum": ({kept, budgets}) => `${kept} of ${budgets} budgets`,
  "parametric-fit": ({objective, runs, held, countsSix}) =>
    [
      `${objective}, ${counted(runs, "run")}`,
      ...(held.length ? [`intervals hold ${held.join(", ")}`] : []),
      ...(countsSix ? [] : ["takes C = 6 N D, which is not how these runs count"])
    ].join("; "),
  "huber-loss": () => "Huber’s loss",
  "floor-held": () => "floor held at the exact entropy",
  "without-smallest": ({sizes}) => (sizes === 1 ? "without the smallest size" : `without the ${sizes} smallest sizes`),
  "size-without-embeddings": () => "size: parameters, no embeddings",
  "size-with-embeddings": () => "size: all parameters"
};
