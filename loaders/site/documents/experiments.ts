import type {
  DistillationsPage,
  MixingsPage,
  MixturesPage,
  SourcesPage,
  TransfersPage
} from "../../../src/contracts/training-data.ts";
import {distillationReport} from "../../../src/lib/analysis/training-data/distillation-report.ts";
import {mixingRows} from "../../../src/lib/analysis/training-data/mixing-report.ts";
import {mixtureReport} from "../../../src/lib/analysis/training-data/mixture-report.ts";
import {languagesReport, twoSourcesReport} from "../../../src/lib/analysis/training-data/sources-report.ts";
import {transferReport} from "../../../src/lib/analysis/training-data/transfer-report.ts";
import {arms} from "../../../src/lib/experiments/schedules-of-data.ts";
import {readExperiment} from "../../publish/published-experiments.ts";
import {cacheOf} from "../output/cached.ts";
import type {Sources} from "./best-sweep.ts";

const cached = cacheOf(import.meta.url);

/** What the page on mixtures reads; null where nothing was published. */
export function mixtures(): MixturesPage {
  const records = readExperiment("mixture");
  return records && mixtureReport(records);
}

/** Rules of mixing against uniform mixing, and the staged schedule against its own mean share. */
export function mixings(): MixingsPage {
  const records = readExperiment("schedules-of-data");
  return records && {uniform: mixingRows(records, arms, "uniform"), mean: mixingRows(records, arms, "mean")};
}

/** Data transferred from one language to another. */
export function transfers(): TransfersPage {
  const records = readExperiment("transfer");
  return records && transferReport(records);
}

/** Students of a teacher against students of data. */
export function distillations(): DistillationsPage {
  const records = readExperiment("distillation");
  return records && distillationReport(records);
}

/** Laws of several languages and of several sources. */
export function manySources(): SourcesPage {
  const [languages, sources] = [readExperiment("languages"), readExperiment("sources")];
  return cached("many-sources", {languages, sources}, () => ({
    languages: languages && languagesReport(languages),
    sources: sources && twoSourcesReport(sources)
  }));
}

const experimentsOf: Readonly<Record<string, readonly string[]>> = {
  "distillations.json": ["distillation"],
  "many-sources.json": ["languages", "sources"],
  "mixings.json": ["schedules-of-data"],
  "mixtures.json": ["mixture"],
  "transfers.json": ["transfer"]
};

export const reads = (_: string, document: string): Sources => ({experiments: experimentsOf[document]!});
