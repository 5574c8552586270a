#!/usr/bin/env node
import {writeFileSync} from "node:fs";
import {Command, CommanderError, InvalidArgumentError} from "commander";
import {fitDocument, scoresDocument} from "../../src/lib/analysis/your-runs/documents.ts";
import {chosenSeries} from "../../src/lib/analysis/your-runs/select-columns.ts";
import {comparisonText, fitText, scoresText} from "../../src/lib/analysis/your-runs/text.ts";
import type {Config} from "../../src/lib/core/config.ts";
import {FormulaError} from "../../src/lib/formula/formula-error.ts";
import {ImportError, resultAt, toEveryEvalEver} from "../../src/lib/import/index.ts";
import {toCsv} from "../../src/lib/import/write-table.ts";
import {laws} from "../../src/lib/laws/index.ts";
import {FitError} from "../../src/lib/numerics/fit-error.ts";
import {UsageError} from "./config.ts";
import {doctorText, examine} from "./doctor.ts";
import {scoreLoaded} from "./emerge.ts";
import {fitLoaded} from "./fit.ts";
import {type InputOptions, load, pair} from "./inputs.ts";
import {clear, harmless, say} from "./messages.ts";
import {version} from "./package.ts";
import {initProject, reportFolder} from "./project.ts";
import {writeFitReport, writeScoresReport} from "./report.ts";
import {sweep} from "./sweep.ts";

/** What the shell is told; 130 is the shell’s own for a program that Ctrl-C ends. */
const exitCodes = {ok: 0, cellsFailed: 1, usage: 2, refused: 3, fault: 70, interrupted: 130};

const program = new Command("critical-scale")
  .description("Fits scaling laws and emergence curves to runs, and says how sure it is.")
  .version(version)
  .exitOverride()
  .enablePositionalOptions()
  .configureOutput({writeErr: (text) => process.stderr.write(text)})
  .addHelpText(
    "after",
    `\nResults go to stdout, everything else to stderr. Exit codes: 0 done, 1 cells failed, 2 usage or unreadable input, 3 fit refused, 130 interrupted.\nLaws: ${laws.all.map(({id}) => id).join(", ")}`
  );

type Options = InputOptions & Config & {readonly out?: string; readonly strict?: boolean};

reading("fit", "fit a law to losses, or the best of several by AICc")
  .option("--law <law>", "id of a law, “auto”, or a formula such as 'E + A * N^-alpha'; may be repeated", gathered)
  .option("--objective <id>", "what is minimised: log-least-squares, least-squares, huber-0.001, …")
  .option("--level <share>", "coverage of intervals", numeric, undefined)
  .option("--fixed <name=value>", "hold a parameter at a value; may be repeated", numericPair)
  .option("--free <name>", "estimate a parameter that the law holds; may be repeated", gathered)
  .option("--intervals <kind>", "profile, wald or none")
  .option("--strict", "exit with 3 where a parameter is not identified")
  .addHelpText(
    "after",
    `
Examples:
  critical-scale fit runs.csv                                 every law that the columns can feed, the best by AICc
  critical-scale fit runs.csv --law power --json > fit.json
  critical-scale fit runs.csv --law chinchilla --map N=size*1e9 --map loss=final_loss --where seed=1
  critical-scale fit runs.csv --law 'E + A * N^-alpha' --fixed E=1.69`
  )
  .action(async (paths: string[], options: Options) => {
    const loaded = await load(paths, options);
    const found = fitLoaded(loaded);
    output(options.json ? json(fitDocument(found, loaded.imported)) : fitText(found), options.out);
    const open = found.fit.estimates.filter(({status}) => /open|unidentified/.test(status));
    if (!options.strict || !open.length) return;
    say(`not identified: ${open.map(({param, status}) => `${param} (${status})`).join(", ")}`);
    process.exitCode = exitCodes.refused;
  });

emerging(
  "emerge",
  "the scale at which each capability appears, with a verdict on its rise",
  `
Examples:
  critical-scale emerge results/ --metric acc                 a folder of lm-evaluation-harness, with models.csv in it
  critical-scale emerge evals.csv --task arc_easy --chance 0.25 --where shots=0`
).action(async (paths: string[], options: Options) => {
  const loaded = await load(paths, options);
  const scores = scoreLoaded(loaded);
  output(options.json ? json(scoresDocument("emerge", scores, loaded.imported)) : scoresText(scores), options.out);
});

emerging(
  "compare",
  "critical scales of several capabilities set against each other",
  `
Examples:
  critical-scale compare evals.csv --metric acc --axis C
  critical-scale compare results/ --json | jq .comparison.ranks`
).action(async (paths: string[], options: Options) => {
  const loaded = await load(paths, options);
  const scores = scoreLoaded(loaded);
  output(options.json ? json(scoresDocument("compare", scores, loaded.imported)) : comparisonText(scores), options.out);
});

reading("import", "show what is understood of files, and write it in one form")
  .option("--to <form>", "csv, jsonl or eee (Every Eval Ever, one file a model into the folder --out)")
  .option("--organization <name>", "who gives the results, for Every Eval Ever", "unknown")
  .addHelpText(
    "after",
    `
Examples:
  critical-scale import runs.csv                              columns, notes and what was left out
  critical-scale import results/ --to csv --out runs.csv
  critical-scale import results/ --to eee --out eee/ --organization 'My lab'`
  )
  .action(async (paths: string[], options: Options & {to?: string; organization: string}) => {
    const {imported} = await load(paths, options);
    const {results} = imported;
    const records = () => Array.from({length: results.length}, (_, i) => resultAt(results, i));
    if (options.to === "eee") {
      if (!options.out) throw new UsageError("Every Eval Ever is one file a model: name a folder with --out");
      const {mkdirSync} = await import("node:fs");
      mkdirSync(options.out, {recursive: true});
      const timestamp = Math.floor(Date.now() / 1000);
      for (const {name, document} of toEveryEvalEver(results, {timestamp, organization: options.organization, version}))
        output(json(document), `${options.out}/${name}`);
    } else if (options.to === "csv") output(toCsv(results), options.out);
    else if (options.to === "jsonl")
      output(
        records()
          .map(({numbers, texts}) => `${JSON.stringify({...texts, ...numbers})}\n`)
          .join(""),
        options.out
      );
    else if (options.to !== undefined) throw new UsageError(`invalid form; not csv, jsonl or eee: ${options.to}`);
    else if (options.json)
      output(
        json({
          schema: "critical-scale/import",
          version: 1,
          files: imported.files,
          skipped: imported.skipped,
          results: records()
        }),
        options.out
      );
  });

emerging(
  "report",
  "write a folder with a page in Markdown, text, numbers and citation",
  `
Examples:
  critical-scale report runs.csv --law chinchilla --out src/reports/mine     a page for a project of Observable Framework
  critical-scale report results/ --metric acc --out report
  critical-scale report runs.csv --project site              a page with a chart in a project, which is made if need be`
)
  .option("--law <law>", "as for fit", gathered)
  .option("--project <folder>", "a project of Observable Framework, new or not, instead of --out")
  .option("--name <name>", "of the report in the project; else that of the first file")
  .action(async (paths: string[], {project, name, ...options}: Options & {project?: string; name?: string}) => {
    if (!options.out === !project) throw new UsageError("name the folder with --out, or a project with --project");
    const loaded = await load(paths, options);
    const isLoss = ["loss", undefined].includes(seriesKind(loaded));
    const found = isLoss ? fitLoaded(loaded) : scoreLoaded(loaded);
    const {folder, written: made} = project
      ? reportFolder(project, name ?? paths[0]!)
      : {folder: options.out!, written: []};
    const withChart = project !== undefined;
    const pages =
      "fit" in found
        ? writeFitReport(folder, found, loaded, withChart)
        : writeScoresReport(folder, found, loaded, withChart);
    const written = [...made, ...pages];
    output(
      options.json ? json({schema: "critical-scale/report", version: 1, files: written}) : `${written.join("\n")}\n`
    );
  });

program
  .command("init")
  .description("write a new project of Observable Framework for reports, which builds without a network")
  .argument("[folder]", "where", ".")
  .option("--json", "JSON on stdout")
  .addHelpText("after", "\nExample:\n  critical-scale init site && cd site && npm install && npm run build")
  .action((folder: string, {json: asJson}: {json?: boolean}) => {
    const written = initProject(folder);
    output(asJson ? json({schema: "critical-scale/init", version: 1, files: written}) : `${written.join("\n")}\n`);
  });

program
  .command("sweep")
  .description("train a sweep of small models on this machine (needs TensorFlow.js)")
  .argument("[args...]", "an id of a sweep, or one of: train, plan, run, status, table, merge, gc, submit, work")
  .allowUnknownOption()
  .passThroughOptions()
  .addHelpText(
    "after",
    `
Examples:
  critical-scale sweep smoke --dry-run               every cell with its FLOPs and seconds, and none is trained
  critical-scale sweep smoke --workers 2 --json      train what is missing; the outcome as JSON
  critical-scale sweep status smoke --json           what has its record, what is missing, what fails
  critical-scale sweep train --help                  all options; so for each of its commands`
  )
  .action(async (args: string[]) => {
    process.exitCode = await sweep(args);
  });

program
  .command("doctor")
  .description("say whether all is there that the commands need")
  .option("--json", "JSON on stdout")
  .addHelpText(
    "after",
    "\nExamples:\n  critical-scale doctor\n  critical-scale doctor --json | jq '.checks[] | select(.ok | not)'"
  )
  .action(({json: asJson}: {json?: boolean}) => {
    const found = examine();
    output(asJson ? json(found) : doctorText(found.checks));
    if (!found.ok) process.exitCode = exitCodes.cellsFailed;
  });

/** A command that reads results. */
function reading(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument("<files...>", "files or folders; - for standard input")
    .option(
      "--map <field=column>",
      "which column a field is, with a factor where wanted: N=size*1e9; may be repeated",
      pairs
    )
    .option("--where <column=value>", "only rows with this value; may be repeated", pairs)
    .option("--task <name>", "one task")
    .option("--metric <name>", "one metric")
    .option("--keep-valid", "leave unreadable rows and files out instead of stopping")
    .option("--config <file>", "instead of critical-scale.config.ts in this folder")
    .option("--out <path>", "write there instead of stdout")
    .option("--json", "JSON on stdout, with schema and version");
}

/** A command that fits curves to capabilities. */
function emerging(name: string, description: string, examples: string): Command {
  return reading(name, description)
    .option("--axis <N|D|C>", "what scale is")
    .option("--chance <share>", "score of guessing", numeric)
    .option("--level <share>", "coverage of intervals", numeric)
    .option("--combine", "rows of one scale are one model: add counts, average scores")
    .addHelpText("after", examples);
}

function seriesKind({imported: {results}, config}: Awaited<ReturnType<typeof load>>): string | undefined {
  try {
    return chosenSeries(results, config).kind;
  } catch (error) {
    if (error instanceof ImportError) return "several";
    throw error;
  }
}

function gathered(text: string, before: string[] = []): string[] {
  return [...before, text];
}

function pairs(text: string, before?: Record<string, string>): Record<string, string> {
  if (text.indexOf("=") < 1) throw new InvalidArgumentError("Not name=value.");
  return pair(text, before);
}

function numericPair(text: string, before: Record<string, number> = {}): Record<string, number> {
  const at = text.indexOf("=");
  return {...before, [text.slice(0, at)]: numeric(text.slice(at + 1))};
}

function numeric(text: string): number {
  const value = Number(text);
  if (!text.trim() || !Number.isFinite(value)) throw new InvalidArgumentError("Not a number.");
  return value;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function output(text: string, path?: string): void {
  if (path === undefined) process.stdout.write(process.stdout.isTTY ? harmless(text) : text);
  else writeFileSync(path, text);
}

function codeOf(error: unknown): number {
  clear();
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof FitError) {
    say(`fit refused: ${error.message}`);
    return exitCodes.refused;
  }
  const isTheirs = error instanceof ImportError || error instanceof UsageError || error instanceof FormulaError;
  const message = error instanceof Error ? error.message : String(error);
  if (isTheirs || /^unknown (law|objective|parameter)/.test(message)) {
    say(message);
    return exitCodes.usage;
  }
  say(`a fault of critical-scale: ${error instanceof Error ? error.stack : message}`);
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
