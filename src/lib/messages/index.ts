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

/** Every warning, reason and note of the library. Codes are unique. */
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

/** Sentences that any page may show. files.ts adds those of files and formulas, for the modules that read them. */
const english: Partial<Messages> = {
  ...fits,
  ...fitFailures,
  ...allocation,
  ...reports,
  ...capabilities,
  ...verdicts
};

let spoken = english;

/** Adds tables; returns all of them. */
export function addEnglish(tables: Partial<Messages>): Messages {
  return Object.assign(english, tables) as Messages;
}

/** Sets the table that `render` uses on pages that are not in English. */
export function speakMessages(messages: Partial<Messages>): void {
  spoken = messages;
}

/**
 * The sentence of a warning, reason or note, without a full stop, in the language of the page; English outside of
 * pages.
 */
export function render(message: Message): string {
  return wordedIn(isEnglish() ? english : spoken, message);
}

/** The same in English, for error messages. */
export const inEnglish = (message: Message): string => wordedIn(english, message);

function wordedIn(table: Partial<Messages>, message: Message): string {
  const word = table[message.code] as (of: Message, render: (inner: Coded) => string) => string;
  return word(message, (inner) => wordedIn(table, inner as Message));
}
