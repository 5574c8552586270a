import type {UnitsPage} from "../../contracts/limits.js";
import type {UShapesPage} from "../../contracts/networks.js";
import type {
  DistillationsPage,
  MixingsPage,
  MixturesPage,
  SourcesPage,
  TransfersPage
} from "../../contracts/training-data.js";
import {t} from "../../lib/i18n/translate.js";
import type {ClaimGroup} from "../base/claims-table.js";
import {plural} from "../base/format.js";
import {unitsClaims} from "../limits/units-figures.js";
import {sourceClaims} from "../training-data/sources-figures.js";
import {distillationClaims, mixtureClaims, scheduleClaims, transferClaims, uShapeClaims} from "./experiment-claims.js";

/** What pages of experiments read; null or empty where nothing was published. */
export interface ExperimentData {
  readonly mixtures: MixturesPage;
  readonly mixings: MixingsPage;
  readonly transfers: TransfersPage;
  readonly distillations: DistillationsPage;
  readonly uShapes: UShapesPage;
  readonly sources: SourcesPage;
  readonly units: UnitsPage;
}

/** What an experiment said; the title where it is not that of its group. */
type Found = Pick<ClaimGroup, "claims" | "evidence"> & {readonly title?: string};

const seedsOf = (all: readonly {readonly seeds: number}[]) => all.reduce((total, {seeds}) => total + seeds, 0);

/** In the order of the page; what nobody has tried finds nothing. */
const groups: readonly (Pick<ClaimGroup, "title" | "page" | "change"> & {
  of(data: ExperimentData): readonly Found[];
})[] = [
  {
    title: "Distortion in several directions",
    page: "./mixture",
    change: "Networks so small that domains have to displace each other, or data that run out.",
    of: ({mixtures}) =>
      mixtures
        ? [
            {
              claims: mixtureClaims(mixtures),
              evidence: t`${plural(seedsOf(mixtures.cells), "network")} on three domains`
            }
          ]
        : []
  },
  {
    title: "Which data, and when",
    page: "./schedules-of-data",
    change: "A target whose data are scarce, and auxiliary domains that are related to it in different degrees.",
    of: ({mixings}) =>
      mixings
        ? [
            {
              claims: scheduleClaims(mixings),
              evidence: t`${plural(seedsOf(mixings.uniform), "network")} of one size at one budget`
            }
          ]
        : []
  },
  {
    title: "What one language is worth to another",
    page: "./transfer",
    change: "More sizes, over two decades at least, and data that repeat.",
    of: ({transfers}) =>
      transfers
        ? [
            {
              claims: transferClaims(transfers),
              evidence: t`${plural(transfers.transferred.length, "network")} on two languages, and as many sizes and
                seeds from scratch`
            }
          ]
        : []
  },
  {
    title: "Many languages, several sources",
    page: "./languages-and-sources",
    change:
      "Languages that share more and less than half of their rules, sources of different kinds, more values of each " +
      "scale.",
    of: ({sources}) => {
      const seen = (sources.languages?.runs.length ?? 0) + (sources.sources?.runs.length ?? 0);
      return sources.languages || sources.sources
        ? [{claims: sourceClaims(sources), evidence: t`${plural(seen, "network")} of three sizes, two seeds each`}]
        : [];
    }
  },
  {
    title: "A teacher and its temperature",
    page: "./distillation",
    change: "Scarce data, more teachers, and rates tuned for each temperature.",
    of: ({distillations}) =>
      distillations
        ? [
            {
              claims: distillationClaims(distillations),
              evidence: t`one teacher, ${plural(seedsOf(distillations.taught), "student")} of one size`
            }
          ]
        : []
  },
  {
    title: "U-shapes",
    page: "./shannon",
    change:
      "Fine-tuning after training, weights that grow further, and networks thousands of times as large, as in the " +
      "source.",
    of: ({uShapes}) =>
      uShapes.map((report) => ({
        title: t`U-shapes: ${report.task.title}`,
        claims: uShapeClaims(report),
        evidence: t`${plural(report.sizes.length * report.seeds, "network")} along one training each`
      }))
  },
  {
    title: "Many simple units or few complex ones",
    page: "./units",
    change: "A task that needs many things to be looked up at once, or one after another; budgets over decades.",
    of: ({units}) => [
      {
        claims: unitsClaims(units),
        evidence: t`${plural(seedsOf(units.flatMap(({rows}) => rows)), "network")} of one budget, on one task`
      }
    ]
  }
];

/** Groups of claims that were tried by training networks for them. */
export const experimentGroups = (data: ExperimentData): ClaimGroup[] =>
  groups.flatMap(({of, ...group}) => of(data).map((found) => ({...group, ...found})));
