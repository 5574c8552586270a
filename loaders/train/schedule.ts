import type {Cell, Schedule} from "../../src/lib/core/run.ts";

/** Where every schedule ends, relative to its peak. */
const floor = 0.02;
/** Share of the steps over which `stable-decay` comes down. */
const decaying = 0.2;

/** After the warm-up: what the rate is, relative to its peak, when this share of the steps is done. */
const courses: Record<Schedule, (progress: number) => number> = {
  cosine: (progress) => floor + (1 - floor) * 0.5 * (1 + Math.cos(Math.PI * progress)),
  "stable-decay": (progress) => Math.min(1, floor + ((1 - floor) * (1 - progress)) / decaying)
};

/**
 * The rate of a step, counted from 0: linear warm-up over a twentieth of the steps (at least 20), then the schedule’s
 * course.
 */
export function learningRateAt(
  step: number,
  {steps, learningRate, schedule}: Pick<Cell, "steps" | "learningRate" | "schedule">
): number {
  const warmup = Math.min(Math.max(20, Math.floor(steps / 20)), steps);
  if (step < warmup) return (learningRate * (step + 1)) / warmup;
  return learningRate * courses[schedule]((step - warmup) / (steps - warmup));
}
