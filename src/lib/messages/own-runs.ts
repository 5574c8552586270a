import type {Coded, MessageTable} from "./message.js";

/** A law or a series that is left out, and why. */
interface LeftOut {
  readonly name: string;
  /** A `Message`. */
  readonly reason: Coded;
}

/** An input that no column gives, and how it was computed. */
export interface ComputedInput {
  readonly code: "computed-input";
  readonly input: string;
  readonly formula: string;
}

/** What is said of results that somebody brought: what of them is not fitted, and why. */
export type OwnRunsReason =
  | ComputedInput
  | {readonly code: "no-number"; readonly what: string}
  | {
      readonly code: "no-input-column";
      readonly input: string;
      readonly title: string | null;
      readonly files: readonly string[];
    }
  /** Every row was set aside or left out. */
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

/** What is being done. */
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
  "computed-input": ({input, formula}) => `${input} is computed: ${formula}`,
  "no-number": ({what}) => `no ${what}`,
  "no-input-column": ({input, title, files}) =>
    `no column for ${input}${title === null ? "" : `, ${title}`} (${files.join(", ")})`,
  "no-results-read": () => "no results: every row was set aside or left out",
  "no-such-series": ({wanted, known}) => `nothing is called that: ${wanted}; there are: ${first(known)}`,
  "several-series": ({known}) => `several tasks or metrics, choose one: ${first(known)}`,
  "no-usable-row": ({inputs}) => `no row has ${inputs.join(", ")} and a value`,
  "no-law-for-inputs": () => "no law of loss has inputs that these results give with three values or more",
  "no-law-fits": ({laws}, render) => laws.map(({name, reason}) => `${name}: ${render(reason)}`).join("; "),
  "score-outside": ({value, row}) => `${value} in row ${row} is not from 0 to 1`,
  "one-value": ({axis}) => `fewer than two values of ${axis}`,
  "no-answer-counts": ({capability}) =>
    `no number of answers for ${capability}: its scores are fitted by least squares`,
  "without-curve": ({series}, render) => reasonsOf(series, render),
  "no-score-series": ({series}, render) =>
    `no series of scores from 0 to 1 at several scales: ${reasonsOf(series, render)}`,
  "nothing-to-compare": () => "there is nothing to compare with",
  "reading-rows": ({rows}) => `${rows} rows read`,
  "fitting-law": ({title}) => title,
  "finding-intervals": ({title}) => `intervals of ${title}`,
  "predicting-held-out": () => "held-out runs",
  scoring: ({capability}) => capability,
  cancelled: () => "cancelled",
  "no-worker": () => "the worker could not be started"
};

function reasonsOf(series: readonly LeftOut[], render: (reason: Coded) => string): string {
  const named = byReason(series, render).map(([reason, names]) => {
    const some = names.length > 5 ? `${names.slice(0, 4).join(", ")} and ${names.length - 4} more` : names.join(", ");
    return `${reason} (${some})`;
  });
  return named.join("; ") || "there are no series";
}

/** Each reason once, in words, with the names that it holds for. */
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
