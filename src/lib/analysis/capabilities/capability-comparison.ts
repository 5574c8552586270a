import {type Comparison, compareScales, refusalOf} from "../../emergence/compare.js";
import type {NamedScale} from "../../emergence/named-scale.js";
import type {ComparisonRefusal, TrainedScale} from "../../messages/capabilities.js";
import * as math from "../../numerics/math.js";
import {type CapabilityReport, read} from "./capability-report.js";
import {inside} from "./capability-scale.js";

/** The capabilities of one task side by side; `refusal` says why they cannot be. */
export type TaskComparison =
  | {readonly comparison: Comparison; readonly refusal: null}
  | {readonly comparison: null; readonly refusal: ComparisonRefusal};

/** A critical scale of models that were all trained alike. */
export type TaskScale = NamedScale & TrainedScale;

/**
 * As `compareScales` takes them. Values and draws are those of the Weibull curve, refitted to the same models drawn
 * anew; ends are those of the envelope, over every form within reach.
 */
export function namedScales(reports: readonly CapabilityReport[], task: string): TaskScale[] {
  return reports.map(({scale, window, metric, D, drawn}) => {
    const n50 = inside(scale);
    const log = (v: number | null | undefined) => (v ? math.log10(v) : null);
    const isKnown = n50 !== null && (n50.lower !== null || n50.upper !== null);
    return {
      name: scale.title,
      source: task,
      task,
      D,
      axis: "N",
      window: [math.log10(window.from), math.log10(window.to)],
      metric,
      censoring: scale.censoring,
      log10N50: isKnown ? drawn.log10N50 : null,
      lower: log(n50?.lower),
      upper: log(n50?.upper),
      draws: drawn.draws.map(read),
      resampling: `${task} ${D}`,
      gap: n50 ? gapAt(scale.points, n50.value) : 0
    };
  });
}

/** Decades between the sizes on either side. */
function gapAt(points: CapabilityReport["scale"]["points"], at: number): number {
  const next = points.findIndex(({N}) => N >= at);
  const i = Math.min(Math.max(1, next < 0 ? points.length - 1 : next), points.length - 1);
  return math.log10(points[i]!.N / points[i - 1]!.N);
}

/** Scales of models that were trained alike, on one axis and in one window; anything else is refused. */
export function comparison(scales: readonly TaskScale[]): TaskComparison {
  const refusal = differentTraining(scales) ?? refusalOf(scales);
  return refusal ? {comparison: null, refusal} : {comparison: compareScales(scales), refusal: null};
}

function differentTraining([first, ...others]: readonly TaskScale[]): ComparisonRefusal | null {
  const other = others.find(({task, D}) => task !== first!.task || D !== first!.D);
  const trained = ({name, D, task}: TaskScale): TrainedScale => ({name, D, task});
  return other ? {code: "different-training", scales: [trained(first!), trained(other)]} : null;
}
