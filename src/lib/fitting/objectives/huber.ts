import {peakOf} from "../../numerics/brent.js";
import * as math from "../../numerics/math.js";
import {normalCdf} from "../../statistics/distributions.js";
import {leastSquaresOnLog} from "./least-squares.js";
import {type Estimator, type Objective, type Response, weightsOf} from "./objective.js";

/** Sum of Huber losses of log y − log f: ½u² up to delta, delta (|u| − ½ delta) beyond (Huber 1964). */
export function huberOnLog(delta: number): Estimator {
  if (!(delta > 0)) throw new RangeError(`invalid delta; not > 0: ${delta}`);
  const name = `Huber ${delta} on log`;
  return {
    id: `huber-${delta}`,
    name,
    errors: "hc3",
    response: "positive",
    bind: (response) => huber(response.w ? `weighted ${name}` : name, response, delta)
  };
}

/** Least absolute deviations of log loss, as a Huber loss whose quadratic part is below any residual. */
export const leastAbsoluteOnLog: Estimator = {
  id: "least-absolute",
  name: "least absolute deviations on log",
  errors: "hc3",
  response: "positive",
  bind: (response) => huber("least absolute deviations on log", response, 4.7e-9)
};

/** How small the curvature of a clipped row may become, relative to the majorising one. */
const LEAST_CURVATURE = 1e-6;

function huber(name: string, response: Response, delta: number): Objective {
  const target = response.y.map(math.log);
  const w = weightsOf(response);
  const n = target.length;
  const residual = (f: Float64Array, i: number) => target[i]! - math.log(f[i]!);
  const residuals = (f: Float64Array) => f.map((_, i) => residual(f, i));
  const psi = (u: number) => Math.max(-delta, Math.min(delta, u));
  const rho = (u: number) => (Math.abs(u) <= delta ? 0.5 * u * u : delta * (Math.abs(u) - 0.5 * delta));
  const value = (f: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < n; ++i) sum += w[i]! * rho(residual(f, i));
    return Number.isFinite(sum) ? sum : Number.POSITIVE_INFINITY;
  };
  return {
    name,
    scale: "log",
    curvature: 0.5,
    negligible: 1e-30 * n,
    mixes: true,
    smooth: leastSquaresOnLog.bind(response),
    value,
    linearise(f, s, r, mix) {
      for (let i = 0; i < n; ++i) {
        const u = residual(f, i);
        const clipped = Math.abs(u) > delta;
        const root = Math.sqrt(w[i]! * (clipped ? Math.max(mix, LEAST_CURVATURE) * (delta / Math.abs(u)) : 1));
        s[i] = root / f[i]!;
        r[i] = root > 0 ? (w[i]! * psi(u)) / root : 0;
      }
    },
    information(f, s) {
      const u = residuals(f);
      const window = bandwidth(u, delta);
      for (let i = 0; i < n; ++i) s[i] = Math.abs(u[i]!) <= window ? Math.sqrt((w[i]! * delta) / window) / f[i]! : 0;
    },
    residuals,
    spread(f, dof) {
      const u = residuals(f);
      const square = (g: (u: number) => number) => u.reduce((sum, v, i) => sum + w[i]! * g(v) ** 2, 0) / dof;
      const window = bandwidth(u, delta);
      const curvature = (u.filter((v) => Math.abs(v) <= window).length / n) * (delta / window);
      return {sigma: Math.sqrt(square((v) => v)), dispersion: square(psi) / curvature};
    },
    logLikelihood(f) {
      const minimum = value(f);
      return huberLogLikelihood(minimum, n, delta, scaleOf(minimum, n, delta)) - target.reduce((sum, t) => sum + t, 0);
    },
    nuisances: (f) => ({scale: scaleOf(value(f), n, delta)})
  };
}

/**
 * ψ′ is 1 within delta and 0 beyond. Where delta is far below the residuals, the few rows within it say nothing of the
 * curvature, so it is taken from the density in a wider window, row by row (Powell 1991; Koenker 2005, § 3.4).
 */
function bandwidth(u: Float64Array, delta: number): number {
  const sorted = Float64Array.from(u, Math.abs).sort();
  return Math.max(delta, sorted[Math.floor(sorted.length / 3)]!);
}

/** The log likelihood of the density ∝ exp(−ρ(u)/s). */
function huberLogLikelihood(minimum: number, n: number, delta: number, s: number): number {
  const t = delta / Math.sqrt(s);
  const mass = Math.sqrt(2 * Math.PI * s) * (2 * normalCdf(t) - 1) + ((2 * s) / delta) * math.exp(-0.5 * t * t);
  return -minimum / s - n * math.log(mass);
}

/** The scale s of greatest likelihood, in its logarithm. */
function scaleOf(minimum: number, n: number, delta: number): number {
  if (!(minimum > 0)) return 0;
  const at = (logScale: number) => huberLogLikelihood(minimum, n, delta, math.exp(logScale));
  const centre = math.log(minimum / n);
  return math.exp(peakOf(at, centre - 5, centre + 5, 1e-9).x);
}
