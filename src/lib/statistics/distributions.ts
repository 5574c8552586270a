import * as math from "../numerics/math.js";
import {betaTails, gammaTails, solveTail} from "./tails.js";

export {digamma, logBeta, logGamma, logRising} from "./gamma.js";
export {logRisingBy, slopeOfRisingBy} from "./rising.js";

// Cumulative probabilities, upper tails without cancellation, and quantiles: relative error below 1e-10 wherever R’s
// own are that good, in the tails down to 1e-300. Quantiles throw RangeError on what is no probability.

/** P(Z ≤ z) of the standard normal. */
export function normalCdf(z: number): number {
  const tails = gammaTails(0.5 * z * z, 0.5);
  return z < 0 ? 0.5 * math.exp(tails.upper) : 0.5 + 0.5 * math.exp(tails.lower);
}

/** P(Z > z) of the standard normal. */
export function normalUpper(z: number): number {
  return normalCdf(-z);
}

/** z with P(Z ≤ z) = p; 0 and 1 give ∓Infinity. */
export function normalQuantile(p: number): number {
  checkProbability(p);
  const {sign, inner, outer} = bothSides(p);
  return sign * Math.sqrt(2 * gammaQuantile(inner, outer, 0.5));
}

/** P(T ≤ t) of Student’s t. */
export function tCdf(t: number, dof: number): number {
  checkPositive("dof", dof);
  if (dof === Infinity) return normalCdf(t);
  const tails = oddsTails((t * t) / dof, 0.5, 0.5 * dof, 2 * math.log(Math.abs(t)) - math.log(dof));
  return t < 0 ? 0.5 * math.exp(tails.upper) : 0.5 + 0.5 * math.exp(tails.lower);
}

/** P(T > t) of Student’s t. */
export function tUpper(t: number, dof: number): number {
  return tCdf(-t, dof);
}

/** t with P(T ≤ t) = p for p in (0, 1); `dof` may be Infinity, which is the normal. */
export function tQuantile(p: number, dof: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`invalid p; not in (0, 1): ${p}`);
  checkPositive("dof", dof);
  if (dof === Infinity) return normalQuantile(p);
  const {sign, inner, outer} = bothSides(p);
  return sign * Math.sqrt(dof) * math.exp(0.5 * betaLogit(inner, outer, 0.5, 0.5 * dof));
}

/** P(X ≤ x) of χ². */
export function chiSquareCdf(x: number, dof: number): number {
  checkPositive("dof", dof);
  return math.exp(gammaTails(0.5 * Math.max(0, x), 0.5 * dof).lower);
}

/** P(X > x) of χ². */
export function chiSquareUpper(x: number, dof: number): number {
  checkPositive("dof", dof);
  return math.exp(gammaTails(0.5 * Math.max(0, x), 0.5 * dof).upper);
}

/** x with P(X ≤ x) = p of χ². */
export function chiSquareQuantile(p: number, dof: number): number {
  checkProbability(p);
  checkPositive("dof", dof);
  return 2 * gammaQuantile(p, 1 - p, 0.5 * dof);
}

/** The quantile of χ² with one degree of freedom. */
export function chiSquare1Quantile(p: number): number {
  return chiSquareQuantile(p, 1);
}

/** P(F ≤ f) of the variance ratio with `dof1` over `dof2` degrees of freedom. */
export function fCdf(f: number, dof1: number, dof2: number): number {
  return math.exp(fTails(f, dof1, dof2).lower);
}

/** P(F > f) of the variance ratio. */
export function fUpper(f: number, dof1: number, dof2: number): number {
  return math.exp(fTails(f, dof1, dof2).upper);
}

/** f with P(F ≤ f) = p of the variance ratio. */
export function fQuantile(p: number, dof1: number, dof2: number): number {
  checkProbability(p);
  checkPositive("dof1", dof1);
  checkPositive("dof2", dof2);
  return (dof2 / dof1) * math.exp(betaLogit(p, 1 - p, 0.5 * dof1, 0.5 * dof2));
}

/** P(X ≤ x) of the beta distribution: the regularised incomplete beta function I(x; a, b). */
export function betaCdf(x: number, a: number, b: number): number {
  return math.exp(shareTails(x, a, b).lower);
}

/** P(X > x) of the beta distribution. */
export function betaUpper(x: number, a: number, b: number): number {
  return math.exp(shareTails(x, a, b).upper);
}

/** x with P(X ≤ x) = p of the beta distribution. */
export function betaQuantile(p: number, a: number, b: number): number {
  checkProbability(p);
  checkPositive("a", a);
  checkPositive("b", b);
  return 1 / (1 + math.exp(-betaLogit(p, 1 - p, a, b)));
}

function shareTails(x: number, a: number, b: number) {
  checkPositive("a", a);
  checkPositive("b", b);
  const share = Math.min(1, Math.max(0, x));
  return betaTails(share, 1 - share, a, b);
}

function fTails(f: number, dof1: number, dof2: number) {
  checkPositive("dof1", dof1);
  checkPositive("dof2", dof2);
  return oddsTails(Math.max(0, (dof1 / dof2) * f), 0.5 * dof1, 0.5 * dof2);
}

/** The beta distribution at x / (1 − x) = odds = exp(u). */
function oddsTails(odds: number, a: number, b: number, u = math.log(odds)) {
  return betaTails(1 / (1 + 1 / odds), 1 / (1 + odds), a, b, u);
}

/** x with P(X ≤ x) = p = 1 − q of the gamma distribution of shape a, sought in ln x from the mode on. */
function gammaQuantile(p: number, q: number, a: number): number {
  if (p === 0) return 0;
  if (q === 0) return Infinity;
  return math.exp(solveTail((u) => gammaTails(math.exp(u), a, u), p, q, math.log(a)));
}

/** ln (x / (1 − x)) with P(X ≤ x) = p = 1 − q of the beta distribution, sought from the mode on. */
function betaLogit(p: number, q: number, a: number, b: number): number {
  if (p === 0) return -Infinity;
  if (q === 0) return Infinity;
  return solveTail((u) => oddsTails(math.exp(u), a, b, u), p, q, math.log(a / b));
}

/** A symmetric variable by its size: P(|X| ≤ x) and P(|X| > x) at its quantile p. */
function bothSides(p: number) {
  const outer = 2 * Math.min(p, 1 - p);
  return {sign: p < 0.5 ? -1 : 1, inner: 1 - outer, outer};
}

function checkProbability(p: number) {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p; not in [0, 1]: ${p}`);
}

function checkPositive(name: string, value: number) {
  if (!(value > 0)) throw new RangeError(`invalid ${name}; not > 0: ${value}`);
}
