import * as Plot from "@observablehq/plot";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import {ramp} from "../base/colors.js";
import {logAxis, plot} from "../base/plot.js";

/** Loss of one run during training. */
export interface TrainingCurve {
  readonly key: string;
  readonly N: number;
  readonly curve: readonly (readonly [D: number, loss: number])[];
}

/** Training loss against data, one line per run, coloured by size. */
export function trainingChart(
  runs: readonly TrainingCurve[],
  {width, height = 320, unit = "token", entropy}: {width: number; height?: number; unit?: string; entropy?: number}
): Element {
  const sizes = distinct(runs.map(({N}) => N));
  const points = runs.flatMap(({key, N, curve}) => curve.map(([D, loss]) => ({key, N, D, loss})));
  return plot(width, {
    height,
    marginRight: 16,
    x: logAxis(
      points.map(({D}) => D),
      width,
      t`${`${unit}s`} seen`
    ),
    y: {label: t`training loss, nats per ${unit}`, ticks: 6},
    color: {type: "ordinal", label: "parameters", domain: sizes, range: ramp(sizes.length)},
    marks: [
      Plot.ruleY(entropy ? [entropy] : [], {strokeDasharray: "5 4"}),
      Plot.lineY(points, {x: "D", y: "loss", z: "key", stroke: "N", strokeOpacity: 0.75, strokeWidth: 1.2})
    ]
  });
}
