import type {Probed} from "../../core/probe.js";
import type {Task} from "../../core/task.js";
import {distinct} from "../../numerics/grouping.js";
import type {SeedMean} from "../../statistics/seed-mean.js";
import {errorBetween, forecastUShapes, type UShapeForecast} from "./u-shape-forecast.js";
import {type LossRise, type PerturbedLoss, perturbedLosses, risesOf} from "./u-shapes.js";

/** Perturbations by the name of their reading. */
const shown = [
  {reading: "loss", title: "unperturbed"},
  {reading: "weights-0.2", title: "weight noise (20% of RMS)"},
  {reading: "weights-0.4", title: "weight noise (40% of RMS)"},
  {reading: "bits-3", title: "3-bit weights"},
  {reading: "units-0.4", title: "40% of hidden units dropped"},
  {reading: "inputs-0.2", title: "input noise 0.2"}
] as const;

/** Checkpoints before this share of the training are left out, as the learning rate still warms up. */
const FROM = 1 / 40;
/** Share of the sizes, from the smallest, that laws are fitted to. */
const BELOW = 0.75;

/** Losses of one study under one perturbation. */
export interface UShape {
  readonly reading: string;
  readonly title: string;
  readonly rows: readonly PerturbedLoss[];
  readonly alongData: readonly LossRise[];
  readonly alongSize: readonly LossRise[];
  /** The noisy channel first; empty without laws. */
  readonly forecasts: readonly UShapeForecast[];
  /** Error of the noisy channel less that of the best monotone law, and of the other non-monotone one; ln loss. */
  readonly againstMonotone: SeedMean | null;
  readonly againstRising: SeedMean | null;
}

export interface UShapeReport {
  readonly id: string;
  readonly task: Pick<Task, "id" | "title" | "unit">;
  readonly sizes: readonly number[];
  /** The largest size that laws were fitted to. */
  readonly cut: number;
  readonly seeds: number;
  readonly shapes: readonly UShape[];
}

/** `withLaws` costs seconds a perturbation. */
export function uShapeReport(
  id: string,
  {id: taskId, title, unit}: Task,
  probed: readonly Probed[],
  {withLaws}: {readonly withLaws: boolean}
): UShapeReport {
  const sizes = distinct(probed.map(({N}) => N));
  const cut = sizes[Math.floor(BELOW * sizes.length) - 1]!;
  const shapes = shown.map(({reading, title}): UShape => {
    const rows = perturbedLosses(probed, reading, FROM);
    const forecasts = withLaws ? forecastUShapes(rows, cut) : [];
    const [channel, rising] = forecasts;
    const falling = forecasts.filter(({monotone}) => monotone).sort((a, b) => a.beyond.value - b.beyond.value)[0];
    return {
      reading,
      title,
      rows,
      alongData: risesOf(rows, "D"),
      alongSize: risesOf(rows, "N"),
      forecasts,
      againstMonotone: channel && falling ? errorBetween(channel, falling) : null,
      againstRising: channel && rising ? errorBetween(channel, rising) : null
    };
  });
  const seeds = distinct(probed.map(({cell}) => cell.seed)).length;
  return {id, task: {id: taskId, title, unit}, sizes, cut, seeds, shapes};
}
