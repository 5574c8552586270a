import {html} from "./html.js";

/** Terms of reports, each with its one definition. */
const definitions = {
  "irreducible loss": {
    title: "Irreducible loss",
    text:
      "the loss that a law predicts for unlimited parameters and data. Where the entropy of the source is known, the " +
      "irreducible loss should equal it."
  },
  "critical scale": {
    title: "Critical scale",
    text:
      "N50 (share of models): the number of parameters at which half of the models trained alike have the " +
      "capability."
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
  interval: {
    title: "Interval",
    text:
      "a profile-likelihood interval at the stated level. An open end means that the data do not bound the parameter " +
      "on that side."
  },
  identified: {
    title: "Identified",
    text: "both ends of the interval come from the data, not from the bounds of the search."
  },
  excess: {
    title: "Excess loss",
    text: "loss minus the exact entropy of the source, in nats."
  },
  form: {
    title: "Curve family",
    text: "one functional form for the rise. Families within 4 AICc of the best are not distinguishable from it."
  },
  "held out": {
    title: "Held out",
    text: "the law is fitted without the largest models and its predictions are compared with their losses."
  },
  verdict: {
    title: "Verdict",
    text:
      "emergent, smooth, present at every size, not reached, no trend or undetermined. It holds for one metric, " +
      "one axis and one window."
  },
  robustness: {
    title: "Robustness",
    text:
      "the share of the loss reduction below the unigram entropy that a network retains when its weights or inputs " +
      "are perturbed by a stated amount."
  },
  "compute-optimal": {
    title: "Compute-optimal",
    text: "the split of a compute budget between parameters and data that gives the lowest loss."
  }
} as const satisfies Readonly<Record<string, {readonly title: string; readonly text: string}>>;

/** A definition in the margin; on a narrow page below the paragraph. */
export function note(term: keyof typeof definitions): HTMLElement {
  const {title, text} = definitions[term];
  return html`<small class="margin-note" role="note"><b>${title}:</b> ${text}</small>`;
}
