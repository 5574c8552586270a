import type {Method} from "../../lib/analysis/capabilities/method-rows.js";

/** What methods are called; catalogues have these whole. */
export const methodTitles: Readonly<Record<Method, string>> = {
  n50: "N50 (share of models), all rival curves",
  onset: "Onset (share of models), all rival curves",
  "weibull-Nc": "Nc (share of models), Weibull curve",
  "weibull-N50": "N50 (share of models), Weibull curve",
  "items-Nc": "Nc (mean score), Weibull curve",
  "items-N50": "N50 (mean score), Weibull curve",
  hinge: "Onset (mean score), hinge",
  segmented: "Break (mean score), two lines",
  curvature: "argmax |d²L/dN²|, as printed",
  "log-curvature": "argmax |d²L/d(log N)²|",
  loss: "Threshold in task loss",
  collapse: "Crossing of the budgets, finite-size scaling"
};

const half = "half of the rise";
const most = "63% of the rise";
const bend = "the loss bends most";

/** Which point of the rise each of them estimates. */
export const methodMarks: Readonly<Record<Method, string>> = {
  n50: half,
  onset: "5% of the rise",
  "weibull-Nc": most,
  "weibull-N50": half,
  "items-Nc": most,
  "items-N50": half,
  hinge: "scores leave chance",
  segmented: "the slope changes",
  curvature: bend,
  "log-curvature": bend,
  loss: "half of the models of this loss have it",
  collapse: "the curves of all budgets cross"
};
