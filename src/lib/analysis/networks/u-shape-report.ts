import type {Probed} from "../../core/probe.js";
import type {Task} from "../../core/task.js";
import {distinct} from "../../numerics/grouping.js";
import type {SeedMean} from "../../statistics/seed-mean.js";
import {errorBetween, forecastUShapes, type UShapeForecast} from "./u-shape-forecast.js";
import {type DisturbedLoss, disturbedLosses, type LossRise, risesOf} from "./u-shapes.js";

/** Disturbances by the names that the probe reads them under. */
const looked = [
  {reading: "loss", title: "undisturbed"},
  {reading: "weights-0.2", title: "noise on weights, a fifth of their size"},
  {reading: "weights-0.4", title: "noise on weights, two fifths"},
  {reading: "bits-3", title: "weights of 3 bits"},
  {reading: "units-0.4", title: "two fifths of the hidden units silent"},
  {reading: "inputs-0.2", title: "inputs disturbed at .2"}
] as const;

/** Moments before this share of the training are left out: there the rate still warms up. */
const FROM = 1 / 40;
/** Share of the sizes that laws are fitted to, the small ones. */
const BELOW = 0.75;

/** One disturbance of one study. */
export interface UShape {
  readonly reading: string;
  readonly title: string;
  readonly rows: readonly DisturbedLoss[];
  readonly alongData: readonly LossRise[];
  readonly alongSize: readonly LossRise[];
  /** Empty where laws were not asked for. */
  readonly foretold: readonly UShapeForecast[];
  /** Error of the noisy channel less that of the best law that only falls, and of the other that can rise; ln loss. */
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

/** Of a published study; `withLaws` costs seconds a disturbance. */
export function uShapeReport(
  id: string,
  {id: taskId, title, unit}: Task,
  probed: readonly Probed[],
  {withLaws}: {readonly withLaws: boolean}
): UShapeReport {
  const sizes = distinct(probed.map(({N}) => N));
  const cut = sizes[Math.floor(BELOW * sizes.length) - 1]!;
  const shapes = looked.map(({reading, title}): UShape => {
    const rows = disturbedLosses(probed, reading, FROM);
    const foretold = withLaws ? forecastUShapes(rows, cut) : [];
    const [channel, rising] = foretold;
    const falling = foretold.filter(({monotone}) => monotone).sort((a, b) => a.beyond.value - b.beyond.value)[0];
    return {
      reading,
      title,
      rows,
      alongData: risesOf(rows, "D"),
      alongSize: risesOf(rows, "N"),
      foretold,
      againstMonotone: channel && falling ? errorBetween(channel, falling) : null,
      againstRising: channel && rising ? errorBetween(channel, rising) : null
    };
  });
  const seeds = distinct(probed.map(({cell}) => cell.seed)).length;
  return {id, task: {id: taskId, title, unit}, sizes, cut, seeds, shapes};
}
