import type {Fit} from "../fit.js";
import type {Rows} from "./data.js";

/** What a reader must know before using the numbers of this fit, one sentence each. */
export function warningsOf(fit: Omit<Fit, "warnings">, rows: Rows): string[] {
  return [...convergence(fit), ...spans(fit, rows), ...identification(fit), ...collinear(fit), ...dispersion(fit)];
}

function* convergence({status, summary}: Omit<Fit, "warnings">) {
  if (status === "stalled") yield "the optimiser stalled: no step improved the fit, though it is not at a minimum";
  if (status === "max-iterations") yield `the optimiser stopped after ${summary.iterations} iterations`;
  const agreed = Math.round(summary.agree * summary.starts);
  if (summary.agree < 0.5) yield `only ${agreed} of ${summary.starts} starts reached the reported minimum`;
}

function* spans({inputs, summary}: Omit<Fit, "warnings">, {x}: Rows) {
  for (const [j, name] of Object.values(inputs).entries()) {
    const decades = Math.log10(Math.max(...x[j]!) / Math.min(...x[j]!));
    if (decades < 0.5) yield `${name} spans only ${decades.toFixed(1)} decades`;
  }
  if (summary.dof === 0) yield "as many parameters as rows: nothing is left to judge the fit by";
}

function* identification({estimates, derived, summary}: Omit<Fit, "warnings">) {
  for (const {param, status, interval} of [...estimates, ...derived]) {
    if (interval === "none") continue;
    if (status === "at-bound") yield `${param} is at its bound; intervals of the others hold it there`;
    if (status === "open-below") yield `the data do not bound ${param} from below`;
    if (status === "open-above") yield `the data do not bound ${param} from above`;
    if (status === "unidentified") yield `the data do not determine ${param}`;
  }
  if (summary.p && summary.condition === null) yield "the information matrix is singular: there are no standard errors";
}

function* collinear({estimates, covariance}: Omit<Fit, "warnings">) {
  if (!covariance) return;
  const names = estimates.filter((e) => e.status !== "fixed" && e.status !== "at-bound").map((e) => e.param);
  for (let a = 0; a < covariance.length; ++a) {
    for (let b = 0; b < a; ++b) {
      const r = covariance[a]![b]! / Math.sqrt(covariance[a]![a]! * covariance[b]![b]!);
      if (Math.abs(r) > 0.99) yield `${names[b]} and ${names[a]} are collinear (|r| = ${Math.abs(r).toFixed(4)})`;
    }
  }
}

function* dispersion({scale, summary: {sigma}}: Omit<Fit, "warnings">) {
  if (scale !== "deviance" || sigma === null || sigma <= 1) return;
  yield `rows scatter more than counts do (Pearson dispersion ${(sigma ** 2).toFixed(1)}): errors are scaled by ${sigma.toFixed(2)}`;
}
