import type {DistillationReport} from "../lib/analysis/distillation-report.js";
import type {MixingRow} from "../lib/analysis/mixing-report.js";
import type {MixtureReport} from "../lib/analysis/mixture-report.js";
import type {SourcesPage} from "../lib/analysis/sources-report.js";
import type {TransferReport} from "../lib/analysis/transfer-report.js";
import type {UShapeReport} from "../lib/analysis/u-shape-report.js";
import type {Division} from "../lib/analysis/units-report.js";
import {t} from "../lib/text.js";
import type {ClaimGroup} from "./claims-table.js";
import {distillationClaims, mixtureClaims, scheduleClaims, transferClaims, uShapeClaims} from "./experiment-claims.js";
import {plural} from "./format.js";
import {sourceClaims} from "./sources-figures.js";
import {unitsClaims} from "./units-figures.js";

/** What pages of experiments read; null or empty where nothing was published. */
export interface ExperimentData {
  readonly mixtures: MixtureReport | null;
  readonly mixings: {readonly uniform: readonly MixingRow[]; readonly mean: readonly MixingRow[]} | null;
  readonly transfers: TransferReport | null;
  readonly distillations: DistillationReport | null;
  readonly uShapes: readonly UShapeReport[];
  readonly sources: SourcesPage;
  readonly units: readonly Division[];
}

/** Groups of claims that were tried by training networks for them. */
export function experimentGroups(data: ExperimentData): ClaimGroup[] {
  const {mixtures, mixings, transfers, distillations, uShapes, sources, units} = data;
  const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((total, one) => total + of(one), 0);
  const seen = (sources.languages?.runs.length ?? 0) + (sources.sources?.runs.length ?? 0);
  return [
    ...(mixtures
      ? [
          {
            title: "Distortion in several directions",
            page: "./mixture",
            claims: mixtureClaims(mixtures),
            evidence: t`${plural(
              sum(mixtures.cells, ({seeds}) => seeds),
              "network"
            )} on three domains`,
            change: "Networks so small that domains have to displace each other, or data that run out."
          }
        ]
      : []),
    ...(mixings
      ? [
          {
            title: "Which data, and when",
            page: "./schedules-of-data",
            claims: scheduleClaims(mixings),
            evidence: t`${plural(
              sum(mixings.uniform, ({seeds}) => seeds),
              "network"
            )} of one size at one budget`,
            change: "A target whose data are scarce, and auxiliary domains that are related to it in different degrees."
          }
        ]
      : []),
    ...(transfers
      ? [
          {
            title: "What one language is worth to another",
            page: "./transfer",
            claims: transferClaims(transfers),
            evidence: t`${plural(transfers.transferred.length, "network")} on two languages, and as many sizes and seeds from scratch`,
            change: "More sizes, over two decades at least, and data that repeat."
          }
        ]
      : []),
    ...(sources.languages || sources.sources
      ? [
          {
            title: "Many languages, several sources",
            page: "./languages-and-sources",
            claims: sourceClaims(sources),
            evidence: t`${plural(seen, "network")} of three sizes, two seeds each`,
            change:
              "Languages that share more and less than half of their rules, sources of different kinds, more values of each scale."
          }
        ]
      : []),
    ...(distillations
      ? [
          {
            title: "A teacher and its temperature",
            page: "./distillation",
            claims: distillationClaims(distillations),
            evidence: t`one teacher, ${plural(
              sum(distillations.taught, ({seeds}) => seeds),
              "student"
            )} of one size`,
            change: "Scarce data, more teachers, and rates tuned for each temperature."
          }
        ]
      : []),
    ...uShapes.map((report) => ({
      title: t`U-shapes: ${report.task.title}`,
      page: "./shannon",
      claims: uShapeClaims(report),
      evidence: t`${plural(report.sizes.length * report.seeds, "network")} along one training each`,
      change:
        "Fine-tuning after training, weights that grow further, and networks thousands of times as large, as in the source."
    })),
    {
      title: "Many simple units or few complex ones",
      page: "./units",
      claims: unitsClaims(units),
      evidence: t`${plural(
        sum(units, ({rows}) => sum(rows, ({seeds}) => seeds)),
        "network"
      )} of one budget, on one task`,
      change: "A task that needs many things to be looked up at once, or one after another; budgets over decades."
    }
  ];
}
