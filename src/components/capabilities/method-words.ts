import type {Method} from "../../lib/analysis/capabilities/method-rows.js";

/** What methods are called; catalogues have these whole. */
export const methodTitles: Readonly<Record<Method, string>> = {
  n50: "N50, all forms within reach",
  onset: "Onset, all forms within reach",
  "weibull-Nc": "Nc of the Weibull curve, share of models",
  "weibull-N50": "N50 of the Weibull curve, share of models",
  "items-Nc": "Nc of the Weibull curve, mean score",
  "items-N50": "N50 of the Weibull curve, mean score",
  hinge: "Onset of a hinge, mean score",
  segmented: "Break of two lines, mean score",
  curvature: "argmax |d²L/dN²|, as printed",
  "log-curvature": "argmax |d²L/d(log N)²|",
  loss: "Threshold of the loss",
  collapse: "Collapse of the budgets"
};

const half = "half of the rise";
const most = "63% of the rise";
const bend = "the loss bends most";

/** What of a capability each of them marks. */
export const methodMarks: Readonly<Record<Method, string>> = {
  n50: half,
  onset: "5% of the rise",
  "weibull-Nc": most,
  "weibull-N50": half,
  "items-Nc": most,
  "items-N50": half,
  hinge: "scores leave chance",
  segmented: "where the slope changes",
  curvature: bend,
  "log-curvature": bend,
  loss: "half of the models whose loss is this have it",
  collapse: "where the curves of all budgets would cross"
};
