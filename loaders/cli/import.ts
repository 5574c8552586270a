import {mkdirSync} from "node:fs";
import type {Command} from "commander";
import {resultAt, toEveryEvalEver} from "../../src/lib/import/index.ts";
import {toCsv} from "../../src/lib/import/write-table.ts";
import {UsageError} from "./config.ts";
import {load} from "./inputs.ts";
import {choice, type Options, reading} from "./options.ts";
import {json, output} from "./output.ts";
import {version} from "./package.ts";

const forms = ["csv", "jsonl", "eee"] as const;
type Form = (typeof forms)[number];

export function addImport(program: Command): void {
  reading(program, "import", "show how files are read, and convert them to one format")
    .addOption(choice("--to <form>", "eee: Every Eval Ever, one file a model into the folder --out", forms))
    .option("--organization <name>", "who gives the results, for Every Eval Ever", "unknown")
    .addHelpText(
      "after",
      `
Examples:
  critical-scale import runs.csv                              columns, notes and skipped rows
  critical-scale import results/ --to csv --out runs.csv
  critical-scale import results/ --to eee --out eee/ --organization 'My lab'`
    )
    .action(async (paths: string[], options: Options & {to?: Form; organization: string}) => {
      const {to, out, organization} = options;
      if (to === "eee" && !out) throw new UsageError("Every Eval Ever is one file a model: name a folder with --out");
      if (out && !to && !options.json) throw new UsageError("nothing to write to --out; want --to or --json");
      const {imported, read} = await load(paths, options, to === "eee" ? "folder" : "file");
      const {results} = imported;
      const records = () => Array.from({length: results.length}, (_, i) => resultAt(results, i));
      if (to === "eee") {
        mkdirSync(out!, {recursive: true});
        const timestamp = Math.floor(Date.now() / 1000);
        for (const {name, document} of toEveryEvalEver(results, {timestamp, organization, version}))
          output(json(document), `${out}/${name}`, read);
      } else if (to === "csv") output(toCsv(results), out, read);
      else if (to === "jsonl")
        output(
          records()
            .map(({numbers, texts}) => `${JSON.stringify({...texts, ...numbers})}\n`)
            .join(""),
          out,
          read
        );
      else if (options.json) {
        const {files, skipped} = imported;
        output(json({schema: "critical-scale/import", version: 2, files, skipped, results: records()}), out, read);
      }
    });
}
