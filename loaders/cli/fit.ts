import {fitOwn, type OwnFit} from "../../src/lib/analysis/your-runs/fit.ts";
import {lawsNamed} from "../../src/lib/analysis/your-runs/laws.ts";
import {chosenSeries} from "../../src/lib/analysis/your-runs/select-columns.ts";
import {plural} from "../../src/lib/i18n/format.ts";
import type {Loaded} from "./inputs.ts";
import {clear, say, step} from "./messages.ts";
import {versions} from "./package.ts";

/** One law, or the best of several, fitted to what was read. */
export function fitLoaded({imported: {results, files}, config}: Loaded): OwnFit {
  const series = chosenSeries(results, config);
  const laws = lawsNamed([config.law ?? "auto"].flat(), results, series);
  if (laws.length > 1) say(`${plural(laws.length, "law")} are fitted and compared by AICc`);
  const found = fitOwn(results, files, laws, {...config, versions: versions(), onStep: step});
  clear();
  for (const note of found.notes) say(note);
  if (found.report.dropped.length)
    say(
      `${plural(found.report.dropped.length, "result")} not fitted: ${[...new Set(found.report.dropped.map(({reason}) => reason))].join("; ")}`
    );
  return found;
}
