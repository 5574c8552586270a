import type {Run} from "../../core/run.js";
import type {Task} from "../../core/task.js";
import {fit} from "../../fitting/fit.js";
import {predictBand} from "../../fitting/predict-band.js";
import {chinchilla} from "../../laws/loss/chinchilla.js";
import {groupBy, logSpace} from "../../numerics/grouping.js";
import type {Interval} from "../../numerics/interval.js";
import {geometricMean} from "../../statistics/seed-mean.js";
import {objective} from "../loss/loss.js";
import {columnsOf, type LossPoint, lossPoints} from "../loss/loss-points.js";

/** Which runs are drawn: along one input with the other held. Runs with more than `cut` of the first are hidden. */
export interface LossSection {
  readonly along: "N" | "D";
  readonly held: number;
  readonly cut: number;
}

/** Geometric mean of the losses of all seeds, with Student’s interval. */
export interface LossMean extends Interval {
  readonly x: number;
}

/** What the law says of one further run, with its 95 % prediction interval. */
export interface LossPrediction extends Interval {
  readonly x: number;
}

/** A curve of losses whose right part the reader draws. */
export interface LossRound extends LossSection {
  readonly kind: "loss";
  readonly task: Pick<Task, "id" | "title" | "unit" | "entropy">;
  readonly shown: readonly LossMean[];
  /** Means of the shown runs with other values of the held input. */
  readonly others: readonly {readonly held: number; readonly points: readonly (readonly [x: number, loss: number])[]}[];
  /** Held-out runs. */
  readonly hidden: readonly LossMean[];
  /** By a fit to the shown runs, at every hidden x. */
  readonly predicted: readonly LossPrediction[];
  /** The same fit from the first x to the last. */
  readonly curve: readonly LossPrediction[];
  /** Runs that were fitted. */
  readonly fitted: number;
}

/** Chinchilla’s law is fitted to the shown runs alone, of every value of the held input. */
export function lossRound(task: Task, runs: readonly Run[], section: LossSection): LossRound {
  const {along, held, cut} = section;
  const other = along === "N" ? "D" : "N";
  const {points} = lossPoints(runs.filter(({cell}) => cell.task === task.id));
  const isShown = (point: LossPoint) => point[along] <= cut;
  const shown = points.filter(isShown);
  const own = points.filter((point) => point[other] === held);
  const hidden = meansAlong(
    own.filter((point) => !isShown(point)),
    along
  );
  if (!hidden.length) throw new RangeError(`no run of ${task.id} has ${other} = ${held} and ${along} > ${cut}`);
  const {x, y} = columnsOf(chinchilla, shown);
  const law = fit(chinchilla, {x, y}, {objective, intervals: "wald"});
  const predict = (scales: readonly number[]): LossPrediction[] =>
    predictBand(chinchilla, law, {[along]: scales, [other]: scales.map(() => held)}).map(({fitted, prediction}, i) => ({
      x: scales[i]!,
      value: fitted,
      lower: prediction?.[0] ?? null,
      upper: prediction?.[1] ?? null
    }));
  const seen = meansAlong(own.filter(isShown), along);
  const {id, title, unit, entropy} = task;
  return {
    kind: "loss",
    task: {id, title, unit, entropy},
    ...section,
    shown: seen,
    others: groupBy(shown, (point) => point[other])
      .filter(([value]) => value !== held)
      .map(([value, same]) => ({
        held: value,
        points: meansAlong(same, along).map(({x, value}) => [x, value] as const)
      })),
    hidden,
    predicted: predict(hidden.map(({x}) => x)),
    curve: predict(logSpace(seen[0]!.x, hidden.at(-1)!.x, 33)),
    fitted: shown.length
  };
}

function meansAlong(points: readonly LossPoint[], along: "N" | "D"): LossMean[] {
  return groupBy(points, (point) => point[along]).map(([x, seeds]) => ({
    x,
    ...geometricMean(seeds.map(({loss}) => loss))
  }));
}
