import * as math from "../../numerics/math.js";
import {type Estimator, type Objective, type Response, weightsOf} from "./objective.js";

/** Sum of squared residuals y − f, each times the weight of its row. */
export const leastSquares: Estimator = {
  id: "least-squares",
  name: "least squares",
  errors: "hc3",
  response: "values",
  bind: (response) => squares("least squares", response, false)
};

/** Sum of squared residuals log y − log f: every row counts by its relative error, times its weight. */
export const leastSquaresOnLog: Estimator = {
  id: "log-least-squares",
  name: "least squares on log",
  errors: "hc3",
  response: "positive",
  bind: (response) => squares("least squares on log", response, true)
};

function squares(plainName: string, response: Response, log: boolean): Objective {
  const name = response.w ? `weighted ${plainName}` : plainName;
  const target = log ? response.y.map(math.log) : response.y;
  const w = weightsOf(response);
  const roots = response.w ? w.map(Math.sqrt) : w;
  const n = target.length;
  const residual = (f: Float64Array, i: number) => target[i]! - (log ? math.log(f[i]!) : f[i]!);
  const value = (f: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < n; ++i) {
      const u = residual(f, i);
      sum += w[i]! * u * u;
    }
    return Number.isFinite(sum) ? sum : Number.POSITIVE_INFINITY;
  };
  return {
    name,
    scale: log ? "log" : "identity",
    curvature: 1,
    negligible: 1e-30 * target.reduce((sum, t, i) => sum + w[i]! * t * t, 0),
    mixes: false,
    value,
    linearise(f, s, r) {
      for (let i = 0; i < n; ++i) {
        s[i] = log ? roots[i]! / f[i]! : roots[i]!;
        r[i] = roots[i]! * residual(f, i);
      }
    },
    residuals: (f) => f.map((_, i) => residual(f, i)),
    spread(f, dof) {
      const variance = value(f) / dof;
      return {sigma: Math.sqrt(variance), dispersion: variance};
    },
    // of y itself, the variance of row i being σ²/wᵢ
    logLikelihood(f) {
      const jacobian = log ? target.reduce((sum, t) => sum + t, 0) : 0;
      const precision = w.reduce((sum, v) => sum + math.log(v), 0);
      return -0.5 * n * (math.log((2 * Math.PI * value(f)) / n) + 1) + 0.5 * precision - jacobian;
    },
    nuisances: (f) => ({sigma: Math.sqrt(value(f) / n)})
  };
}
