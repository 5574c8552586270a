import {defineLaw} from "../../core/law.js";
import * as math from "../../numerics/math.js";
import {riseQuantities} from "../forms/rise.js";
import {emergenceParams, emergenceStarts} from "../forms/score-params.js";

/** A capability appears as a stretched exponential of scale. */
export const weibull = defineLaw({
  id: "weibull",
  title: "Weibull",
  kind: "emergence",
  tex: String.raw`P(N) = g + (1 - g - l)\left(1 - e^{-(N/N_c)^{\alpha}}\right)`,
  note:
    "A stretched exponential of scale: a slow start and a fast approach to the ceiling. At Nc it has " +
    "completed 0.632 of its rise; N50 is where it has completed one half.",
  source: "Weibull 1951; with floor and lapse as in Wichmann & Hill 2001",
  inputs: ["N"],
  params: {
    Nc: {tex: "N_c", scale: "log", min: 1e-300, max: 1e300, unit: "N"},
    ...emergenceParams(String.raw`\alpha`)
  },
  published: [],
  derived: riseQuantities("Nc", (share) => math.log(-math.log1p(-share))),
  evaluate(p, [N], out, jacobian) {
    const [Nc, alpha, g, l] = [p[0]!, p[1]!, p[2]!, p[3]!];
    for (let i = 0; i < out.length; ++i) {
      const logRatio = math.log(N![i]! / Nc);
      const hazard = math.exp(alpha * logRatio);
      const rise = -math.expm1(-hazard);
      out[i] = g + (1 - g - l) * rise;
      // hazard · e^−hazard, which is 0 and not NaN once the hazard overflows
      const slope = hazard > 700 ? 0 : (1 - g - l) * hazard * math.exp(-hazard);
      jacobian?.set([(-slope * alpha) / Nc, slope * logRatio, 1 - rise, -rise], 4 * i);
    }
  },
  *starts({x, y}) {
    for (const {scale, ...rest} of emergenceStarts(x.N, y)) yield {Nc: scale, ...rest};
  }
});
