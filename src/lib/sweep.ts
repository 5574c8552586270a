import type {Cell, ModelSpec} from "./run.js";

/** A block of a sweep: every model at every budget with every seed, on one task. */
export interface Grid {
  readonly task: string;
  readonly models: readonly ModelSpec[];
  /** Optimiser steps; with `batch` they decide D. */
  readonly steps: readonly number[];
  readonly seeds: readonly number[];
  /** Units in one step. */
  readonly batch: number;
  readonly learningRate: (model: ModelSpec) => number;
  readonly weightDecay: number;
}

/** What to train, and why. */
export interface Sweep {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly grids: readonly Grid[];
}

/** Raised when the training code changes its results, so that old records are not mistaken for new ones. */
const trainer = 1;

/** Every cell of a sweep, grid by grid. */
export function cells({grids}: Sweep, backend: Cell["backend"]): Cell[] {
  return grids.flatMap(({task, models, steps, seeds, batch, learningRate, weightDecay}) =>
    models.flatMap((model) =>
      steps.flatMap((count) =>
        seeds.map(
          (seed): Cell => ({
            trainer,
            task,
            model,
            batch,
            steps: count,
            learningRate: learningRate(model),
            weightDecay,
            seed,
            backend
          })
        )
      )
    )
  );
}
