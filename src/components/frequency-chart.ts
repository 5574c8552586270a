import * as Plot from "@observablehq/plot";
import type {CriticalScale} from "../lib/analysis/critical-scales.js";
import type {FrequencyLaw} from "../lib/analysis/frequency-law.js";
import {blue, vermillion} from "./colors.js";
import {percent} from "./format.js";
import {frame, logAxis} from "./plot.js";

/** Critical scale against how often training exercises the capability, with the fitted power. */
export function frequencyChart(
  scales: readonly CriticalScale[],
  law: FrequencyLaw | null,
  {width, height = 320}: {width: number; height?: number}
): Element {
  const high = Math.max(...scales.flatMap(({points}) => points.map(({N}) => N)));
  const known = scales.filter(({n50, censoring}) => n50 !== null && censoring === "none");
  return Plot.plot(
    frame(width, {
      height,
      x: {
        ...logAxis(
          scales.map(({frequency}) => frequency),
          width,
          "share of the training data"
        ),
        tickFormat: (v: number) => percent(v, v < 0.01 ? 1 : 0)
      },
      y: logAxis(
        known.flatMap(({n50}) => n50 ?? []),
        300,
        "critical scale, parameters"
      ),
      marks: [
        Plot.gridY({strokeOpacity: 0.08}),
        law &&
          Plot.areaY(law.curve, {x: "frequency", y1: "lower", y2: "upper", fill: "currentColor", fillOpacity: 0.08}),
        law && Plot.lineY(law.curve, {x: "frequency", y: "value", strokeWidth: 1.5}),
        Plot.ruleX(known, {
          x: "frequency",
          y1: (d) => d.lower ?? d.n50,
          y2: (d) => d.upper ?? d.n50,
          stroke: blue,
          strokeOpacity: 0.6
        }),
        Plot.dot(known, {x: "frequency", y: "n50", fill: blue, r: 3.5}),
        Plot.dot(
          scales.filter(({censoring}) => censoring === "above-range"),
          {x: "frequency", y: () => high, symbol: "triangle", stroke: vermillion, r: 3.5, dy: -6}
        )
      ]
    })
  );
}
