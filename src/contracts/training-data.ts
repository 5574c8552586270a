import type {DistillationReport} from "../lib/analysis/training-data/distillation-report.js";
import type {MixingRow} from "../lib/analysis/training-data/mixing-report.js";
import type {MixtureReport} from "../lib/analysis/training-data/mixture-report.js";
import type {LanguagesReport, SourcesReport} from "../lib/analysis/training-data/sources-report.js";
import type {TransferReport} from "../lib/analysis/training-data/transfer-report.js";

// Null everywhere where nothing was published.

/** data/mixtures.json */
export type MixturesPage = MixtureReport | null;

/** data/mixings.json: rules of mixing against uniform mixing, and the staged schedule against its own mean share. */
export type MixingsPage = {readonly uniform: readonly MixingRow[]; readonly mean: readonly MixingRow[]} | null;

/** data/transfers.json: data transferred from one language to another. */
export type TransfersPage = TransferReport | null;

/** data/distillations.json: students of a teacher against students of data. */
export type DistillationsPage = DistillationReport | null;

/** data/many-sources.json: laws of several languages and of several sources. */
export interface SourcesPage {
  readonly languages: LanguagesReport | null;
  readonly sources: SourcesReport | null;
}
