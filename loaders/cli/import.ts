import {mkdirSync} from "node:fs";
import type {Command} from "commander";
import {resultAt, toEveryEvalEver} from "../../src/lib/import/index.ts";
import {toCsv} from "../../src/lib/import/write-table.ts";
import {UsageError} from "./config.ts";
import {load} from "./inputs.ts";
import {type Options, reading} from "./options.ts";
import {json, output} from "./output.ts";
import {version} from "./package.ts";

export function addImport(program: Command): void {
  reading(program, "import", "show what is understood of files, and write it in one form")
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
        mkdirSync(options.out, {recursive: true});
        const timestamp = Math.floor(Date.now() / 1000);
        for (const {name, document} of toEveryEvalEver(results, {
          timestamp,
          organization: options.organization,
          version
        }))
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
            version: 2,
            files: imported.files,
            skipped: imported.skipped,
            results: records()
          }),
          options.out
        );
    });
}
