import {defineLaw} from "../../core/law.js";
import * as math from "../../numerics/math.js";
import {halfRise} from "../forms/half-rise.js";
import {emergenceParams, emergenceStarts} from "../forms/score-params.js";

const {alpha: beta, g, l} = emergenceParams(String.raw`\beta`);

/** The order parameter of a continuous phase transition, up to its saturation. */
export const orderParameter = defineLaw({
  id: "order-parameter",
  title: "Order parameter",
  kind: "emergence",
  tex: String.raw`P(N) = g + (1 - g - l)\,\min\!\left(1,
    A \left(\frac{N - N_c}{N_c}\right)^{\beta}\right) \text{ for } N > N_c, \text{ else } g`,
  note:
    "A power of the relative distance from the critical point. The power holds near that point only; beyond, " +
    "the curve is cut off at its ceiling. β = 1/2 is Landau’s mean-field value.",
  source: "Landau 1937; Stanley 1971, ch. 3",
  inputs: ["N"],
  params: {
    Nc: {tex: "N_c", scale: "log", min: 1e-300, max: 1e300, unit: "N"},
    A: {tex: "A", scale: "log", min: 1e-12, max: 1e12, unit: ""},
    beta,
    g,
    l
  },
  published: [],
  example: {Nc: 1e9, A: 0.12, beta: 1, g: 0, l: 0},
  derived: [halfRise<"Nc" | "A" | "beta">("Nc", ({A, beta}) => 1 + math.exp(-math.log(2 * A) / beta))],
  evaluate(p, [N], out, jacobian) {
    const [Nc, A, beta, g, l] = [p[0]!, p[1]!, p[2]!, p[3]!, p[4]!];
    jacobian?.fill(0);
    for (let i = 0; i < out.length; ++i) {
      const ratio = N![i]! / Nc;
      const logExcess = ratio > 1 ? math.log(ratio - 1) : Number.NEGATIVE_INFINITY;
      const power = A * math.exp(beta * logExcess);
      const rise = Math.min(1, power);
      out[i] = g + (1 - g - l) * rise;
      if (!jacobian) continue;
      jacobian[5 * i + 3] = 1 - rise;
      jacobian[5 * i + 4] = -rise;
      if (power === 0 || power >= 1) continue;
      jacobian[5 * i] = (-(1 - g - l) * power * beta * ratio) / (Nc * (ratio - 1));
      jacobian[5 * i + 1] = ((1 - g - l) * power) / A;
      jacobian[5 * i + 2] = (1 - g - l) * power * logExcess;
    }
  },
  *starts({x, y}) {
    for (const {scale, alpha, g, l} of emergenceStarts(x.N, y)) yield {Nc: scale, A: alpha, beta: 0.5, g, l};
    for (const {scale, alpha, g, l} of emergenceStarts(x.N, y)) yield {Nc: scale, A: 0.5, beta: alpha, g, l};
  }
});
