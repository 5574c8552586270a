import type {LossAxis} from "../../lib/emergence/loss-axis.js";
import type {MetricVerdict} from "../../lib/emergence/metric-check.js";
import type {WindowVerdict} from "../../lib/emergence/window-check.js";

/** Verdicts of checks in words; catalogues have these whole. */

export const metricWords: Readonly<Record<MetricVerdict, string>> = {
  same: "same",
  shifted: "shifted",
  undetermined: "undetermined",
  vanishes: "vanishes",
  "no-transition": "no transition",
  "no-continuous-metric": "no continuous metric"
};

export const windowWords: Readonly<Record<WindowVerdict, string>> = {
  holds: "holds",
  depends: "depends",
  "no-transition": "no transition"
};

export const lossWords: Readonly<Record<LossAxis["verdict"], string>> = {
  collapses: "collapses",
  "does-not-collapse": "does not collapse",
  "not-told-apart": "not told apart"
};
