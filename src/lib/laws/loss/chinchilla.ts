import {defineLaw} from "../../core/law.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";
import {constantTerm, powerTerm, projectedStarts} from "../../numerics/variable-projection.js";

/** Loss falls as separate powers of model size N and data size D, down to a floor. */
export const chinchilla = defineLaw({
  id: "chinchilla",
  title: "Chinchilla",
  kind: "loss",
  tex: String.raw`L(N, D) = E + A N^{-\alpha} + B D^{-\beta}`,
  note:
    "Parameters and data limit the loss independently above the irreducible loss E. The estimates depend on " +
    "the objective: on the same points β is 0.367, 0.406 or 0.428.",
  source: "Hoffmann et al. 2022, arXiv:2203.15556, eq. 2",
  inputs: ["N", "D"],
  params: {
    E: {tex: "E", scale: "linear", min: 0, max: 1e300, unit: "nats"},
    A: {tex: "A", scale: "log", min: 1e-300, max: 1e300, unit: ""},
    B: {tex: "B", scale: "log", min: 1e-300, max: 1e300, unit: ""},
    alpha: {tex: String.raw`\alpha`, scale: "linear", min: 0, max: 5, unit: ""},
    beta: {tex: String.raw`\beta`, scale: "linear", min: 0, max: 5, unit: ""}
  },
  published: [
    {source: "Hoffmann et al. 2022, as printed", values: {E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28}},
    {
      source: "Besiroglu et al. 2024, arXiv:2404.10102",
      values: {E: 1.81686, A: 482.00572, B: 2085.4342, alpha: 0.34781, beta: 0.36585}
    }
  ],
  derived: [
    {
      id: "a",
      title: "Exponent of the compute-optimal size, N* ∝ C^a",
      tex: "a",
      scale: "linear",
      unit: "",
      value: ({alpha, beta}) => beta / (alpha + beta),
      replaces: "alpha",
      solve: (a, {beta}) => (beta * (1 - a)) / a
    }
  ],
  evaluate(p, [N, D], out, jacobian) {
    const [E, A, B, alpha, beta] = [p[0]!, p[1]!, p[2]!, p[3]!, p[4]!];
    const [logN, logD] = [logs(N!), logs(D!)];
    for (let i = 0; i < out.length; ++i) {
      const a = math.exp(-alpha * logN[i]!);
      const b = math.exp(-beta * logD[i]!);
      out[i] = E + A * a + B * b;
      if (!jacobian) continue;
      jacobian[5 * i] = 1;
      jacobian[5 * i + 1] = a;
      jacobian[5 * i + 2] = b;
      jacobian[5 * i + 3] = -A * a * logN[i]!;
      jacobian[5 * i + 4] = -B * b * logD[i]!;
    }
  },
  *starts({x, y}) {
    const terms = [constantTerm(y.length), powerTerm(logs(x.N)), powerTerm(logs(x.D))];
    for (const {exponents, coefficients} of projectedStarts(y, terms)) {
      yield {E: coefficients[0]!, A: coefficients[1]!, B: coefficients[2]!, alpha: exponents[1]!, beta: exponents[2]!};
    }
  }
});
