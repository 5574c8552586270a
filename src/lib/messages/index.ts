import {isEnglish} from "../i18n/translate.js";
import {
  type AllocationBasis,
  type AllocationReason,
  allocation,
  type FitVariant,
  type NeverCross
} from "./allocation.js";
import {
  type ComparisonRefusal,
  type ComparisonWarning,
  capabilities,
  type MethodCaveat,
  type UnrankedReason
} from "./capabilities.js";
import {type FitFailure, fitFailures} from "./fit-failures.js";
import {type EstimateReason, type FitWarning, fits} from "./fits.js";
import {type FormulaReason, formulas} from "./formulas.js";
import {type ImportFailure, importFailures} from "./import-failures.js";
import {type ColumnReason, type DropReason, type ImportNote, imports} from "./imports.js";
import type {Coded, MessageTable} from "./message.js";
import {type OwnRunsReason, ownRuns, type Step} from "./own-runs.js";
import {type CandidateNote, type Counted, type RunReason, reports} from "./reports.js";
import {
  type BreakthroughWarning,
  type CriticalPlace,
  type EnvelopeNote,
  type Objection,
  type VerdictReason,
  verdicts
} from "./verdicts.js";

/** Everything that the library says of its results. Codes are unique among all. */
export type Message =
  | FitWarning
  | EstimateReason
  | FitFailure
  | AllocationReason
  | NeverCross
  | AllocationBasis
  | FitVariant
  | FormulaReason
  | ImportFailure
  | DropReason
  | ColumnReason
  | ImportNote
  | OwnRunsReason
  | Step
  | Counted
  | RunReason
  | CandidateNote
  | MethodCaveat
  | UnrankedReason
  | ComparisonWarning
  | ComparisonRefusal
  | VerdictReason
  | Objection
  | EnvelopeNote
  | CriticalPlace
  | BreakthroughWarning;

/** A sentence for each, in one language. */
export type Messages = MessageTable<Message>;

export const english: Messages = {
  ...fits,
  ...fitFailures,
  ...allocation,
  ...formulas,
  ...importFailures,
  ...imports,
  ...ownRuns,
  ...reports,
  ...capabilities,
  ...verdicts
};

let spoken = english;

/** From here on messages are in the language of this table wherever texts are not in English. */
export function speakMessages(messages: Messages): void {
  spoken = messages;
}

/** What a warning, a reason or a note says, as one clause without a full stop, in the language of the page; English elsewhere. */
export function render(message: Message): string {
  return wordedIn(isEnglish() ? english : spoken, message);
}

/** The same in English wherever it is said, as lines of errors are. */
export const inEnglish = (message: Message): string => wordedIn(english, message);

function wordedIn(table: Messages, message: Message): string {
  const word = table[message.code] as (of: Message, render: (inner: Coded) => string) => string;
  return word(message, (inner) => wordedIn(table, inner as Message));
}
