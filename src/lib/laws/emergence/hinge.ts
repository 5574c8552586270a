import {defineLaw} from "../../core/law.js";
import {extent} from "../../numerics/extent.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";
import {halfRise} from "../forms/half-rise.js";
import {emergenceParams, emergenceStarts} from "../forms/score-params.js";

const {g, l} = emergenceParams("");

/** Chance level up to an onset, then a straight line in log N. */
export const hinge = defineLaw({
  id: "hinge",
  title: "Chance-anchored hinge",
  kind: "emergence",
  tex: String.raw`P(N) = \min\!\left(1 - l,\; g +
    b \log_{10}\frac{N}{N_{\mathrm{on}}}\right) \text{ for } N > N_{\mathrm{on}}, \text{ else } g`,
  note:
    "Chance up to an onset, then a straight line in log N. Fix g at the chance level. It needs no ceiling in " +
    "the data, so it can place an onset even where N50 is far beyond the largest scale.",
  source: "Broken-stick regression with its first slope held at 0 (Muggeo 2003), on the chance scale",
  inputs: ["N"],
  params: {
    Non: {tex: String.raw`N_{\mathrm{on}}`, scale: "log", min: 1e-300, max: 1e300, unit: "N"},
    b: {tex: "b", scale: "log", min: 1e-6, max: 100, unit: "1/decade"},
    g,
    l
  },
  published: [],
  example: {Non: 1e9, b: 0.2, g: 0.25, l: 0},
  derived: [halfRise<"Non" | "b" | "g" | "l">("Non", ({b, g, l}) => math.exp(((1 - g - l) * Math.LN10) / (2 * b)))],
  evaluate(p, [N], out, jacobian) {
    const [Non, b, g, l] = [p[0]!, p[1]!, p[2]!, p[3]!];
    const logN = logs(N!);
    jacobian?.fill(0);
    for (let i = 0; i < out.length; ++i) {
      const decades = Math.max(0, (logN[i]! - math.log(Non)) / Math.LN10);
      const isTop = g + b * decades >= 1 - l;
      out[i] = isTop ? 1 - l : g + b * decades;
      if (!jacobian) continue;
      if (isTop) jacobian[4 * i + 3] = -1;
      else jacobian[4 * i + 2] = 1;
      if (isTop || decades === 0) continue;
      jacobian[4 * i] = -b / (Non * Math.LN10);
      jacobian[4 * i + 1] = decades;
    }
  },
  *starts({x, y}) {
    const [low, high] = extent(y);
    for (const {scale, alpha, g, l} of emergenceStarts(x.N, y)) {
      yield {Non: scale, b: Math.min(100, Math.max(1e-6, (alpha * (high - low)) / 2)), g, l};
    }
  }
});
