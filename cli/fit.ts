import {fitOwn, type OwnFit} from "../src/lib/analysis/own-fit.ts";
import {lawsNamed} from "../src/lib/analysis/own-laws.ts";
import type {Candidate} from "../src/lib/estimators/choice.ts";
import {number, plural} from "../src/lib/format.ts";
import {chosenSeries} from "../src/lib/import/select.ts";
import {reportText} from "../src/lib/report/report-text.ts";
import {aligned} from "../src/lib/report/text-layout.ts";
import type {Loaded} from "./inputs.ts";
import {versions} from "./package.ts";
import {clear, say, step} from "./talk.ts";

/** One law, or the best of several, fitted to what was read. */
export function fitLoaded({imported: {results, files}, config}: Loaded): OwnFit {
  const series = chosenSeries(results, config);
  const laws = lawsNamed([config.law ?? "auto"].flat(), results, series);
  if (laws.length > 1) say(`${plural(laws.length, "law")} are fitted and compared by AICc`);
  const found = fitOwn(results, files, laws, {...config, versions: versions(), onStep: step});
  clear();
  for (const note of found.notes) say(note);
  if (found.report.dropped.length) say(`${plural(found.report.dropped.length, "result")} not fitted: ${[...new Set(found.report.dropped.map(({reason}) => reason))].join("; ")}`); // biome-ignore format: one line
  return found;
}

export function fitText({report, candidates, left}: OwnFit): string {
  return reportText(report) + (candidates.length ? `\n${candidatesText(candidates, left)}` : "");
}

function candidatesText(candidates: readonly Candidate[], left: OwnFit["left"]): string {
  const rows = candidates.map(({law, k, delta, weight}) => [
    law,
    String(k),
    delta === null ? "–" : number(delta, 0.5),
    weight === null ? "–" : weight.toFixed(3)
  ]);
  const lost = left.map(({law, reason}) => `${law} was not fitted: ${reason}\n`).join("");
  return `Laws compared\n-------------\n${aligned(["law", "parameters", "AICc above the best", "weight"], rows, "wnnn")}\n${lost}`; // biome-ignore format: one line
}
