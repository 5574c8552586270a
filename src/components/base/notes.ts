import {html} from "./html.js";

/** Words that reports use in one sense only, each defined once. */
const definitions = {
  floor: {
    title: "Floor",
    text:
      "the loss that a law leaves when size and data grow without end; of a source with a known entropy, that " +
      "entropy."
  },
  "critical scale": {
    title: "Critical scale",
    text: "the size at which half of the models trained alike have the capability."
  },
  bracket: {
    title: "Bracket",
    text:
      "up to the one size all are surely without a capability, from the other on all surely with it, by exact " +
      "tests over seeds; no curve is needed."
  },
  censored: {
    title: "Beyond the sizes",
    text: "a scale that was not reached is a bound, never a number."
  },
  interval: {
    title: "Interval",
    text:
      "by profile likelihood: parameters that fit the data almost as well as the best ones, at the level " +
      "stated. An open end is one that the data do not bound."
  },
  identified: {
    title: "Identified",
    text: "bounded on both sides by the data alone, away from the limits of the search."
  },
  excess: {
    title: "Excess",
    text: "what a loss has above the exact entropy of its source, in nats."
  },
  form: {
    title: "Form",
    text: "one shape of curve among those tried. Those within reach of the best by AICc cannot be told from it."
  },
  "held out": {
    title: "Held out",
    text: "the largest models were set aside, the law fitted to the rest, and its prediction compared with them."
  },
  verdict: {
    title: "Verdict",
    text:
      "emergent, smooth, present at every size, not reached, no trend or undetermined. It holds for one metric, " +
      "one axis and one window."
  },
  resistance: {
    title: "Resistance",
    text: "how little is lost when weights or inputs are disturbed by a stated amount."
  },
  "compute-optimal": {
    title: "Compute-optimal",
    text: "the split of a budget between size and data that leaves the least loss."
  }
} as const satisfies Readonly<Record<string, {readonly title: string; readonly text: string}>>;

/** A definition beside the line that needs it; on a narrow page below it. */
export function note(term: keyof typeof definitions): HTMLElement {
  const {title, text} = definitions[term];
  return html`<small class="margin-note" role="note"><b>${title}:</b> ${text}</small>`;
}
