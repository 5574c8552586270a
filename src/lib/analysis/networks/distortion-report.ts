import type {Probed} from "../../core/probe.js";
import type {Task} from "../../core/task.js";
import {distinct} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {tQuantile} from "../../statistics/distributions.js";
import {regress} from "../../statistics/regression.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";
import {type LevelRetained, levelsRetained} from "./perturbation-levels.js";
import {
  type Path,
  type PathPoint,
  type Perturbation,
  pathsOf,
  perturbations,
  type Region,
  regionsOf,
  type TurningPoint,
  turningPoints
} from "./robustness.js";
import {type SharpnessAround, sharpnessAround} from "./sharpness-near-scale.js";
import type {SizeSlope} from "./size-slope.js";
import {type SpectrumRow, spectrumRows} from "./weight-spectra.js";

/** Mean over seeds at one size, with Student’s interval. */
export interface SizeMean extends SeedMean {
  readonly N: number;
  readonly seeds: number;
}

/** What the report on distortion shows of a study. */
export interface StudyReport {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly task: Pick<Task, "id" | "title" | "unit" | "entropy" | "unigramEntropy">;
  readonly paths: readonly Path[];
  readonly perturbed: readonly {
    readonly id: Perturbation;
    readonly title: string;
    readonly turningPoints: readonly TurningPoint[];
    readonly regions: readonly Region[];
    /** Retained share at the end of training. */
    readonly retained: readonly SizeMean[];
  }[];
  /** At the end of training. */
  readonly levels: readonly LevelRetained[];
  readonly temperature: readonly SizeMean[];
  /** Geometric means. */
  readonly sharpness: readonly SizeMean[];
  readonly sharpnessSlope: SizeSlope | null;
  readonly around: SharpnessAround | null;
  readonly spectra: readonly SpectrumRow[];
}

/** The retained share from which on a checkpoint belongs to the robust region Φ. */
export const IN_REGION = 0.9;

/** `critical`: critical scales of the task at the budget of the study, parameters. */
export function studyReport(
  {id, title, note}: {readonly id: string; readonly title: string; readonly note: string},
  {id: taskId, title: taskTitle, unit, entropy, unigramEntropy}: Task,
  probed: readonly Probed[],
  critical: readonly number[] = []
): StudyReport {
  const paths = pathsOf(probed, {entropy, unigramEntropy});
  const sharpness = exponentials(
    atEnd(paths, ({sharpness}) => (sharpness && sharpness > 0 ? math.log(sharpness) : null))
  );
  return {
    id,
    title,
    note,
    task: {id: taskId, title: taskTitle, unit, entropy, unigramEntropy},
    paths,
    perturbed: perturbations.map(({id, title}) => ({
      id,
      title,
      turningPoints: turningPoints(paths, id),
      regions: regionsOf(paths, id, IN_REGION),
      retained: atEnd(paths, ({retained}) => retained[id])
    })),
    levels: levelsRetained(probed, {unigramEntropy}),
    temperature: atEnd(paths, ({temperature}) => temperature),
    sharpness,
    sharpnessSlope: sizeSlope(sharpness),
    around: sharpnessAround(paths, critical),
    spectra: spectrumRows(probed)
  };
}

/** Means over seeds after the last step; sizes without a value are left out. */
function atEnd(paths: readonly Path[], of: (point: PathPoint) => number | null): SizeMean[] {
  return distinct(paths.map(({N}) => N)).flatMap((N) => {
    const values = paths.filter((path) => path.N === N).flatMap(({points}) => of(points.at(-1)!) ?? []);
    return values.length ? [{N, seeds: values.length, ...meanWithInterval(values)}] : [];
  });
}

/** Means of logarithms to geometric means. */
const exponentials = (means: readonly SizeMean[]): SizeMean[] => {
  const exp = (v: number | null) => (v === null ? null : math.exp(v));
  return means.map(({value, lower, upper, ...rest}) => ({
    ...rest,
    value: math.exp(value),
    lower: exp(lower),
    upper: exp(upper)
  }));
};

/** Null with fewer than four sizes, or where a mean is not positive. */
export function sizeSlope(means: readonly SizeMean[], level = 0.95): SizeSlope | null {
  if (means.length < 4 || means.some(({value}) => !(value > 0))) return null;
  const y = means.map(({value}) => math.log(value));
  const found = regress([y.map(() => 1), means.map(({N}) => math.log(N))], {y});
  if (!found) return null;
  const slope = found.coefficients[1]!;
  const half = tQuantile((1 + level) / 2, found.dof) * Math.sqrt(found.unscaled[1]![1]! * found.dispersion);
  return {slope, lower: slope - half, upper: slope + half, sizes: means.length};
}
