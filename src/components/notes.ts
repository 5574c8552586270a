import {html} from "./html.js";

/** Words that reports use in one sense only, each defined once. */
const definitions = {
  floor: [
    "Floor",
    "the loss that a law leaves when size and data grow without end; of a source with a known entropy, that entropy."
  ],
  "critical scale": ["Critical scale", "the size at which half of the models trained alike have the capability."],
  bracket: [
    "Bracket",
    "up to the one size all are surely without a capability, from the other on all surely with it, by exact tests over seeds; no curve is needed."
  ],
  censored: ["Beyond the sizes", "a scale that was not reached is a bound, never a number."],
  interval: [
    "Interval",
    "by profile likelihood: parameters that fit the data almost as well as the best ones, at the level stated. An open end is one that the data do not bound."
  ],
  identified: ["Identified", "bounded on both sides by the data alone, away from the limits of the search."],
  excess: ["Excess", "what a loss has above the exact entropy of its source, in nats."],
  form: [
    "Form",
    "one shape of curve among those tried. Those within reach of the best by AICc cannot be told from it."
  ],
  "held out": [
    "Held out",
    "the largest models were set aside, the law fitted to the rest, and its prediction compared with them."
  ],
  verdict: [
    "Verdict",
    "emergent, smooth, absent or undetermined, for one metric, one axis and one window, and for nothing beyond them."
  ],
  resistance: ["Resistance", "how little is lost when weights or inputs are disturbed by a stated amount."],
  "compute-optimal": ["Compute-optimal", "the split of a budget between size and data that leaves the least loss."]
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

/** A definition beside the line that needs it; on a narrow page below it. */
export function note(term: keyof typeof definitions): HTMLElement {
  const [name, text] = definitions[term];
  return html`<small class="margin-note" role="note"><b>${name}:</b> ${text}</small>`;
}
