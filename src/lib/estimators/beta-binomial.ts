import {digamma, logGamma, logRising} from "../distributions.js";
import {binomial} from "./binomial.js";
import {peakOf} from "./brent.js";
import {type Estimator, weightsOf} from "./objective.js";

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
export const betaBinomial: Estimator = {
  id: "beta-binomial",
  name: "beta-binomial",
  errors: "fisher",
  response: "counts",
  bind(response) {
    const [k, n, w] = [response.k!, response.n!, weightsOf(response)];
    const plain = binomial.bind(response);
    const clamp = (f: number) => Math.min(Math.max(f, EDGE), 1 - EDGE);
    const choices = k.map((v, i) => logGamma(n[i]! + 1) - logGamma(v + 1) - logGamma(n[i]! - v + 1));
    const likelihood = (f: Float64Array, rho: number) => {
      let sum = 0;
      for (let i = 0; i < k.length; ++i) sum += w[i]! * (choices[i]! + riseOf(k[i]!, n[i]!, clamp(f[i]!), rho));
      return sum;
    };
    const shares = k.map((v, i) => v / n[i]!);
    const saturated = plain.logLikelihood(shares);
    const best = remembered((f) => bestRho((rho) => likelihood(f, rho), plain.logLikelihood(f)));
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
        for (let i = 0; i < k.length; ++i)
          sum += (w[i]! * (k[i]! - n[i]! * f[i]!) ** 2) / variance(clamp(f[i]!), i, rho);
        return {sigma: Math.sqrt(sum / dof), dispersion: 1};
      },
      logLikelihood: (f) => best(f).logLikelihood,
      nuisances: (f) => ({rho: best(f).rho})
    };
  }
};

/** Log likelihood of one row but for the binomial coefficient. */
function riseOf(k: number, n: number, p: number, rho: number): number {
  const total = 1 / rho - 1;
  return logRising(p * total, k) + logRising((1 - p) * total, n - k) - logRising(total, n);
}

/** ∂/∂p of the log likelihood of one row. */
function slopeOf(k: number, n: number, p: number, rho: number): number {
  if (rho === 0) return (k - n * p) / (p * (1 - p));
  const total = 1 / rho - 1;
  const [a, b] = [p * total, (1 - p) * total];
  return total * (digamma(a + k) - digamma(a) - digamma(b + (n - k)) + digamma(b));
}

/** The correlation of greatest likelihood: the peak about the best of a grid in ln ρ, or no correlation. */
function bestRho(likelihood: (rho: number) => number, atZero: number): BestRho {
  const at = (logRho: number) => likelihood(Math.exp(logRho));
  const [from, to] = RHO.map(Math.log) as [number, number];
  const step = (to - from) / GRID;
  let peak = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i <= GRID; ++i) {
    const found = at(from + i * step);
    if (found > top) [peak, top] = [i, found];
  }
  const {x, value} = peakOf(at, from + Math.max(0, peak - 1) * step, from + Math.min(GRID, peak + 1) * step, 1e-8);
  return value > atZero ? {rho: Math.exp(x), logLikelihood: value} : {rho: 0, logLikelihood: atZero};
}

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
