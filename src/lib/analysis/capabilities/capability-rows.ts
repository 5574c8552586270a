import type {Run, Score} from "../../core/run.js";
import type {TaskCapability} from "../../core/task.js";

/** One trained model on one capability. */
export interface ModelScore {
  readonly key: string;
  readonly N: number;
  readonly D: number;
  readonly seed: number;
  /** Held-out loss on the whole task, nats per unit. */
  readonly loss: number | null;
  readonly score: number;
  /** k right of n items, where the metric counts. */
  readonly k: number | null;
  readonly n: number | null;
  /** By the metric that gives partial credit, turned so that more is better. */
  readonly smooth: number | null;
  readonly isPresent: boolean;
}

/** All models of a task on one capability, in the order D, N, seed. */
export interface CapabilityRows {
  readonly metric: string;
  readonly smoothMetric: string | null;
  /** A model whose score reaches it has the capability. */
  readonly pass: number;
  readonly models: readonly ModelScore[];
}

/** A capability is present in a model whose score has come this share of the way from chance to 1. */
export const THRESHOLD = 0.8;

/** 34 of 40 are 80 % of the way from ¼ to 1, though not in binary. */
const ROUNDING = 1e-12;

/** Null where no run was scored on it. Throws RangeError on counts that are none. */
export function capabilityRows(
  runs: readonly Run[],
  {id, chance}: Pick<TaskCapability, "id" | "chance">,
  threshold = THRESHOLD
): CapabilityRows | null {
  const trained = runs.filter(({status}) => status === "trained");
  const own = trained.flatMap(({scores}) => scores.filter(({capability}) => capability === id));
  const metric = (own.find(({kind}) => kind === "sharp") ?? own[0])?.metric;
  if (metric === undefined) return null;
  const smoothMetric = own.find((score) => score.kind === "smooth" && score.metric !== metric)?.metric ?? null;
  const pass = chance + threshold * (1 - chance);
  const models = trained.flatMap(({key, N, D, cell, loss, scores}): ModelScore[] => {
    const by = (name: string | null): Score | undefined =>
      scores.find((score) => score.capability === id && score.metric === name);
    const found = by(metric);
    if (!found) return [];
    const {value: score, k = null, n = null} = found;
    if (n !== null && !(Number.isInteger(n) && n >= 1))
      throw new RangeError(`invalid n; not a whole number ≥ 1: ${n} (${id} in run ${key})`);
    if (k !== null && !(Number.isInteger(k) && k >= 0 && k <= (n ?? 0)))
      throw new RangeError(`invalid k; not a whole number from 0 to n: ${k} (${id} in run ${key})`);
    const cost = by(smoothMetric)?.value ?? null;
    // what our trainers give partial credit by are losses
    return [
      {
        key,
        N,
        D,
        seed: cell.seed,
        loss,
        score,
        k,
        n,
        smooth: cost === null ? null : -cost,
        isPresent: score >= pass - ROUNDING
      }
    ];
  });
  return {metric, smoothMetric, pass, models: models.sort((a, b) => a.D - b.D || a.N - b.N || a.seed - b.seed)};
}
