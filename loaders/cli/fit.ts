import type {Command} from "commander";
import {fitDocument} from "../../src/lib/analysis/your-runs/documents.ts";
import {fitOwn, type OwnFit} from "../../src/lib/analysis/your-runs/fit.ts";
import {lawsNamed} from "../../src/lib/analysis/your-runs/laws.ts";
import {chosenSeries} from "../../src/lib/analysis/your-runs/select-columns.ts";
import {plural} from "../../src/lib/i18n/format.ts";
import {render} from "../../src/lib/messages/files.ts";
import {intervalKinds} from "../../src/lib/messages/options.ts";
import {fitText} from "../../src/lib/report/your-runs/text.ts";
import {exitCodes} from "../processes/exit-codes.ts";
import {type Loaded, load} from "./inputs.ts";
import {clear, say, step} from "./messages.ts";
import {choice, gathered, numericPairs, type Options, reading, within} from "./options.ts";
import {json, output} from "./output.ts";
import {versions} from "./package.ts";

export function addFit(program: Command): void {
  reading(program, "fit", "fit a law to losses, or the best of several by AICc")
    .option("--law <law>", "id of a law, “auto”, or a formula such as 'E + A * N^-alpha'; may be repeated", gathered)
    .option("--objective <id>", "what is minimised: log-least-squares, least-squares, huber-0.001, …")
    .option("--level <share>", "coverage of intervals", within("level"))
    .option("--fixed <name=value>", "hold a parameter at a value; may be repeated", numericPairs)
    .option("--free <name>", "estimate a parameter that the law holds; may be repeated", gathered)
    .addOption(choice("--intervals <kind>", "of the estimates", intervalKinds))
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
    .action(async (paths: string[], options: Options & {readonly strict?: boolean}) => {
      const loaded = await load(paths, options);
      const found = fitLoaded(loaded);
      output(options.json ? json(fitDocument(found, loaded.imported)) : fitText(found), options.out, loaded.read);
      const open = found.fit.estimates.filter(({status}) => /open|unidentified/.test(status));
      if (!options.strict || !open.length) return;
      say(`not identified: ${open.map(({param, status}) => `${param} (${status})`).join(", ")}`);
      process.exitCode = exitCodes.refused;
    });
}

/** One law, or the best of several, fitted to what was read. */
export function fitLoaded({imported: {results, files}, config}: Loaded): OwnFit {
  const series = chosenSeries(results, config);
  const laws = lawsNamed([config.law ?? "auto"].flat(), results, series);
  if (laws.length > 1) say(`${plural(laws.length, "law")} are fitted and compared by AICc`);
  const found = fitOwn(results, files, laws, {...config, versions: versions(), onStep: step});
  clear();
  for (const note of found.notes) say(render(note));
  if (found.report.dropped.length)
    say(
      `${plural(found.report.dropped.length, "result")} not fitted: ` +
        `${[...new Set(found.report.dropped.map(({reason}) => render(reason)))].join("; ")}`
    );
  return found;
}
