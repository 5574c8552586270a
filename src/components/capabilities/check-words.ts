import type {LossAxis} from "../../lib/emergence/loss-axis.js";
import type {MetricVerdict} from "../../lib/emergence/metric-check.js";
import type {WindowVerdict} from "../../lib/emergence/window-check.js";

/** Verdicts of checks in words; catalogues have these whole. */

export const metricWords: Readonly<Record<MetricVerdict, string>> = {
  same: "at the same size",
  shifted: "shifted",
  undetermined: "undetermined",
  vanishes: "vanished",
  "no-transition": "no clear break",
  "no-continuous-metric": "no continuous metric"
};

export const windowWords: Readonly<Record<WindowVerdict, string>> = {
  holds: "holds in parts",
  depends: "depends on the window",
  "no-transition": "no clear break"
};

export const lossWords: Readonly<Record<LossAxis["verdict"], string>> = {
  collapses: "one threshold in loss",
  "does-not-collapse": "no single threshold in loss",
  "not-told-apart": "undetermined"
};
