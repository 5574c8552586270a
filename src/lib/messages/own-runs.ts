import type {Coded, MessageTable} from "./message.js";

/** A law or series that was not fitted, and why. */
interface LeftOut {
  readonly name: string;
  /** A `Message`. */
  readonly reason: Coded;
}

/** An input that no column gives, with the formula that computes it. */
export interface ComputedInput {
  readonly code: "computed-input";
  readonly input: string;
  readonly formula: string;
}

/** Why some of a user’s results are not fitted. */
export type OwnRunsReason =
  | ComputedInput
  | {readonly code: "no-number"; readonly what: string}
  | {
      readonly code: "no-input-column";
      readonly input: string;
      readonly title: string | null;
      readonly files: readonly string[];
    }
  /** Every row was filtered out or skipped. */
  | {readonly code: "no-results-read"}
  | {readonly code: "no-such-series"; readonly wanted: string; readonly known: readonly string[]}
  | {readonly code: "several-series"; readonly known: readonly string[]}
  | {readonly code: "no-usable-row"; readonly inputs: readonly string[]}
  | {readonly code: "no-law-for-inputs"}
  | {readonly code: "no-law-fits"; readonly laws: readonly LeftOut[]}
  | {readonly code: "score-outside"; readonly value: number; readonly row: number}
  | {readonly code: "one-value"; readonly axis: string}
  | {readonly code: "no-answer-counts"; readonly capability: string}
  | {readonly code: "without-curve"; readonly series: readonly LeftOut[]}
  | {readonly code: "no-score-series"; readonly series: readonly LeftOut[]}
  | {readonly code: "nothing-to-compare"};

/** The step that is running. */
export type Step =
  | {readonly code: "reading-rows"; readonly rows: number}
  | {readonly code: "fitting-law"; readonly title: string}
  | {readonly code: "finding-intervals"; readonly title: string}
  | {readonly code: "predicting-held-out"}
  | {readonly code: "scoring"; readonly capability: string}
  | {readonly code: "cancelled"}
  | {readonly code: "no-worker"};

const first = (names: readonly string[]) => names.slice(0, 12).join(", ") + (names.length > 12 ? ", …" : "");

export const ownRuns: MessageTable<OwnRunsReason | Step> = {
  "computed-input": ({input, formula}) => `${input} is computed as ${formula}`,
  "no-number": ({what}) => `no ${what}`,
  "no-input-column": ({input, title, files}) =>
    `no column for ${input}${title === null ? "" : `, ${title}`} (${files.join(", ")})`,
  "no-results-read": () => "no results: every row was filtered out or skipped",
  "no-such-series": ({wanted, known}) => `no such series: ${wanted}; known: ${first(known)}`,
  "several-series": ({known}) => `several tasks or metrics; choose one: ${first(known)}`,
  "no-usable-row": ({inputs}) => `no row has ${inputs.join(", ")} and a value`,
  "no-law-for-inputs": () => "no loss law applies: its inputs need at least three different values in these results",
  "no-law-fits": ({laws}, render) => laws.map(({name, reason}) => `${name}: ${render(reason)}`).join("; "),
  "score-outside": ({value, row}) => `${value} in row ${row} is not between 0 and 1`,
  "one-value": ({axis}) => `fewer than two different values of ${axis}`,
  "no-answer-counts": ({capability}) =>
    `no number of answers for ${capability}: its scores are fitted by least squares`,
  "without-curve": ({series}, render) => reasonsOf(series, render),
  "no-score-series": ({series}, render) => `no scores between 0 and 1 at several scales: ${reasonsOf(series, render)}`,
  "nothing-to-compare": () => "there is only one capability, so there is nothing to compare",
  "reading-rows": ({rows}) => `${rows} rows read`,
  "fitting-law": ({title}) => title,
  "finding-intervals": ({title}) => `confidence intervals of ${title}`,
  "predicting-held-out": () => "predicting held-out runs",
  scoring: ({capability}) => capability,
  cancelled: () => "cancelled",
  "no-worker": () => "the background worker could not be started"
};

function reasonsOf(series: readonly LeftOut[], render: (reason: Coded) => string): string {
  const named = byReason(series, render).map(([reason, names]) => {
    const some = names.length > 5 ? `${names.slice(0, 4).join(", ")} and ${names.length - 4} more` : names.join(", ");
    return `${reason} (${some})`;
  });
  return named.join("; ") || "the file contains none";
}

/** Each reason once, in words, with the names it applies to. */
export function byReason(
  all: readonly LeftOut[],
  render: (reason: Coded) => string
): (readonly [reason: string, names: readonly string[]])[] {
  const found = new Map<string, string[]>();
  for (const {name, reason} of all) {
    const sentence = render(reason);
    found.set(sentence, [...(found.get(sentence) ?? []), name]);
  }
  return [...found];
}
