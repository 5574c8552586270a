import type {Invalid} from "./fit-failures.js";
import {counted, type MessageTable} from "./message.js";

/** Why a row, or part of a file, was skipped; `value` is omitted where it is shown next to the reason. */
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

/** Why a column was assigned to its field. */
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

/** What a user should know about how a file was read. */
export type ImportNote =
  | {readonly code: "decimal-commas"}
  /** The thousands separator, with an example from the file. */
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
  "no-unit": ({what, value}) => `invalid ${what}; no unit, but other cells of the column have one${quoted(value)}`,
  "k-beyond-n": ({n, value}) => `invalid k; not a whole number from 0 to n = ${n}${quoted(value)}`,
  "not-finite": ({what, value}) => `no finite ${what}${quoted(value)}`,
  "no-answers": ({value}) => `no answers${quoted(value)}`,
  "no-counts": ({value}) => `no number of correct answers, or no number of answers${quoted(value)}`,
  "unequal-cells": ({cells, headings, value}) =>
    `${counted(cells, "cell")} under ${counted(headings, "heading")}${quoted(value)}`,
  "score-not-number": ({value}) => `the score is not a number${quoted(value)}`,
  "no-scores": ({value}) => `the task has no scores${quoted(value)}`,
  "no-score": ({value}) => `no score, or its metric is not named${quoted(value)}`,
  "its-name": () => "name",
  "its-name-in": ({unit}) => `name; unit ${unit}`,
  "metric-name": () => "named after a metric",
  "from-0-to-1": () => "values between 0 and 1",
  "error-of": ({column}) => `error of ${column}`,
  "own-format": () => "defined by the format",
  "from-models": ({file}) => `from ${file}`,
  "as-told": () => "as specified",
  "other-named": () => "another column was specified for this field",
  "checkpoint-name": () => "name of a checkpoint",
  "no-progress-name": () => "does not name steps, tokens or compute",
  "no-sample": () => "no rows",
  "empty-column": () => "empty column",
  "unknown-text": () => "text, unknown name",
  "unknown-name": ({column}) => `unknown name: ${column}`,
  "decimal-commas": () => "commas are read as decimal points",
  thousands: ({mark, example}) =>
    `${mark} are read as thousands separators: ${example} is ${example.replace(/[.,]/, "")}`,
  "not-utf8": () => "not UTF-8: some characters are unreadable",
  "unusual-delimiter": ({delimiter}) => `columns are separated by ${delimiter}`,
  "repeated-heading": ({heading, renamed}) => `two columns are named ${heading}: the second is renamed ${renamed}`,
  "no-parameters": ({model}) => `no number of parameters for ${model}: add it in models.csv`,
  "nominal-parameters": ({model}) => `the parameters of ${model} are read from its name: give exact ones in models.csv`,
  "no-models": ({models, file}) => `${few(models)} ${models.length > 1 ? "are" : "is"} not in ${file}`,
  "percent-scores": () => "scores from 0 to 100 are divided by 100",
  "borrowed-counts": ({scores}) =>
    `number of questions taken from another file of the same task, for ${counted(scores, "score")}`,
  "recovered-counts": ({scores}) =>
    `number of questions computed from the standard error, for ${counted(scores, "score")}`,
  "pythia-tokens": ({step}) => `tokens as for Pythia: step × ${step.toLocaleString("en")}`,
  "trainer-losses": () =>
    "loss is the training loss between two log entries, eval_loss the held-out loss, train_loss the mean over all of " +
    "training",
  "tokens-not-logged": () =>
    "tokens are not logged (include_num_input_tokens_seen): give them in models.csv, or fit over steps",
  "sampled-steps": () =>
    "a chart of Weights & Biases contains a sample of the logged steps, and final values may be missing; " +
    "the export API gives all of them",
  "extremes-left-out": ({columns}) => `${counted(columns, "column")} of minimum and maximum values skipped`,
  "nested-columns": ({columns}) => `columns of lists or structures skipped: ${columns.join(", ")}`,
  "which-value": () => "no column was recognised as a measured value, such as loss or acc: specify one",
  "small-numbers": ({column, field, title, limit}) =>
    `${column} is read as ${title}, but no value reaches ${limit.toExponential(0)}; ` +
    `if it counts billions, use --map ${field}=${column}*1e9`
};
