/** A term of ours and its one definition, which begins with a small letter: it follows the term and a colon. */
export interface Term {
  readonly title: string;
  readonly text: string;
}

/** Terms that pages explain in their margin, and the glossary too. */
export const notedTerms = {
  "irreducible loss": {
    title: "Irreducible loss",
    text:
      "the loss that a law predicts for unlimited parameters and data. Where the entropy of the source is known, the " +
      "irreducible loss should equal it."
  },
  excess: {
    title: "Excess loss",
    text: "loss minus the exact entropy of the source, in nats."
  },
  "held out": {
    title: "Held out",
    text: "the law is fitted without the largest models and its predictions are compared with their losses."
  },
  interval: {
    title: "Interval",
    text:
      "a profile-likelihood interval at the stated level. An open end means that the data do not bound the parameter " +
      "on that side."
  },
  "critical scale": {
    title: "Critical scale",
    text: "the size at which a capability appears. Unless another estimand is named it is N50 (share of models)."
  },
  bracket: {
    title: "Bracket",
    text:
      "the two sizes between which half of the models come to have the capability: significantly fewer below and " +
      "more above, by exact tests over seeds, or no model below and every model above. It needs no curve."
  },
  censored: {
    title: "Censored",
    text: "a critical scale outside the sizes tried is reported as a bound, not as a number."
  },
  form: {
    title: "Curve family",
    text: "one functional form for the rise. Families within 4 AICc of the best are not distinguishable from it."
  },
  verdict: {
    title: "Verdict",
    text:
      "emergent, smooth, present at every size, not reached, no trend or undetermined. It holds for one metric, " +
      "one axis and one window."
  },
  "compute-optimal": {
    title: "Compute-optimal",
    text: "the split of a compute budget between parameters and data that gives the lowest loss."
  },
  robustness: {
    title: "Robustness",
    text:
      "the share of the loss reduction below the unigram entropy that a network retains when its weights or inputs " +
      "are perturbed by a stated amount."
  }
} as const satisfies Readonly<Record<string, Term>>;

/** Where the glossary defines a term. */
export const anchorOf = (id: string): string => id.toLowerCase().replaceAll(" ", "-");
