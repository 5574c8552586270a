import type {Fit} from "../core/fit.js";
import {extent} from "../numerics/extent.js";
import {logs} from "../numerics/logs.js";
import * as math from "../numerics/math.js";
import type {Rows} from "./data.js";
import {collinearPairs} from "./identifiability.js";
import {Triangulation} from "./triangle.js";

type Unwarned = Omit<Fit, "warnings">;

/** What a reader must know before using the numbers of this fit, one sentence each. */
export function warningsOf(fit: Unwarned, rows: Rows): string[] {
  return [
    ...convergence(fit),
    ...spans(fit, rows),
    ...repeats(fit, rows),
    ...confounded(fit, rows),
    ...identification(fit),
    ...collinear(fit),
    ...dispersion(fit)
  ];
}

function* convergence({status, summary}: Unwarned) {
  if (status === "stalled") yield "the optimiser stalled: no step improved the fit, though it is not at a minimum";
  if (status === "max-iterations") yield `the optimiser stopped after ${summary.iterations} iterations`;
  const agreed = Math.round(summary.agree * summary.starts);
  if (summary.agree < 0.5) yield `only ${agreed} of ${summary.starts} starts reached the reported minimum`;
  const [best, next] = summary.basins;
  const rise = next && next.minimum / best!.minimum - 1;
  if (rise !== undefined && rise < 0.01) {
    yield `another minimum is only ${(100 * rise).toPrecision(2)} % higher: other parameters fit almost as well`;
  }
}

function* spans({inputs, summary}: Unwarned, {x, y}: Rows) {
  for (const [j, name] of Object.values(inputs).entries()) {
    const [low, high] = extent(x[j]!);
    const decades = math.log10(high / low);
    if (low === high) yield `${name} has one value only, ${low}: nothing can be said of how it matters`;
    else if (low > 0 && decades < 0.5) yield `${name} spans only ${decades.toFixed(1)} decades`;
  }
  if (summary.n > 1 && y.every((v) => v === y[0])) yield `every response is ${y[0]}: there is nothing to explain`;
  if (summary.dof === 0) yield "as many parameters as rows: nothing is left to judge the fit by";
}

/** Equal inputs may be seeds; an equal response too is more likely a row written twice. */
function* repeats({scale}: Unwarned, {x, y}: Rows) {
  if (scale === "deviance") return;
  const seen = new Map<number, number[]>();
  let [repeated, first] = [0, -1];
  for (let i = 0; i < y.length; ++i) {
    const alike = seen.get(y[i]!);
    if (!alike) seen.set(y[i]!, [i]);
    else if (!alike.some((j) => x.every((column) => column[i] === column[j]))) alike.push(i);
    else if (++repeated === 1) first = i;
  }
  if (!repeated) return;
  const what = repeated === 1 ? `row ${first} repeats` : `${repeated} rows, row ${first} the first, repeat`;
  yield `${what} an earlier row exactly: if that is one run written twice, errors are too small`;
}

/** Inputs of which one is a product of powers of the others, as C = 6 N D is. */
function* confounded({inputs}: Unwarned, {x, length}: Rows) {
  const names = Object.values(inputs);
  if (names.length < 2 || x.some((column) => column.some((v) => v <= 0))) return;
  const columns = x.map(logs);
  for (const [j, name] of names.entries()) {
    const others = columns.filter((_, l) => l !== j);
    const share = explained(columns[j]!, others, length);
    if (share < 0.999) continue;
    const rest = names.filter((_, l) => l !== j).join(" and ");
    yield `${name} follows from ${rest} (R² = ${share.toFixed(4)} in logarithms): what each contributes cannot be told apart`;
    return;
  }
}

/** R² of a regression with intercept; 0 where the target does not vary. */
function explained(target: Float64Array, others: readonly Float64Array[], n: number): number {
  const jacobian = new Float64Array(n * others.length);
  for (const [k, column] of others.map(centred).entries()) {
    for (let i = 0; i < n; ++i) jacobian[i * others.length + k] = column[i]!;
  }
  const {entries, p, length} = new Triangulation(n, others.length).reduce(
    new Float64Array(n).fill(1),
    jacobian,
    centred(target)
  )!;
  return length > 0 && n > p + 1 ? 1 - (entries.at(-1)! / length) ** 2 : 0;
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return values.map((v) => v - mean);
}

function* identification({estimates, derived, summary}: Unwarned) {
  for (const {param, status, interval} of [...estimates, ...derived]) {
    if (interval === "none") continue;
    if (status === "at-bound") yield `${param} is at its bound; intervals of the others hold it there`;
    if (status === "open-below") yield `the data do not bound ${param} from below`;
    if (status === "open-above") yield `the data do not bound ${param} from above`;
    if (status === "unidentified") yield `the data do not determine ${param}`;
  }
  if (summary.p && summary.condition === null) yield "the information matrix is singular: there are no standard errors";
}

function* collinear({estimates, covariance}: Unwarned) {
  for (const {a, b, r} of collinearPairs(estimates, covariance))
    yield `${a} and ${b} are collinear (|r| = ${r.toFixed(4)})`;
}

function* dispersion({objective, scale, summary: {sigma}}: Unwarned) {
  if (scale !== "deviance" || objective !== "binomial" || sigma === null || sigma <= 1) return;
  yield `rows scatter more than counts do (Pearson dispersion ${(sigma ** 2).toFixed(1)}): errors are scaled by ${sigma.toFixed(2)}`;
}
