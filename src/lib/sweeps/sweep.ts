import type {Cell, Engine, ModelSpec, Schedule} from "../core/run.js";
import {tasks} from "../tasks/index.js";

/** One task of a sweep: every model at every budget with every seed. */
export interface Grid {
  readonly task: string;
  readonly models: readonly ModelSpec[];
  /** Optimiser steps; D is steps × batch. */
  readonly steps: readonly number[];
  readonly seeds: readonly number[];
  /** Tokens or samples per step. */
  readonly batch: number;
  /** Peak learning rate that the learning-rate sweep found for a model on this task. */
  readonly tunedRate?: (model: ModelSpec) => number;
  readonly learningRates: (model: ModelSpec, steps: number) => readonly number[];
  readonly schedule: Schedule;
  readonly weightDecay: number;
}

/** A set of grids to train. */
export interface Sweep {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** Trained to choose hyperparameters; no law is fitted to it. */
  readonly tuning?: boolean;
  /** The report that reads it, if it varies more than size, data and seed; no other page fits a law to it. */
  readonly report?: string;
  readonly grids: readonly Grid[];
}

/**
 * Version of the training code. It is raised when results change, so that old records are not taken for new ones.
 * Version 3 also records the edit distance of answers of several tokens.
 */
function trainerOf(id: string): number {
  const task = tasks.get(id);
  return task.kind === "sequence" && task.answers ? 3 : 2;
}

/** All cells of a sweep, grid by grid. */
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
