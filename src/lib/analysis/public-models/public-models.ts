import type {Capability} from "../../emergence/capability.js";
import {type Envelope, envelope} from "../../emergence/envelope.js";
import {type MetricCheck, metricCheck} from "../../emergence/metric-check.js";
import {type Segmented, segmentedRegression} from "../../emergence/segmented.js";
import type {TextRow} from "../../import/records.js";
import {distinct} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {aiccOf} from "../../statistics/aicc.js";
import {regress} from "../../statistics/regression.js";
import type {Reached} from "./published-claims.js";

/** One capability of one family of public models at one amount of training. */
export interface PublicCurve {
  readonly step: number;
  readonly capability: Capability;
  readonly envelope: Envelope;
}

/**
 * Two-number addition by exact match (Biderman et al. 2023): all operands pooled by size, one curve per checkpoint.
 */
export function pythiaAddition(rows: readonly TextRow[], shots = 4): PublicCurve[] {
  const chosen = rows.filter((row) => Number(row.shots) === shots);
  return distinct(chosen.map((row) => Number(row.step))).map((step) => {
    const own = chosen.filter((row) => Number(row.step) === step);
    const scale = distinct(own.map((row) => Number(row.params_non_embedding)));
    const total = (size: number, column: string) =>
      own.filter((row) => Number(row.params_non_embedding) === size).reduce((sum, row) => sum + Number(row[column]), 0);
    const capability = {scale, k: scale.map((N) => total(N, "n_correct")), n: scale.map((N) => total(N, "n_items"))};
    return {step, capability, envelope: envelope(capability)};
  });
}

/** One break in the scores of public models on one task, along log10 of their training FLOPs over 1e21. */
export interface OneBreak {
  readonly task: string;
  readonly models: number;
  readonly x: readonly number[];
  readonly accuracy: readonly number[];
  readonly found: Segmented;
  /** AICc of one line, and of a parabola, above that of the broken line. */
  readonly overLine: number;
  readonly overParabola: number;
}

/** With a check of the same models by a score that gives partial credit, bootstrapped over families. */
export interface CheckedBreak extends OneBreak {
  readonly check: MetricCheck;
}

function oneBreak(task: string, x: readonly number[], accuracy: readonly number[]): OneBreak {
  const found = segmentedRegression(x, {y: accuracy});
  const columns = [x.map(() => 1), x, x.map((v) => v * v)];
  const [line, parabola] = [2, 3].map(
    (width) => aiccOf(regress(columns.slice(0, width), {y: accuracy})!.logLikelihood, x.length, width + 1)!
  );
  return {
    task,
    models: x.length,
    x,
    accuracy,
    found,
    overLine: line! - found.aicc!,
    overParabola: parabola! - found.aicc!
  };
}

/** Models that the authors of the table exclude. */
const EXCLUDED = /\/(phi-1_5|phi-2|Qwen1\.5-0\.5B|Qwen1\.5-1\.8B|Qwen1\.5-4B|stablelm-2-1_6b)$/;

/** Accuracy, and minus the Brier score of the target (Wu & Lo 2025). */
export function oneBreaks(rows: readonly TextRow[], resamples = 100): CheckedBreak[] {
  const tasks = [...new Set(rows.map(({task}) => task!))].sort();
  return tasks.map((task) => {
    const own = rows.filter((row) => row.task === task && row.flops_1e21 !== "" && !EXCLUDED.test(row.model!));
    const x = own.map((row) => math.log10(Number(row.flops_1e21)));
    const accuracy = own.map((row) => Number(row.acc));
    const twice = own.map((row, i) => ({
      x: x[i]!,
      sharp: accuracy[i]!,
      continuous: -Number(row.tc_brier),
      cluster: row.family!
    }));
    return {...oneBreak(task, x, accuracy), check: metricCheck(twice, {resamples})};
  });
}

/**
 * One task at much less compute: 6 FLOPs per token and non-embedding parameter (Gadre et al. 2024).
 */
export function breakInSmallModels(models: readonly TextRow[], scores: readonly TextRow[], task: string): OneBreak {
  const flops = new Map(
    models.map(({name, params_non_embedding: N, tokens}) => [name!, 6 * Number(N) * Number(tokens)])
  );
  const own = scores.filter((row) => row.task === task && flops.has(row.name!));
  return oneBreak(
    task,
    own.map(({name}) => math.log10(flops.get(name!)! / 1e21)),
    own.map(({acc}) => Number(acc))
  );
}

/**
 * For each family with two sizes or more, the tested sizes between which a benchmark reaches a level (Ruan et al.
 * 2024).
 */
export function familiesReaching(rows: readonly TextRow[], benchmark: string, level: number): Reached[] {
  const scored = rows.filter((row) => row[benchmark]);
  return [...new Set(scored.map((row) => row["Model Family"]!))].sort().flatMap((family) => {
    const own = scored.filter((row) => row["Model Family"] === family);
    const sizes = distinct(own.map((row) => 1e9 * Number(row["Model Size (B)"])));
    if (sizes.length < 2) return [];
    const best = sizes.map((size) =>
      Math.max(
        ...own.filter((row) => 1e9 * Number(row["Model Size (B)"]) === size).map((row) => Number(row[benchmark]))
      )
    );
    const first = best.findIndex((score) => score >= level);
    const below = first < 0 ? sizes.at(-1)! : (sizes[first - 1] ?? null);
    return [{benchmark, level, family, below, above: sizes[first] ?? null}];
  });
}
