import {defineLaw} from "../../core/law.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";
import {constantTerm, powerTerm, projectedStarts} from "../../numerics/variable-projection.js";

/** Loss falls as one power of scale, down to a floor. */
export const power = defineLaw({
  id: "power",
  title: "Power law with a floor",
  kind: "loss",
  tex: String.raw`L(N) = E + A N^{-\alpha}`,
  note:
    "A power of one scale above the irreducible loss E. Without runs close to E, E and the exponent are " +
    "strongly correlated.",
  source: "Henighan et al. 2020, arXiv:2010.14701, eq. 1.1",
  inputs: ["N"],
  params: {
    E: {tex: "E", scale: "linear", min: 0, max: 1e300, unit: "nats"},
    A: {tex: "A", scale: "log", min: 1e-300, max: 1e300, unit: ""},
    alpha: {tex: String.raw`\alpha`, scale: "linear", min: 0, max: 5, unit: ""}
  },
  // (Nc/N)^a with Nc = 8.8e13, a = .076: A = Nc^a
  published: [
    {source: "Kaplan et al. 2020, arXiv:2001.08361, eq. 1.1", values: {E: 0, A: 8.8e13 ** 0.076, alpha: 0.076}}
  ],
  derived: [],
  evaluate(p, [N], out, jacobian) {
    const [E, A, alpha] = [p[0]!, p[1]!, p[2]!];
    const logN = logs(N!);
    for (let i = 0; i < out.length; ++i) {
      const power = math.exp(-alpha * logN[i]!);
      out[i] = E + A * power;
      if (!jacobian) continue;
      jacobian[3 * i] = 1;
      jacobian[3 * i + 1] = power;
      jacobian[3 * i + 2] = -A * power * logN[i]!;
    }
  },
  *starts({x, y}) {
    const terms = [constantTerm(y.length), powerTerm(logs(x.N))];
    for (const {exponents, coefficients} of projectedStarts(y, terms)) {
      yield {E: coefficients[0]!, A: coefficients[1]!, alpha: exponents[1]!};
    }
  }
});
