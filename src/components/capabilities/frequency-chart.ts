import * as Plot from "@observablehq/plot";
import type {ListedScale} from "../../contracts/capabilities.js";
import {inside, onlyBracket} from "../../lib/analysis/capabilities/capability-scale.js";
import type {FrequencyLaw} from "../../lib/analysis/capabilities/frequency-law.js";
import {blue, vermillion} from "../base/colors.js";
import {percent} from "../base/format.js";
import {logAxis, plot} from "../base/plot.js";
import {boundText} from "./bound-text.js";

/** Critical scale against how often training exercises the capability, with the fitted power. */
export function frequencyChart(
  scales: readonly ListedScale[],
  law: FrequencyLaw | null,
  {width, height = 320}: {width: number; height?: number}
): Element {
  const high = Math.max(...scales.flatMap(({points}) => points.map(({N}) => N)));
  const known = scales.flatMap((scale) => {
    const n50 = inside(scale);
    return n50 ? [{frequency: scale.frequency, isDrawn: !onlyBracket(scale), ...n50}] : [];
  });
  const low = Math.min(...scales.flatMap(({points}) => points.map(({N}) => N)));
  const drawn = [
    ...known.flatMap(({value, lower, upper}) => [value, lower ?? low, upper ?? high]),
    ...(law ? law.curve.map(({value}) => value) : [])
  ];
  const marked: Plot.PlotOptions = {
    height,
    x: {
      ...logAxis(
        scales.map(({frequency}) => frequency),
        width,
        "share of the training data"
      ),
      tickFormat: (v: number) => percent(v, v < 0.01 ? 1 : 0)
    },
    y: {
      ...logAxis(drawn, height, "N50 (share of models), parameters"),
      domain: [Math.min(...drawn), Math.max(...drawn)]
    },
    marks: [
      law &&
        Plot.areaY(law.curve, {
          x: "frequency",
          y1: "lower",
          y2: "upper",
          fill: "currentColor",
          fillOpacity: 0.08,
          clip: true
        }),
      law && Plot.lineY(law.curve, {x: "frequency", y: "value", strokeWidth: 1.5}),
      law && Plot.lineY(predictedLine(law), {x: "frequency", y: "value", stroke: vermillion, strokeDasharray: "5 3"}),
      Plot.ruleX(known, {
        x: "frequency",
        y1: (d) => d.lower ?? -Infinity,
        y2: (d) => d.upper ?? Infinity,
        stroke: blue,
        strokeOpacity: 0.6
      }),
      Plot.dot(
        known.filter(({isDrawn}) => isDrawn),
        {x: "frequency", y: "value", fill: blue, r: 3.5}
      ),
      Plot.dot(
        scales.filter(({censoring}) => censoring === "above"),
        {x: "frequency", y: () => high, symbol: "triangle", stroke: vermillion, r: 3.5, dy: -6}
      )
    ]
  };
  return plot(width, marked, {knownY: boundText});
}

/** A line of the slope that theory predicts, through the middle of the fitted one: theory gives no height. */
function predictedLine({curve, predicted}: FrequencyLaw): {frequency: number; value: number}[] {
  const middle = curve[curve.length >> 1]!;
  return [curve[0]!, curve.at(-1)!].map(({frequency}) => ({
    frequency,
    value: middle.value * (frequency / middle.frequency) ** predicted
  }));
}
