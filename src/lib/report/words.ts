import type {Estimate, Fit} from "../core/fit.js";

/** What a fit names by a short word, as a reader should meet it; cards and reports say the same. */

export const estimateStatuses: Readonly<Record<Estimate["status"], string>> = {
  identified: "identified",
  "open-below": "no lower end",
  "open-above": "no upper end",
  unidentified: "not identified",
  "at-bound": "at its bound",
  fixed: "held, not estimated"
};

export const statuses: Readonly<Record<Fit["status"], string>> = {
  converged: "converged",
  stalled: "stalled before a minimum",
  "max-iterations": "stopped before a minimum"
};

export const errorNames: Readonly<Record<Fit["errors"], string>> = {
  hc3: "robust to unequal variances (HC3)",
  classical: "classical",
  fisher: "by Fisher information"
};

export const intervalNames: Readonly<Record<Estimate["interval"], string>> = {
  profile: "profile likelihood",
  wald: "Wald",
  none: "none"
};

export const scaleNames: Readonly<Record<Fit["scale"], string>> = {
  identity: "of y itself",
  log: "of log y",
  deviance: "of counts, as deviances"
};
