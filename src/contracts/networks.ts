import type {DepthReport} from "../lib/analysis/networks/depth-report.js";
import type {StudyReport} from "../lib/analysis/networks/distortion-report.js";
import type {
  LipschitzPoint,
  LipschitzRange,
  LipschitzTrend,
  LossCrossings
} from "../lib/analysis/networks/lipschitz-bounds.js";
import type {RepresentationReport} from "../lib/analysis/networks/representation-report.js";
import type {UShapeReport} from "../lib/analysis/networks/u-shape-report.js";
import type {InformationBias} from "../lib/networks/information/information-bias.js";
import type {Without} from "./without.js";

/** data/depths.json; `depth` is null where the study has not been published. */
export interface DepthPage {
  readonly depth: (DepthReport & {readonly unit: string; readonly entropy: number}) | null;
  readonly parts: readonly {
    readonly title: string;
    readonly bounds: readonly LipschitzRange[];
    readonly crossings: readonly LossCrossings[];
    readonly paths: readonly LipschitzPoint[];
    readonly trends: readonly LipschitzTrend[];
  }[];
}

/** data/representations.json */
export interface RepresentationPage {
  readonly reports: readonly RepresentationReport[];
  /** How the estimators do where the answer is known. */
  readonly bias: readonly InformationBias[];
}

/** data/studies.json: studies of distortion. */
export type StudiesPage = readonly StudyReport[];

/** data/studies-briefly.json: the same without what is only drawn. */
export type BriefStudy = Without<StudyReport, "points">;
export type BriefStudies = readonly BriefStudy[];

/** data/u-shapes.json */
export type UShapesPage = readonly UShapeReport[];
