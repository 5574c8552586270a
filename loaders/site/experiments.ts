import {type MixingRow, mixingRows} from "../../src/lib/analysis/mixing-report.ts";
import {type MixtureReport, mixtureReport} from "../../src/lib/analysis/mixture-report.ts";
import {arms} from "../../src/lib/experiments/schedules-of-data.ts";
import {readExperiment} from "../published-experiments.ts";

/** What the page on mixtures reads; null where nothing was published. */
export function mixtures(): MixtureReport | null {
  const records = readExperiment("mixture");
  return records && mixtureReport(records);
}

/** Rules of mixing against uniform mixing, and the staged schedule against its own mean share. */
export function mixings(): {readonly uniform: MixingRow[]; readonly mean: MixingRow[]} | null {
  const records = readExperiment("schedules-of-data");
  return records && {uniform: mixingRows(records, arms, "uniform"), mean: mixingRows(records, arms, "mean")};
}
