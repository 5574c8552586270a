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
import type {FormulaReason} from "./formulas.js";
import type {ImportFailure} from "./import-failures.js";
import type {ColumnReason, DropReason, ImportNote} from "./imports.js";
import type {Coded, MessageTable} from "./message.js";
import type {OwnRunsReason, Step} from "./own-runs.js";
import type {ParquetDamage} from "./parquet.js";
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
  | ParquetDamage
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

/** Words for what any page may show. The others come with files.ts, which those import who read files and formulas. */
const english: Partial<Messages> = {
  ...fits,
  ...fitFailures,
  ...allocation,
  ...reports,
  ...capabilities,
  ...verdicts
};

let spoken = english;

/** Further tables, and with them all. */
export function addEnglish(tables: Partial<Messages>): Messages {
  return Object.assign(english, tables) as Messages;
}

/** From here on messages are in the language of this table wherever texts are not in English. */
export function speakMessages(messages: Partial<Messages>): void {
  spoken = messages;
}

/**
 * What a warning, a reason or a note says, as one clause without a full stop, in the language of the page; English
 * elsewhere.
 */
export function render(message: Message): string {
  return wordedIn(isEnglish() ? english : spoken, message);
}

/** The same in English wherever it is said, as lines of errors are. */
export const inEnglish = (message: Message): string => wordedIn(english, message);

function wordedIn(table: Partial<Messages>, message: Message): string {
  const word = table[message.code] as (of: Message, render: (inner: Coded) => string) => string;
  return word(message, (inner) => wordedIn(table, inner as Message));
}
