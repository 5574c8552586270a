import {defineLaw} from "../../core/law.js";
import * as math from "../../numerics/math.js";
import {riseQuantities} from "../forms/rise.js";
import {emergenceParams, emergenceStarts} from "../forms/score-params.js";

/** A capability appears as a logistic curve in the logarithm of scale. */
export const logistic = defineLaw({
  id: "logistic",
  title: "Logistic",
  kind: "emergence",
  tex: String.raw`P(N) = g + \frac{1 - g - l}{1 + (N_{50}/N)^{\alpha}}`,
  note: "A smooth curve that is symmetric in log N.",
  source: "Finney 1971; with floor and lapse as in Wichmann & Hill 2001",
  inputs: ["N"],
  params: {
    N50: {tex: "N_{50}", scale: "log", min: 1e-300, max: 1e300, unit: "N"},
    ...emergenceParams(String.raw`\alpha`)
  },
  published: [],
  derived: riseQuantities("N50", (share) => math.log(share / (1 - share))),
  evaluate(p, [N], out, jacobian) {
    const [N50, alpha, g, l] = [p[0]!, p[1]!, p[2]!, p[3]!];
    for (let i = 0; i < out.length; ++i) {
      const logRatio = math.log(N![i]! / N50);
      const rise = 1 / (1 + math.exp(-alpha * logRatio));
      const fall = 1 / (1 + math.exp(alpha * logRatio));
      out[i] = g + (1 - g - l) * rise;
      const slope = (1 - g - l) * rise * fall;
      jacobian?.set([(-slope * alpha) / N50, slope * logRatio, fall, -rise], 4 * i);
    }
  },
  *starts({x, y}) {
    for (const {scale, ...rest} of emergenceStarts(x.N, y)) yield {N50: scale, ...rest};
  }
});
