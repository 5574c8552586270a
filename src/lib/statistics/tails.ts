import * as math from "../numerics/math.js";
import {stirlingError} from "./gamma.js";

/** Logarithms of P(X ≤ x), of P(X > x), and of the density of X in the variable that the quantiles are sought in. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
  readonly density: number;
}

/**
 * The gamma distribution of shape a at x = exp(u): its tails are the regularised incomplete gamma functions; the
 * density is that of u. Series of Abramowitz & Stegun 6.5.29 below a + 1, Lentz’s continued fraction of 6.5.31 above.
 */
export function gammaTails(x: number, a: number, u = math.log(x)): Tails {
  if (u === -Infinity) return {lower: -Infinity, upper: 0, density: -Infinity};
  if (x === Infinity) return {lower: 0, upper: -Infinity, density: -Infinity};
  const density = 0.5 * math.log(a / (2 * Math.PI)) - stirlingError(a) - deviance(a, x, u);
  if (x >= a + 1) return fromUpper(density + math.log(upperFraction(x, a)), density);
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > 1e-17 * sum; ++k) sum += term *= x / (a + k);
  return fromLower(density + math.log(sum), density);
}

/**
 * The beta distribution of shapes a, b at x = 1 − y, with u = ln (x/y): its tails are the regularised incomplete beta
 * functions; the density is that of u. Each of x and y may be too small for the other to tell, and for u too.
 * The continued fraction of DiDonato & Morris (1992, ACM TOMS 18, 360, eq. 9), on the side where nothing cancels.
 */
export function betaTails(x: number, y: number, a: number, b: number, u = math.log(x / y)): Tails {
  if (u === -Infinity) return {lower: -Infinity, upper: 0, density: -Infinity};
  if (u === Infinity) return {lower: 0, upper: -Infinity, density: -Infinity};
  const n = a + b;
  const density =
    0.5 * math.log(((a / n) * b) / (2 * Math.PI)) +
    (stirlingError(n) - stirlingError(a) - stirlingError(b)) -
    (deviance(a, n * x, math.log(n) + u) + deviance(b, n * y, math.log(n) - u));
  if (x * n > a) return fromUpper(density + math.log(betaFraction(y, x, b, a)), density);
  return fromLower(density + math.log(betaFraction(x, y, a, b)), density);
}

/**
 * The u at which a distribution given by its tails has P(U ≤ u) = p, q = 1 − p. The logarithms of both tails of the
 * gamma and the beta distribution are concave in u: Newton’s method on that of the smaller one, with bisection where
 * it is slow.
 */
export function solveTail(tailsAt: (u: number) => Tails, p: number, q: number, start: number): number {
  const side = p <= q ? "lower" : "upper";
  const sign = p <= q ? 1 : -1;
  const target = math.log(Math.min(p, q));
  let low = -FAR;
  let high = FAR;
  let u = start;
  let before = Infinity;
  for (let i = 0; i < 200; ++i) {
    const tails = tailsAt(u);
    const gap = sign * (tails[side] - target);
    if (gap > 0) high = u;
    else low = u;
    const newton = u - gap * math.exp(tails[side] - tails.density);
    const isGood = newton >= low && newton <= high && !(Math.abs(newton - u) > 0.5 * before);
    const next = isGood ? newton : 0.5 * (low + high);
    before = Math.abs(next - u);
    if (before <= 2e-16 * Math.abs(u) || low === high) return next;
    u = next;
  }
  return u;
}

/** Beyond exp(±this) lies no quantile that a double can hold. */
const FAR = 1e5;

/** Below this a double has lost digits. */
const TINY = 1e-300;

function fromLower(lower: number, density: number): Tails {
  return {lower, upper: math.log(-math.expm1(lower)), density};
}

function fromUpper(upper: number, density: number): Tails {
  return {lower: math.log(-math.expm1(upper)), upper, density};
}

/**
 * x ln(x/m) + m − x, without cancellation near m (Loader 2000, “Fast and accurate computation of binomial
 * probabilities”); `logM` serves where m itself underflows.
 */
function deviance(x: number, m: number, logM: number): number {
  const d = x - m;
  if (m < TINY) return x * (math.log(x) - logM) - d;
  if (Math.abs(d) > 0.1 * (x + m)) return x * math.log(x / m) - d;
  const v = d / (x + m);
  let sum = d * v;
  let power = 2 * x * v;
  for (let j = 3; Math.abs(power) > 1e-17 * sum; j += 2) {
    power *= v * v;
    sum += power / j;
  }
  return sum;
}

function upperFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < TERMS; ++i) {
    const coefficient = -i * (i - a);
    b += 2;
    d = 1 / (coefficient * d + b);
    c = b + coefficient / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return h;
}

function betaFraction(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const excess = x < 0.5 ? a - n * x : n * y - b;
  let c = Infinity;
  let d = (a + 1) / (a * (excess + 1));
  let h = d;
  for (let m = 1; m < TERMS; ++m) {
    const odd = a + 2 * m - 1;
    const coefficient = ((a + m - 1) / odd) * ((n + m - 1) / odd) * m * (b - m) * x * x;
    const next = m + (m * (b - m) * x) / odd + ((a + m) / (odd + 2)) * (excess + 1 + m * (1 + y));
    d = 1 / (coefficient * d + next);
    c = next + coefficient / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return h;
}

/** Both fractions take some √a terms where they are slowest. */
const TERMS = 100_000;
