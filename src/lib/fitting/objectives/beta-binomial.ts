import {peakOf} from "../../numerics/brent.js";
import * as math from "../../numerics/math.js";
import {rootOf} from "../../numerics/root.js";
import {digamma, logGamma, logRisingBy, slopeOfRisingBy} from "../../statistics/distributions.js";
import {binomial} from "./binomial.js";
import {type Estimator, type Objective, type Response, weightsOf} from "./objective.js";

/** Shares are kept this far from 0 and 1. */
const EDGE = 1e-12;
/** Correlations searched, in their logarithm; 0 is tried apart. */
const RHO = [1e-6, 0.99] as const;
const GRID = 7;

/**
 * Deviance of k successes of n whose chance varies from row to row about the law’s value f: beta-distributed, with
 * intraclass correlation ρ, so that the variance is n f (1 − f) (1 + (n − 1) ρ) (Williams 1975). ρ is at its best for
 * every f, which makes this a profile likelihood; steps use the expected information of that variance.
 */
export const betaBinomial: Estimator = estimator(null);

/** Likewise, with ρ as another model of the same rows has it, so that the two differ by their curves alone. */
export const betaBinomialAt = (rho: number): Estimator => estimator(rho);

function estimator(known: number | null): Estimator {
  return {
    id: "beta-binomial",
    name: "beta-binomial",
    errors: "fisher",
    response: "counts",
    bind: (response) => objectiveOf(response, known)
  };
}

function objectiveOf(response: Response, known: number | null): Objective {
  const [k, n, w] = [response.k!, response.n!, weightsOf(response)];
  const plain = binomial.bind(response);
  const clamp = (f: number) => Math.min(Math.max(f, EDGE), 1 - EDGE);
  let choices = 0;
  for (let i = 0; i < k.length; ++i)
    choices += w[i]! * (logGamma(n[i]! + 1) - logGamma(k[i]! + 1) - logGamma(n[i]! - k[i]! + 1));
  const trials = weightOfEach(n, w);
  const over = (f: Float64Array, theta: number, term: typeof logRisingBy) => {
    let sum = 0;
    for (let i = 0; i < k.length; ++i) {
      const p = clamp(f[i]!);
      sum += w[i]! * (term(theta, p, k[i]!) + term(theta, 1 - p, n[i]! - k[i]!));
    }
    for (const [m, weight] of trials) sum -= weight * term(theta, 1, m);
    return sum;
  };
  const likelihood = (f: Float64Array, rho: number) => choices + over(f, rho / (1 - rho), logRisingBy);
  const slope = (f: Float64Array, rho: number) => (rho / (1 - rho) ** 2) * over(f, rho / (1 - rho), slopeOfRisingBy);
  const shares = k.map((v, i) => v / n[i]!);
  const saturated = plain.logLikelihood(shares);
  const best = remembered((f) =>
    known !== null
      ? {rho: known, logLikelihood: likelihood(f, known)}
      : bestRho(
          (logRho) => likelihood(f, math.exp(logRho)),
          (logRho) => slope(f, math.exp(logRho)),
          likelihood(f, 0)
        )
  );
  const variance = (f: number, i: number, rho: number) => n[i]! * f * (1 - f) * (1 + (n[i]! - 1) * rho);
  return {
    ...plain,
    name: "beta-binomial",
    value: (f) => Math.max(0, 2 * (saturated - best(f).logLikelihood)) || 0,
    linearise(f, s, r) {
      const {rho} = best(f);
      for (let i = 0; i < k.length; ++i) {
        const p = clamp(f[i]!);
        s[i] = (Math.sqrt(w[i]!) * n[i]!) / Math.sqrt(variance(p, i, rho));
        r[i] = (w[i]! * slopeOf(k[i]!, n[i]!, p, rho)) / s[i]!;
      }
    },
    residuals(f) {
      const {rho} = best(f);
      return f.map((v, i) => (k[i]! - n[i]! * v) / Math.sqrt(variance(clamp(v), i, rho)));
    },
    spread(f, dof) {
      const {rho} = best(f);
      let sum = 0;
      for (let i = 0; i < k.length; ++i) sum += (w[i]! * (k[i]! - n[i]! * f[i]!) ** 2) / variance(clamp(f[i]!), i, rho);
      return {sigma: Math.sqrt(sum / dof), dispersion: 1};
    },
    logLikelihood: (f) => best(f).logLikelihood,
    nuisances: (f) => ({rho: best(f).rho})
  };
}

/** The different numbers of trials, each with the weight of all its rows. */
function weightOfEach(n: Float64Array, w: Float64Array): [n: number, weight: number][] {
  const found = new Map<number, number>();
  for (let i = 0; i < n.length; ++i) found.set(n[i]!, (found.get(n[i]!) ?? 0) + w[i]!);
  return [...found];
}

/** ∂/∂p of the log likelihood of one row. */
function slopeOf(k: number, n: number, p: number, rho: number): number {
  if (rho === 0) return (k - n * p) / (p * (1 - p));
  const total = 1 / rho - 1;
  const [a, b] = [p * total, (1 - p) * total];
  return total * (digamma(a + k) - digamma(a) - digamma(b + (n - k)) + digamma(b));
}

/**
 * The correlation of greatest likelihood: the peak about the best of a grid in ln ρ, or no correlation. `slope` is by
 * ln ρ; where it crosses 0 a peak is placed to far more digits than by its height, and gradients of the profile need
 * them.
 */
function bestRho(likelihood: (logRho: number) => number, slope: (logRho: number) => number, atZero: number): BestRho {
  const at = (i: number) => math.log(RHO[0]) + (i / GRID) * math.log(RHO[1] / RHO[0]);
  let peak = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i <= GRID; ++i) {
    const found = likelihood(at(i));
    if (found > top) [peak, top] = [i, found];
  }
  const rise = slope(at(peak));
  const next = peak + Math.sign(rise);
  const logRho = next < 0 || next > GRID ? at(peak) : peakBetween(likelihood, slope, [at(peak), rise], at(next));
  const logLikelihood = likelihood(logRho);
  return logLikelihood > atZero + ROUNDING ? {rho: math.exp(logRho), logLikelihood} : {rho: 0, logLikelihood: atZero};
}

/**
 * From a place with its slope up to the next: where the slope changes sign, or, should it do so twice, the highest
 * place.
 */
function peakBetween(
  likelihood: (logRho: number) => number,
  slope: (logRho: number) => number,
  from: readonly [logRho: number, slope: number],
  to: number
): number {
  const fall = slope(to);
  if (from[1] * fall <= 0) return rootOf(slope, from, [to, fall], TOLERANCE);
  return peakOf(likelihood, Math.min(from[0], to), Math.max(from[0], to), TOLERANCE).x;
}

/** Of ln ρ. */
const TOLERANCE = 1e-9;
/** A likelihood that gains no more than this says nothing of a correlation. */
const ROUNDING = 1e-10;

interface BestRho {
  readonly rho: number;
  readonly logLikelihood: number;
}

/** Remembers the last argument, for an optimiser asks several things of one f. */
function remembered(find: (f: Float64Array) => BestRho): (f: Float64Array) => BestRho {
  let [last, found] = [new Float64Array(), undefined as BestRho | undefined];
  return (f) => {
    if (found && f.every((v, i) => v === last[i])) return found;
    last = f.slice();
    found = find(f);
    return found;
  };
}
