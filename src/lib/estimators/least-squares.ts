import type {Estimator, Objective} from "./objective.js";

/** Sum of squared residuals y − f. */
export const leastSquares: Estimator = {
  id: "least-squares",
  name: "least squares",
  errors: "hc3",
  response: "values",
  bind: ({y}) => squares("least squares", y, false)
};

/** Sum of squared residuals log y − log f: every row counts by its relative error. */
export const leastSquaresOnLog: Estimator = {
  id: "log-least-squares",
  name: "least squares on log",
  errors: "hc3",
  response: "positive values",
  bind: ({y}) => squares("least squares on log", y.map(Math.log), true)
};

function squares(name: string, target: Float64Array, log: boolean): Objective {
  const n = target.length;
  const residual = (f: Float64Array, i: number) => target[i]! - (log ? Math.log(f[i]!) : f[i]!);
  const residuals = (f: Float64Array) => Float64Array.from(f, (_, i) => residual(f, i));
  const value = (f: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < n; ++i) sum += residual(f, i) ** 2;
    return Number.isFinite(sum) ? sum : Infinity;
  };
  return {
    name,
    scale: log ? "log" : "identity",
    curvature: 1,
    negligible: 1e-30 * target.reduce((sum, t) => sum + t * t, 0),
    value,
    linearise(f, s, r) {
      for (let i = 0; i < n; ++i) {
        s[i] = log ? 1 / f[i]! : 1;
        r[i] = residual(f, i);
      }
    },
    residuals,
    spread(f, dof) {
      const variance = value(f) / dof;
      return {sigma: Math.sqrt(variance), dispersion: variance};
    },
    logLikelihood(f) {
      const jacobian = log ? target.reduce((sum, t) => sum + t, 0) : 0;
      return -0.5 * n * (Math.log((2 * Math.PI * value(f)) / n) + 1) - jacobian;
    },
    nuisances: 1
  };
}
