import type {Fit} from "../core/fit.js";
import type {FitWarning} from "../messages/fits.js";
import {extent} from "../numerics/extent.js";
import {logs} from "../numerics/logs.js";
import * as math from "../numerics/math.js";
import {mean} from "../numerics/mean.js";
import type {Rows} from "./data.js";
import {collinearPairs, openSide} from "./identifiability.js";
import {Triangulation} from "./triangle.js";

type Unwarned = Omit<Fit, "warnings">;

/** What a reader must know before using the numbers of this fit. */
export function warningsOf(fit: Unwarned, rows: Rows): FitWarning[] {
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

function* convergence({status, summary: {iterations, starts, agree, basins}}: Unwarned): Generator<FitWarning> {
  if (status === "stalled") yield {code: "stalled"};
  if (status === "max-iterations") yield {code: "iterations-spent", iterations};
  if (agree < 0.5) yield {code: "few-starts-agree", agreed: Math.round(agree * starts), starts};
  const [best, next] = basins;
  const rise = next && next.minimum / best!.minimum - 1;
  if (rise !== undefined && rise < 0.01) yield {code: "rival-minimum", rise};
}

function* spans({inputs, summary}: Unwarned, {x, y}: Rows): Generator<FitWarning> {
  for (const [j, input] of Object.values(inputs).entries()) {
    const [low, high] = extent(x[j]!);
    const decades = math.log10(high / low);
    if (low === high) yield {code: "constant-input", input, value: low};
    else if (low > 0 && decades < 0.5) yield {code: "narrow-input", input, decades};
  }
  if (summary.n > 1 && y.every((v) => v === y[0])) yield {code: "constant-response", value: y[0]!};
  if (summary.dof === 0) yield {code: "no-degrees-of-freedom"};
}

/** Equal inputs may be seeds; an equal response too is more likely a row written twice. */
function* repeats({scale}: Unwarned, {x, y}: Rows): Generator<FitWarning> {
  if (scale === "deviance") return;
  const seen = new Map<number, number[]>();
  let [repeated, first] = [0, -1];
  for (let i = 0; i < y.length; ++i) {
    const alike = seen.get(y[i]!);
    if (!alike) seen.set(y[i]!, [i]);
    else if (!alike.some((j) => x.every((column) => column[i] === column[j]))) alike.push(i);
    else if (++repeated === 1) first = i;
  }
  if (repeated) yield {code: "repeated-rows", rows: repeated, first};
}

/** Inputs of which one is a product of powers of the others, as C = 6 N D is. */
function* confounded({inputs}: Unwarned, {x, length}: Rows): Generator<FitWarning> {
  const names = Object.values(inputs);
  if (names.length < 2 || x.some((column) => column.some((v) => v <= 0))) return;
  const columns = x.map(logs);
  for (const [j, input] of names.entries()) {
    const r2 = explained(
      columns[j]!,
      columns.filter((_, l) => l !== j),
      length
    );
    if (r2 < 0.999) continue;
    yield {code: "confounded-inputs", input, others: names.filter((_, l) => l !== j), r2};
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
  const centre = mean(values);
  return values.map((v) => v - centre);
}

function* identification({estimates, derived, summary}: Unwarned): Generator<FitWarning> {
  for (const {param, status, interval} of [...estimates, ...derived]) {
    if (interval === "none") continue;
    if (status === "at-bound") yield {code: "held-at-bound", param};
    const side = openSide(status);
    if (side) yield {code: "unbounded-parameter", param, side};
  }
  if (summary.p && summary.condition === null) yield {code: "singular-information"};
}

const collinear = ({estimates, covariance}: Unwarned): FitWarning[] =>
  collinearPairs(estimates, covariance).map((pair) => ({code: "collinear-parameters", ...pair}));

function* dispersion({objective, scale, summary: {sigma}}: Unwarned): Generator<FitWarning> {
  if (scale !== "deviance" || objective !== "binomial" || sigma === null || sigma <= 1) return;
  yield {code: "overdispersed", dispersion: sigma ** 2};
}
