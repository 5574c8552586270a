import type {OwnRunsPage, PublishedScale} from "../../../../src/contracts/your-runs.ts";
import type {MethodScale} from "../../../../src/lib/analysis/capabilities/method-rows.ts";
import {ownCurves} from "../../../../src/lib/analysis/your-runs/curves.ts";
import {fitOwn} from "../../../../src/lib/analysis/your-runs/fit.ts";
import {importResults, textSource} from "../../../../src/lib/import/index.ts";
import {laws} from "../../../../src/lib/laws/index.ts";
import type {Interval} from "../../../../src/lib/numerics/interval.ts";
import {csvOf} from "../../output/io.ts";
import {prune} from "../../output/prune.ts";
import {bestSweepIds, type Sources} from "../best-sweep.ts";
import {SKILLS, sampleLosses} from "../samples.ts";
import {capabilityPage} from "./capabilities.ts";

/** The law of the worked example. */
const LAW = "chinchilla";

export async function ownRunsPage(): Promise<OwnRunsPage> {
  return {example: await exampleFit(), published: SKILLS.flatMap((skill) => publishedScale(skill) ?? [])};
}

/** The sample of losses, read and fitted as the page does it. */
async function exampleFit(): Promise<OwnRunsPage["example"]> {
  const rows = sampleLosses();
  if (!rows.length) return null;
  const {results, files} = await importResults([textSource("sample-losses.csv", csvOf(rows))]);
  const {law, series, fit} = fitOwn(results, files, [laws.get(LAW)]);
  return prune({law: law.id, series, fit: {...fit, observations: []}, curves: ownCurves(law, fit)});
}

function publishedScale(skill: string): PublishedScale | undefined {
  const page = `sparse-parity-${skill}`;
  const {capability, report} = capabilityPage(page);
  if (!report) return undefined;
  const of = (id: MethodScale["id"]): Interval | null => {
    const row = report.rows.find((row) => row.id === id);
    return row && row.value !== null ? {value: row.value, lower: row.lower, upper: row.upper} : null;
  };
  const models = report.models.length;
  return {capability: capability.id, page, models, meanScore: of("items-N50"), shareOfModels: of("n50")};
}

export const reads = (): Sources => ({sweeps: bestSweepIds(["markov-language", "sparse-parity"])});
