import type {Fit} from "../../src/lib/fit.ts";
import type {ReportContext} from "../../src/lib/report/fit-report.ts";

/** A fit to six rows in which every verdict occurs; written down, so that no change of the optimiser moves it. */
export const fixedFit: Fit = {
  schema: 1,
  law: "chinchilla",
  objective: "least squares on log",
  scale: "log",
  inputs: {N: "N", D: "tokens"},
  errors: "hc3",
  status: "converged",
  estimates: [
    estimate({param: "E", tex: "E", unit: "nats", value: 1.48437, stderr: 0.0095, lower: 1.465, upper: 1.503}),
    estimate({param: "A", tex: "A", value: 77.7777, status: "unidentified", reasons: ["bounded from neither side"]}),
    estimate({
      param: "B",
      tex: "B",
      value: 911.111,
      stderr: 4000,
      lower: 311.2,
      status: "open-above",
      reasons: ["not bounded from above", "collinear with beta (|r| = 0.9961)"]
    }),
    estimate({
      param: "alpha",
      tex: "\\alpha",
      value: 5,
      status: "at-bound",
      reasons: ["at its upper bound, 5"]
    }),
    estimate({param: "beta", tex: "\\beta", value: 0.55, interval: "none", status: "fixed"})
  ],
  derived: [estimate({param: "a", tex: "a", value: 0.0991, upper: 0.21, status: "open-below", reasons: []})],
  summary: {
    n: 6,
    p: 4,
    dof: 2,
    minimum: 0.000123456789,
    sigma: 0.00785,
    logLikelihood: 18.25,
    nuisances: {sigma: 0.00454},
    aicc: null,
    bic: -27.54,
    iterations: 17,
    starts: 8,
    agree: 0.625,
    basins: [
      {minimum: 0.000123456789, starts: 5},
      {minimum: 0.00045, starts: 3}
    ],
    condition: 51234
  },
  covariance: [
    [9.0e-5, 0.001, 35],
    [0.001, 25, 100],
    [35, 100, 1.6e7]
  ],
  observations: [
    [1000, 1e5, 4.1, 4.12],
    [1000, 1e6, 3.2, 3.19],
    [4000, 1e5, 3.6, 3.58],
    [4000, 1e6, 2.7, 2.72],
    [16000, 1e5, 3.3, 3.31],
    [16000, 1e6, 2.2, 2.19]
  ].map((row) => {
    const [N, tokens, y, fitted] = row as [number, number, number, number];
    return {N, tokens, y, fitted, residual: Math.log(y / fitted)};
  }),
  warnings: ["the data do not determine A", "alpha is at its bound; intervals of the others hold it there"]
};

export const fixedContext: ReportContext = {
  title: "Made-up task, sweep of a test",
  metric: "held-out loss, nats per token",
  counted: {N: "parameters without embeddings", tokens: "tokens trained on"},
  dropped: [{key: "0123456789abcdef", N: 64000, D: 1e6, reason: "diverged at step 3 of 10"}],
  checkpointsPerRun: 1,
  data: {sweep: "test", "SHA-256": "00ff"},
  heldOut: [
    {along: "N", cut: 4000, rows: 2, rmsLogError: 0.031, meanLogError: -0.02, coverage: 0.5, level: 0.95},
    {along: "D", cut: 1e5, rows: 3, rmsLogError: null, meanLogError: null, coverage: null, level: 0.95}
  ],
  bootstraps: [
    {
      kind: "cluster",
      seed: "bootstrap",
      resamples: 200,
      failed: 3,
      level: 0.95,
      units: 3,
      estimates: [
        {param: "E", value: 1.48437, stderr: 0.012, lower: 1.461, upper: 1.509, bias: 0.001},
        {param: "B", value: 911.111, stderr: 5000, lower: 290, upper: 21000, bias: 400},
        {param: "beta", value: 0.55, stderr: 0, lower: 0.55, upper: 0.55, bias: 0}
      ]
    }
  ],
  versions: {"critical-scale": "0.0.0", "ml-levenberg-marquardt": "0.0.1"}
};

function estimate(values: Partial<Fit["estimates"][number]> & {param: string; tex: string; value: number}) {
  return {
    unit: "",
    stderr: null,
    lower: null,
    upper: null,
    interval: "profile",
    level: 0.95,
    status: "identified",
    reasons: [],
    ...values
  } as const;
}
