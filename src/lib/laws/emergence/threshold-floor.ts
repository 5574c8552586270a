import {defineLaw} from "../../core/law.js";
import {emergenceParams, emergenceStarts} from "../forms/score-params.js";
import {shiftedQuantities, shiftedRise} from "../forms/shifted-rise.js";

const {alpha, g, l} = emergenceParams(String.raw`\alpha`);

/** A small probability below a threshold, and a stretched exponential above it. */
export const thresholdFloor = defineLaw({
  id: "threshold-floor",
  title: "Threshold with a floor",
  kind: "emergence",
  tex: String.raw`P(N) = \begin{cases} \varepsilon & N < N_c \\ 1 - (1 - \varepsilon)\,e^{-(N/N_c - 1)^{\alpha}} &
    N \ge N_c \end{cases}`,
  note:
    "The source prints the exponent (N − Nc)^α, whose value depends on the unit of N: with ε = 0.01 and Nc = " +
    "60B, P at N = 61B is 0.636 in billions of parameters and 1.00 in millions. Here the distance is in " +
    "units of Nc, which gives the shifted Weibull curve with a free floor.",
  source: "FormalAI 2025, § 5.3, method 2; made dimensionless",
  inputs: ["N"],
  params: {
    Nc: {tex: "N_c", scale: "log", min: 1e-300, max: 1e300, unit: "N"},
    alpha,
    eps: {...g, tex: String.raw`\varepsilon`, fixed: undefined},
    l
  },
  published: [],
  example: {Nc: 1e9, alpha: 1.5, eps: 0.05, l: 0},
  derived: shiftedQuantities,
  evaluate: shiftedRise,
  *starts({x, y}) {
    for (const {scale, g, ...rest} of emergenceStarts(x.N, y)) yield {Nc: scale, eps: g, ...rest};
  }
});
