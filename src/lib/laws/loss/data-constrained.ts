import {defineLaw} from "../../core/law.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";
import {dataConstrainedStarts, singleEpoch} from "../forms/data-constrained-starts.js";
import {effective} from "../forms/effective-data.js";

/** Chinchilla’s law with the effective amount of repeated data and excess parameters. */
export const dataConstrained = defineLaw({
  id: "data-constrained",
  title: "Data-constrained",
  kind: "loss",
  tex: String.raw`\begin{aligned} L &= E + A \hat N^{-\alpha} + B \hat D^{-\beta}, \\ \hat D &= U_D\left[1 +
    R_D^*\left(1 - e^{-(D/U_D - 1)/R_D^*}\right)\right], \quad U_D = \min(D, U), \\ \hat N &= U_N\left[1 +
    R_N^*\left(1 - e^{-(N/U_N - 1)/R_N^*}\right)\right], \quad U_N = \min\left(N, G\,(U G)^{\beta/\alpha}\right),
    \quad G = \left(\tfrac{\alpha A}{\beta B}\right)^{\frac{1}{\alpha + \beta}} \end{aligned}`,
  note:
    "Each repetition of U unique tokens helps less than the one before, and so do parameters beyond the " +
    "optimum for U. E, A, B and both exponents are fixed at the single-epoch fit of the source. The published " +
    "optimum is a local one: on the points of the source, R_D* from 15 to 95 fits equally well.",
  source: "Muennighoff et al. 2023, arXiv:2305.16264; code: huggingface/datablations",
  inputs: ["N", "D", "U"],
  params: {
    E: {tex: "E", scale: "linear", min: 0, max: 1e6, unit: "nats", fixed: singleEpoch.E},
    A: {tex: "A", scale: "log", min: 1e-300, max: 1e300, unit: "", fixed: singleEpoch.A},
    B: {tex: "B", scale: "log", min: 1e-300, max: 1e300, unit: "", fixed: singleEpoch.B},
    alpha: {tex: String.raw`\alpha`, scale: "linear", min: 1e-3, max: 5, unit: "", fixed: singleEpoch.alpha},
    beta: {tex: String.raw`\beta`, scale: "linear", min: 1e-3, max: 5, unit: "", fixed: singleEpoch.beta},
    RD: {tex: "R_D^*", scale: "log", min: 1e-3, max: 1e6, unit: ""},
    RN: {tex: "R_N^*", scale: "log", min: 1e-3, max: 1e6, unit: ""}
  },
  published: [
    {source: "Muennighoff et al. 2023, parametric_fit.ipynb", values: {...singleEpoch, RD: 15.387756, RN: 5.309743}}
  ],
  derived: [],
  evaluate(p, [N, D, U], out, jacobian) {
    const [E, A, B, alpha, beta, RD, RN] = [p[0]!, p[1]!, p[2]!, p[3]!, p[4]!, p[5]!, p[6]!];
    const logU = logs(U!);
    const share = math.log((alpha * A) / (beta * B));
    for (let i = 0; i < out.length; ++i) {
      const size = effective(N![i]!, math.exp((beta * logU[i]! + share) / alpha), RN);
      const data = effective(D![i]!, U![i]!, RD);
      const a = math.exp(-alpha * size.log);
      const b = math.exp(-beta * data.log);
      out[i] = E + A * a + B * b;
      if (!jacobian) continue;
      // d loss / d log U_N, where the optimal size for U is the least of the two
      const through = -A * alpha * a * size.byUnique;
      jacobian[7 * i] = 1;
      jacobian[7 * i + 1] = a + through / (alpha * A);
      jacobian[7 * i + 2] = b - through / (alpha * B);
      jacobian[7 * i + 3] = -A * a * size.log + (through * (1 - share - beta * logU[i]!)) / alpha ** 2;
      jacobian[7 * i + 4] = -B * b * data.log + (through * (logU[i]! - 1 / beta)) / alpha;
      jacobian[7 * i + 5] = -B * beta * b * data.byWorth;
      jacobian[7 * i + 6] = -A * alpha * a * size.byWorth;
    }
  },
  starts: ({x, y}) => dataConstrainedStarts(logs(x.N), logs(x.D), y)
});
