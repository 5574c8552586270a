import {Command} from "commander";
import {laws} from "../../src/lib/laws/index.ts";
import {exitCodeTable} from "../processes/exit-codes.ts";
import {addCompare} from "./compare.ts";
import {addDoctor} from "./doctor.ts";
import {addEmerge} from "./emerge.ts";
import {addFit} from "./fit.ts";
import {addImport} from "./import.ts";
import {addInit} from "./init.ts";
import {version} from "./package.ts";
import {addReport} from "./report.ts";
import {addSweep} from "./sweep.ts";

/** The whole command, to be parsed once. */
export function commandLine(): Command {
  const program = new Command("critical-scale")
    .description("Fits scaling laws and emergence curves to runs, with confidence intervals.")
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
  return program;
}
