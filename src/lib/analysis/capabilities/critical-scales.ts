import type {Run} from "../../core/run.js";
import type {CapabilityReport} from "./capability-report.js";
import {THRESHOLD} from "./capability-rows.js";
import type {CapabilityScale} from "./capability-scale.js";

/**
 * The critical scale of every capability of a task: the size at which half of the models, alike but for their seeds,
 * have it.
 */
export interface CriticalScales {
  /** Tokens or samples that every model here was trained on. */
  readonly D: number;
  readonly metric: string;
  /** A capability is present in a model whose score reaches chance plus this share of the way from chance to 1. */
  readonly threshold: number;
  readonly models: number;
  /** Models trained on less, which are not used here. */
  readonly setAside: number;
  /** Sizes from which to which all of this holds. */
  readonly window: {readonly from: number; readonly to: number};
  readonly scales: readonly CapabilityScale[];
}

/** Models trained longest are used, so that scale is not confused with training. Null without any report. */
export function criticalScales(runs: readonly Run[], reports: readonly CapabilityReport[]): CriticalScales | null {
  const first = reports[0];
  if (!first) return null;
  const {D, metric, models, window} = first;
  const scored = runs.filter(({status, scores}) => status === "trained" && scores.length > 0);
  return {
    D,
    metric,
    threshold: THRESHOLD,
    models: models.length,
    setAside: scored.length - models.length,
    window,
    scales: reports.map(({scale}) => scale)
  };
}
