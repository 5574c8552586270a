import * as math from "../../numerics/math.js";
import {logGamma} from "../../statistics/distributions.js";
import {type Estimator, weightsOf} from "./objective.js";

/** Probabilities are kept this far from 0 and 1, so that one impossible row costs much, but not everything. */
const EDGE = 1e-15;

/** Deviance of k successes of n; each step is Fisher scoring (McCullagh & Nelder 1989, § 2.5). */
export const binomial: Estimator = {
  id: "binomial",
  name: "binomial",
  errors: "fisher",
  response: "counts",
  bind(response) {
    const k = response.k!;
    const n = response.n!;
    const w = weightsOf(response);
    const clamp = (f: number) => Math.min(Math.max(f, EDGE), 1 - EDGE);
    const deviance = (i: number, f: number) => {
      const p = clamp(f);
      const share = k[i]! / n[i]!;
      const successes = k[i]! > 0 ? k[i]! * math.log(share / p) : 0;
      const failures = k[i]! < n[i]! ? (n[i]! - k[i]!) * math.log((1 - share) / (1 - p)) : 0;
      return Math.max(0, 2 * (successes + failures));
    };
    const sum = (term: (i: number) => number) => {
      let total = 0;
      for (let i = 0; i < k.length; ++i) total += w[i]! * term(i);
      return total;
    };
    const pearson = (i: number, f: number) => (k[i]! - n[i]! * clamp(f)) / Math.sqrt(n[i]! * clamp(f) * (1 - clamp(f)));
    return {
      name: "binomial",
      scale: "deviance",
      curvature: 1,
      negligible: 1e-9,
      mixes: false,
      value(f) {
        const total = sum((i) => deviance(i, f[i]!));
        return Number.isFinite(total) ? total : Number.POSITIVE_INFINITY;
      },
      linearise(f, s, r) {
        for (let i = 0; i < k.length; ++i) {
          const p = clamp(f[i]!);
          s[i] = Math.sqrt((w[i]! * n[i]!) / (p * (1 - p)));
          r[i] = Math.sqrt(w[i]!) * pearson(i, f[i]!);
        }
      },
      residuals: (f) => f.map((v, i) => Math.sign(k[i]! / n[i]! - v) * Math.sqrt(deviance(i, v))),
      spread(f, dof) {
        const ratio = sum((i) => pearson(i, f[i]!) ** 2) / dof;
        return {sigma: Math.sqrt(ratio), dispersion: dof > 0 ? Math.max(1, ratio) : 1};
      },
      logLikelihood: (f) =>
        sum((i) => {
          const p = clamp(f[i]!);
          const choose = logGamma(n[i]! + 1) - logGamma(k[i]! + 1) - logGamma(n[i]! - k[i]! + 1);
          return choose + k[i]! * math.log(p) + (n[i]! - k[i]!) * math.log1p(-p);
        }),
      nuisances: () => ({})
    };
  }
};
