import type {Term} from "./noted-terms.js";

/** Terms that the glossary alone defines: pages link to them, and need not load them. */
export const linkedTerms = {
  estimand: {
    title: "Estimand",
    text:
      "the quantity that an estimate is of, such as N50 (share of models) or N50 (mean score). Estimates of " +
      "different estimands need not agree."
  },
  identified: {
    title: "Identified",
    text:
      "both ends of the interval come from the data. Weakly identified: one end is open, or the interval is longer " +
      "than a decade, for an exponent wider than 0.5. Not identified: both ends are open."
  },
  sweep: {
    title: "Sweep",
    text: "training runs of one design: a task, sizes, amounts of data or steps, and seeds."
  },
  window: {
    title: "Window",
    text: "the range of sizes that an analysis uses. A break that moves with the window depends on it."
  },
  "share-of-models": {
    title: "N50 (share of models)",
    text: "the number of parameters at which half of the models trained alike have the capability."
  },
  "mean-score": {
    title: "N50 (mean score)",
    text: "the scale at which a curve fitted to mean scores has risen half of the way from its floor to its ceiling."
  },
  break: {
    title: "Break",
    text: "a size at which the slope of a score changes."
  },
  emergent: {
    title: "Emergent",
    text:
      "a break or a steep rise that beats a line and a parabola by more than 10 AICc each, with a level score before " +
      "it, at least two sizes on each side and a rise within 2.5 decades. A continuous metric must not remove it."
  },
  smooth: {
    title: "Smooth",
    text:
      "a model without a break is within 2 AICc of the best, and the rise takes more than 2.5 decades with 95% " +
      "confidence."
  },
  present: {
    title: "Present at every size",
    text:
      "the share of models does not depend on size: above the threshold at every size and, over all models, " +
      "significantly above three quarters of the way from chance to 1."
  },
  "not reached": {
    title: "Not reached",
    text:
      "the share of models does not depend on size: below the threshold at every size and, over all models, " +
      "significantly below one quarter of the way from chance to 1."
  },
  "no trend": {
    title: "No trend",
    text:
      "the share of models does not depend on size, but is neither high nor low enough to be present or not " +
      "reached."
  },
  undetermined: {
    title: "Undetermined",
    text: "the data do not decide between the other verdicts. The reason is given with it."
  },
  envelope: {
    title: "Envelope",
    text: "the lowest loss of all runs at each compute budget. The runs on it estimate the compute-optimal size."
  },
  "iso-flop": {
    title: "IsoFLOP curve",
    text: "loss against size at one compute budget. Its minimum estimates the compute-optimal size."
  }
} as const satisfies Readonly<Record<string, Term>>;
