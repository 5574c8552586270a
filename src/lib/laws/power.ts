import {EXPONENTS, projectedStarts} from "../estimators/variable-projection.js";
import {defineLaw} from "../law.js";

/** Loss falls as one power of scale, down to a floor. */
export const power = defineLaw({
  id: "power",
  title: "Power law with a floor",
  kind: "loss",
  tex: String.raw`L(N) = E + A N^{-\alpha}`,
  note: "One scale limits the loss; E is what no scale removes. Without runs close to the floor, E and the exponent trade off.",
  source: "Henighan et al. 2020, arXiv:2010.14701, eq. 1.1",
  inputs: ["N"],
  params: {
    E: {tex: "E", scale: "linear", min: 0, max: 1e6, unit: "nats"},
    A: {tex: "A", scale: "log", min: 1e-12, max: 1e15, unit: ""},
    alpha: {tex: String.raw`\alpha`, scale: "linear", min: 0, max: 5, unit: ""}
  },
  // (Nc/N)^a with Nc = 8.8e13, a = .076: A = Nc^a
  published: [
    {source: "Kaplan et al. 2020, arXiv:2001.08361, eq. 1.1", values: {E: 0, A: 8.8e13 ** 0.076, alpha: 0.076}}
  ],
  derived: [],
  evaluate(p, [N], out, jacobian) {
    const [E, A, alpha] = [p[0]!, p[1]!, p[2]!];
    for (let i = 0; i < out.length; ++i) {
      const logN = Math.log(N![i]!);
      const power = Math.exp(-alpha * logN);
      out[i] = E + A * power;
      jacobian?.set([1, power, -A * power * logN], 3 * i);
    }
  },
  *starts({x, y}) {
    const logN = Float64Array.from(x.N, Math.log);
    const basis = ([alpha]: readonly number[]) => [logN.map(() => 1), logN.map((v) => Math.exp(-alpha! * v))];
    for (const {exponents, coefficients} of projectedStarts(y, [EXPONENTS], basis)) {
      yield {E: coefficients[0]!, A: coefficients[1]!, alpha: exponents[0]!};
    }
  }
});
