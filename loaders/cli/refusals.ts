import {CommanderError} from "commander";
import {UnknownIdError} from "../../src/lib/core/registry.ts";
import {FormulaError} from "../../src/lib/formula/formula-error.ts";
import {ImportError} from "../../src/lib/import/index.ts";
import {FitError} from "../../src/lib/messages/fit-error.ts";
import type {Message} from "../../src/lib/messages/index.ts";
import {type ExitCode, exitCodes} from "../processes/exit-codes.ts";
import {UsageError} from "./config.ts";

/** Why a command ended, and what its shell is told; no line where it has been said. */
interface Refusal {
  readonly code: ExitCode;
  readonly line?: string;
}

/** Of a fit that was refused: reasons that whoever asked for it can mend by asking otherwise, or in a file. */
const mendable: ReadonlySet<string> = new Set<Message["code"]>([
  "invalid",
  "out-of-range",
  "unknown-id",
  "unknown-parameter"
]);

/**
 * The one rule for all commands: what was asked for, or is in a file, is wrong (2); all is right, and the results do
 * not suffice (3); anything else is a fault of ours (70).
 */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof CommanderError) return {code: error.exitCode === 0 ? exitCodes.ok : exitCodes.usage};
  if (error instanceof FitError && !mendable.has(error.reason.code))
    return {code: exitCodes.refused, line: `fit refused: ${error.message}`};
  const isTheirs = [FitError, ImportError, UsageError, FormulaError].some((kind) => error instanceof kind);
  if (isTheirs || (error instanceof UnknownIdError && ["law", "objective"].includes(error.reason.kind)))
    return {code: exitCodes.usage, line: (error as Error).message};
  if (isOfSystem(error)) return {code: exitCodes.usage, line: systemLine(error)};
  return {
    code: exitCodes.fault,
    line: `a fault of critical-scale: ${error instanceof Error ? error.stack : String(error)}`
  };
}

/** A file or folder that cannot be read or written. */
const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error && "errno" in error;

/** “ENOENT: no such file or directory, open 'x'” as “cannot open x: no such file or directory”. */
export function systemLine({message, syscall, path}: NodeJS.ErrnoException): string {
  return `cannot ${syscall} ${path ?? "stdout"}: ${message.replace(/^\w+: /, "").replace(/, \w+(?: '.*)?$/s, "")}`;
}
