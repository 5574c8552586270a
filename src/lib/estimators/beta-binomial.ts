import {digamma, logGamma} from "../distributions.js";
import {binomial} from "./binomial.js";
import {type Estimator, weightsOf} from "./objective.js";

/** Shares are kept this far from 0 and 1. */
const EDGE = 1e-12;
/** Correlations searched, in their logarithm; 0 is tried apart. */
const RHO = [1e-6, 0.99] as const;

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
    const likelihood = (f: Float64Array, rho: number) => {
      let sum = 0;
      for (let i = 0; i < k.length; ++i) sum += w[i]! * logLikelihoodOf(k[i]!, n[i]!, clamp(f[i]!), rho);
      return sum;
    };
    const shares = k.map((v, i) => v / n[i]!);
    const saturated = plain.logLikelihood(shares);
    const best = (f: Float64Array) => bestRho((rho) => likelihood(f, rho), plain.logLikelihood(f));
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

function logLikelihoodOf(k: number, n: number, p: number, rho: number): number {
  const total = 1 / rho - 1;
  const [a, b] = [p * total, (1 - p) * total];
  const choose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  return choose + rise(a, k) + rise(b, n - k) - rise(total, n);
}

/** ln Γ(a + m) − ln Γ(a) without cancellation: the difference of Stirling’s series beyond 100, where its error is 1e-14. */
function rise(a: number, m: number): number {
  if (a > 100) {
    const series = (x: number) => 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5);
    return (a - 0.5) * Math.log1p(m / a) + m * (Math.log(a + m) - 1) + series(a + m) - series(a);
  }
  if (m > 30) return logGamma(a + m) - logGamma(a);
  let sum = 0;
  for (let j = 0; j < m; ++j) sum += Math.log(a + j);
  return sum;
}

/** ∂/∂p of the log likelihood of one row. */
function slopeOf(k: number, n: number, p: number, rho: number): number {
  if (rho === 0) return (k - n * p) / (p * (1 - p));
  const total = 1 / rho - 1;
  const [a, b] = [p * total, (1 - p) * total];
  return total * (digamma(a + k) - digamma(a) - digamma(b + n - k) + digamma(b));
}

/** The correlation of greatest likelihood: the best of a grid in ln ρ and of no correlation, then golden section. */
function bestRho(likelihood: (rho: number) => number, atZero: number) {
  const [from, to] = RHO.map(Math.log) as [number, number];
  const step = (to - from) / 14;
  let peak = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i <= 14; ++i) {
    const found = likelihood(Math.exp(from + i * step));
    if (found > top) [peak, top] = [i, found];
  }
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = from + Math.max(0, peak - 1) * step;
  let high = from + Math.min(14, peak + 1) * step;
  while (high - low > 1e-7) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)];
    if (likelihood(Math.exp(a)) < likelihood(Math.exp(b))) low = a;
    else high = b;
  }
  const rho = Math.exp((low + high) / 2);
  const logLikelihood = likelihood(rho);
  return logLikelihood > atZero ? {rho, logLikelihood} : {rho: 0, logLikelihood: atZero};
}
