#!/usr/bin/env node
import {Command, CommanderError} from "commander";
import {UnknownIdError} from "../../src/lib/core/registry.ts";
import {FormulaError} from "../../src/lib/formula/formula-error.ts";
import {ImportError} from "../../src/lib/import/index.ts";
import {laws} from "../../src/lib/laws/index.ts";
import {FitError} from "../../src/lib/messages/fit-error.ts";
import {type ExitCode, exitCodes, exitCodeTable} from "../processes/exit-codes.ts";
import {addCompare} from "./compare.ts";
import {UsageError} from "./config.ts";
import {addDoctor} from "./doctor.ts";
import {addEmerge} from "./emerge.ts";
import {addFit} from "./fit.ts";
import {addImport} from "./import.ts";
import {addInit} from "./init.ts";
import {clear, say} from "./messages.ts";
import {version} from "./package.ts";
import {addReport} from "./report.ts";
import {addSweep} from "./sweep.ts";

const program = new Command("critical-scale")
  .description("Fits scaling laws and emergence curves to runs, and says how sure it is.")
  .version(version)
  .exitOverride()
  .enablePositionalOptions()
  .configureOutput({writeErr: (text) => process.stderr.write(text)})
  .addHelpText(
    "after",
    `
Results go to stdout, everything else to stderr.
Laws: ${laws.all.map(({id}) => id).join(", ")}

Exit codes:
${exitCodeTable.map(([code, meaning]) => `  ${String(code).padEnd(5)}${meaning}`).join("\n")}`
  );

// --help lists them in this order
for (const add of [addFit, addEmerge, addCompare, addImport, addReport, addInit, addSweep, addDoctor]) add(program);

function codeOf(error: unknown): ExitCode {
  clear();
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof FitError) {
    say(`fit refused: ${error.message}`);
    return exitCodes.refused;
  }
  const isTheirs = [ImportError, UsageError, FormulaError].some((kind) => error instanceof kind);
  if (isTheirs || (error instanceof UnknownIdError && ["law", "objective"].includes(error.reason.kind))) {
    say((error as Error).message);
    return exitCodes.usage;
  }
  say(`a fault of critical-scale: ${error instanceof Error ? error.stack : String(error)}`);
  return exitCodes.fault;
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.ok); // whoever reads has enough, as head has
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = codeOf(error);
}
