import type {Estimate, Fit} from "../core/fit.js";

/** Words for the codes of a fit, the same in cards and reports. */

export const estimateStatuses: Readonly<Record<Estimate["status"], string>> = {
  identified: "identified",
  "open-below": "no lower limit",
  "open-above": "no upper limit",
  unidentified: "not identified",
  "at-bound": "at its bound",
  fixed: "fixed, not estimated"
};

export const statuses: Readonly<Record<Fit["status"], string>> = {
  converged: "converged",
  stalled: "stalled before a minimum",
  "max-iterations": "stopped at the limit of iterations"
};

export const errorNames: Readonly<Record<Fit["errors"], string>> = {
  hc3: "robust to unequal variances (HC3)",
  classical: "classical",
  fisher: "from the Fisher information"
};

export const intervalNames: Readonly<Record<Estimate["interval"], string>> = {
  profile: "profile likelihood",
  wald: "Wald",
  none: "none"
};

export const scaleNames: Readonly<Record<Fit["scale"], string>> = {
  identity: "of y",
  log: "of log y",
  deviance: "of counts (deviance)"
};
