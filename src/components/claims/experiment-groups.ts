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

/** Data of the pages on experiments; null or empty where nothing was published. */
export interface ExperimentData {
  readonly mixtures: MixturesPage;
  readonly mixings: MixingsPage;
  readonly transfers: TransfersPage;
  readonly distillations: DistillationsPage;
  readonly uShapes: UShapesPage;
  readonly sources: SourcesPage;
  readonly units: UnitsPage;
}

/** Claims that one experiment tested; `title` where it differs from that of its group. */
type Found = Pick<ClaimGroup, "claims" | "evidence"> & {readonly title?: string};

const seedsOf = (all: readonly {readonly seeds: number}[]) => all.reduce((total, {seeds}) => total + seeds, 0);

/** In the order of the page. An experiment without data yields no group. */
const groups: readonly (Pick<ClaimGroup, "title" | "page" | "change"> & {
  of(data: ExperimentData): readonly Found[];
})[] = [
  {
    title: "Several domains at once",
    page: "./mixture",
    change: "networks so small that domains displace each other, or repeated data.",
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
    title: "Data shares and schedules",
    page: "./schedules-of-data",
    change: "a target with scarce data, and auxiliary domains that differ in their relation to it.",
    of: ({mixings}) =>
      mixings
        ? [
            {
              claims: scheduleClaims(mixings),
              evidence: t`${plural(seedsOf(mixings.uniform), "network")} of one size at one compute budget`
            }
          ]
        : []
  },
  {
    title: "Transfer between languages",
    page: "./transfer",
    change: "more sizes, over two decades or more, and repeated data.",
    of: ({transfers}) =>
      transfers
        ? [
            {
              claims: transferClaims(transfers),
              evidence: t`${plural(transfers.transferred.length, "network")} pretrained on another language, and the
                same sizes and seeds from scratch`
            }
          ]
        : []
  },
  {
    title: "Many languages and several data sources",
    page: "./languages-and-sources",
    change:
      "languages that share other fractions of their rules, data sources of different kinds, and more values of each " +
      "scale.",
    of: ({sources}) => {
      const seen = (sources.languages?.runs.length ?? 0) + (sources.sources?.runs.length ?? 0);
      return sources.languages || sources.sources
        ? [{claims: sourceClaims(sources), evidence: t`${plural(seen, "network")} of three sizes, two seeds each`}]
        : [];
    }
  },
  {
    title: "Distillation temperature",
    page: "./distillation",
    change: "scarce data, more teachers, and a learning rate tuned per temperature.",
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
    title: "U-shaped loss under perturbation",
    page: "./shannon",
    change: "fine-tuning after training, longer training, and networks thousands of times larger, as in the source.",
    of: ({uShapes}) =>
      uShapes.map((report) => ({
        title: t`U-shaped loss: ${report.task.title}`,
        claims: uShapeClaims(report),
        evidence: t`${plural(report.sizes.length * report.seeds, "network")}, several checkpoints each`
      }))
  },
  {
    title: "Number and complexity of units",
    page: "./units",
    change: "a task with many parallel or sequential look-ups, and budgets over several decades.",
    of: ({units}) => [
      {
        claims: unitsClaims(units),
        evidence: t`${plural(seedsOf(units.flatMap(({rows}) => rows)), "network")} at one parameter budget on one task`
      }
    ]
  }
];

/** Groups of claims that were tested by training networks for them. */
export const experimentGroups = (data: ExperimentData): ClaimGroup[] =>
  groups.flatMap(({of, ...group}) => of(data).map((found) => ({...group, ...found})));
