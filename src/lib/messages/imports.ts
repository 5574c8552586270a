import type {Invalid} from "./fit-failures.js";
import {counted, type MessageTable} from "./message.js";

/** Why a row, or a part of a file, is no result; the value is left out where it stands next to the reason. */
export type DropReason = Invalid | Unusable;

type Unusable =
  | {readonly code: "no-unit"; readonly what: string; readonly value?: string}
  | {readonly code: "k-beyond-n"; readonly n: number; readonly value?: string}
  | {readonly code: "not-finite"; readonly what: string; readonly value?: string}
  | {readonly code: "no-answers"; readonly value?: string}
  | {readonly code: "no-counts"; readonly value?: string}
  | {readonly code: "unequal-cells"; readonly cells: number; readonly headings: number; readonly value?: string}
  | {readonly code: "score-not-number"; readonly value?: string}
  | {readonly code: "no-scores"; readonly value?: string}
  | {readonly code: "no-score"; readonly value?: string};

/** Why a column is taken for what it is. */
export type ColumnReason =
  | {readonly code: "its-name"}
  | {readonly code: "its-name-in"; readonly unit: string}
  | {readonly code: "metric-name"}
  | {readonly code: "from-0-to-1"}
  | {readonly code: "error-of"; readonly column: string}
  | {readonly code: "own-format"}
  | {readonly code: "from-models"; readonly file: string}
  | {readonly code: "as-told"}
  | {readonly code: "other-named"}
  | {readonly code: "checkpoint-name"}
  | {readonly code: "no-progress-name"}
  | {readonly code: "no-sample"}
  | {readonly code: "empty-column"}
  | {readonly code: "unknown-text"}
  | {readonly code: "unknown-name"; readonly column: string};

/** What a reader should know of a file. */
export type ImportNote =
  | {readonly code: "decimal-commas"}
  /** Which mark parts thousands, in a number of the file. */
  | {readonly code: "thousands"; readonly mark: "commas" | "points"; readonly example: string}
  | {readonly code: "not-utf8"}
  | {readonly code: "unusual-delimiter"; readonly delimiter: string}
  | {readonly code: "repeated-heading"; readonly heading: string; readonly renamed: string}
  | {readonly code: "no-parameters"; readonly model: string}
  | {readonly code: "nominal-parameters"; readonly model: string}
  | {readonly code: "no-models"; readonly models: readonly string[]; readonly file: string}
  | {readonly code: "percent-scores"}
  | {readonly code: "borrowed-counts"; readonly scores: number}
  | {readonly code: "recovered-counts"; readonly scores: number}
  | {readonly code: "pythia-tokens"; readonly step: number}
  | {readonly code: "trainer-losses"}
  | {readonly code: "tokens-not-logged"}
  | {readonly code: "sampled-steps"}
  | {readonly code: "extremes-left-out"; readonly columns: number}
  | {readonly code: "nested-columns"; readonly columns: readonly string[]}
  | {readonly code: "which-value"}
  | {
      readonly code: "small-numbers";
      readonly column: string;
      readonly field: string;
      readonly title: string;
      readonly limit: number;
    };

const quoted = (value: string | undefined) => (value === undefined ? "" : `: ${value}`);
const few = (names: readonly string[]) =>
  names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");

export const imports: MessageTable<Unusable | ColumnReason | ImportNote> = {
  "no-unit": ({what, value}) => `invalid ${what}; no unit, where others of its column have one${quoted(value)}`,
  "k-beyond-n": ({n, value}) => `invalid k; not a whole number from 0 to n = ${n}${quoted(value)}`,
  "not-finite": ({what, value}) => `no finite ${what}${quoted(value)}`,
  "no-answers": ({value}) => `no answers${quoted(value)}`,
  "no-counts": ({value}) => `no number of right answers, or of answers${quoted(value)}`,
  "unequal-cells": ({cells, headings, value}) =>
    `${counted(cells, "cell")} under ${counted(headings, "heading")}${quoted(value)}`,
  "score-not-number": ({value}) => `a score that is no number${quoted(value)}`,
  "no-scores": ({value}) => `no scores under the name of the task${quoted(value)}`,
  "no-score": ({value}) => `no score, or nothing said of its metric${quoted(value)}`,
  "its-name": () => "its name",
  "its-name-in": ({unit}) => `its name; in ${unit}`,
  "metric-name": () => "its name is a metric’s",
  "from-0-to-1": () => "its values lie between 0 and 1",
  "error-of": ({column}) => `the error of ${column}`,
  "own-format": () => "the format’s own",
  "from-models": ({file}) => `from ${file}`,
  "as-told": () => "as told",
  "other-named": () => "another column was named for it",
  "checkpoint-name": () => "a checkpoint’s name",
  "no-progress-name": () => "not a name of steps, tokens or compute",
  "no-sample": () => "no rows",
  "empty-column": () => "empty",
  "unknown-text": () => "text under no known name",
  "unknown-name": ({column}) => `no known name: ${column}`,
  "decimal-commas": () => "commas are read as decimal",
  thousands: ({mark, example}) => `${mark} are read as parting thousands: ${example} is ${example.replace(/[.,]/, "")}`,
  "not-utf8": () => "not UTF-8: some letters are unreadable",
  "unusual-delimiter": ({delimiter}) => `columns are parted by ${delimiter}`,
  "repeated-heading": ({heading, renamed}) => `two columns are headed ${heading}: the later one is called ${renamed}`,
  "no-parameters": ({model}) => `no number of parameters for ${model}: give models.csv`,
  "nominal-parameters": ({model}) => `parameters of ${model} are those of its name: give models.csv for exact ones`,
  "no-models": ({models, file}) => `${few(models)} ${models.length > 1 ? "are" : "is"} not in ${file}`,
  "percent-scores": () => "scores from 0 to 100 are read as shares",
  "borrowed-counts": ({scores}) =>
    `number of questions taken from another file of the same task: ${counted(scores, "score")}`,
  "recovered-counts": ({scores}) =>
    `number of questions recovered from the standard error: ${counted(scores, "score")}`,
  "pythia-tokens": ({step}) => `tokens are Pythia’s: step × ${step.toLocaleString("en")}`,
  "trainer-losses": () =>
    "loss is that of training between two entries of the log, eval_loss that of held-out data, " +
    "train_loss a mean over all of training",
  "tokens-not-logged": () => "tokens are not logged (include_num_input_tokens_seen): give models.csv or fit steps",
  "sampled-steps": () =>
    "charts of Weights & Biases give a sample of the steps logged: final values may be missing; " +
    "its export API gives all",
  "extremes-left-out": ({columns}) => `${columns} columns of least and greatest values are left out`,
  "nested-columns": ({columns}) => `columns of lists or structures are left out: ${columns.join(", ")}`,
  "which-value": () => "no column is known to hold a measured value, such as loss or acc: say which",
  "small-numbers": ({column, field, title, limit}) =>
    `${column} is taken for ${title}, but no value reaches ${limit.toExponential(0)}: ` +
    `if it counts billions, map ${field}=${column}*1e9`
};
