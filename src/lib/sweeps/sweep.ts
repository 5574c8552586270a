import type {Cell, Engine, ModelSpec, Schedule} from "../core/run.js";
import {tasks} from "../tasks/index.js";

/** A block of a sweep: every model at every budget with every seed, on one task. */
export interface Grid {
  readonly task: string;
  readonly models: readonly ModelSpec[];
  /** Optimiser steps; with `batch` they decide D. */
  readonly steps: readonly number[];
  readonly seeds: readonly number[];
  /** Units in one step. */
  readonly batch: number;
  /** The peak rate that a sweep of rates has found for a model on this task, where there was one. */
  readonly tunedRate?: (model: ModelSpec) => number;
  readonly learningRates: (model: ModelSpec, steps: number) => readonly number[];
  readonly schedule: Schedule;
  readonly weightDecay: number;
}

/** What to train, and why. */
export interface Sweep {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** Trained to choose how to train: no law is fitted to it. */
  readonly tuning?: boolean;
  /** The one report that reads it, where more than size, data and seed is varied: elsewhere no law is fitted to it. */
  readonly report?: string;
  readonly grids: readonly Grid[];
}

/**
 * Raised when the training code changes its results, so that old records are not mistaken for new ones. The third also
 * records the edit distance of answers of several tokens, and changed nothing else.
 */
function trainerOf(id: string): number {
  const task = tasks.get(id);
  return task.kind === "sequence" && task.answers ? 3 : 2;
}

/** Every cell of a sweep, grid by grid. */
export function cells({grids}: Sweep, engine: Engine): Cell[] {
  return grids.flatMap(({task, models, steps, seeds, batch, learningRates, schedule, weightDecay}) =>
    models.flatMap((model) =>
      steps.flatMap((count) =>
        learningRates(model, count).flatMap((learningRate) =>
          seeds.map(
            (seed): Cell => ({
              trainer: trainerOf(task),
              task,
              model,
              batch,
              steps: count,
              learningRate,
              schedule,
              weightDecay,
              seed,
              engine
            })
          )
        )
      )
    )
  );
}
