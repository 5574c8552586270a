import {defineLaw} from "../../core/law.js";
import * as math from "../../numerics/math.js";
import {halfRise} from "../forms/half-rise.js";
import {emergenceParams, emergenceStarts} from "../forms/score-params.js";

/** Gompertz’s growth curve in N, not in log N. */
export const gompertz = defineLaw({
  id: "gompertz",
  title: "Gompertz, in N",
  kind: "emergence",
  tex: String.raw`P(N) = g + (1 - g - l)\,2^{-e^{-\kappa (N/N_{50} - 1)}}`,
  note:
    "Gompertz’s curve in N, not in log N. On a logarithmic axis it is always sharp: less than a decade wide " +
    "for κ > 2. For κ below about 1.5 it does not start at the floor. Gompertz’s curve in log N is the " +
    "Fréchet curve.",
  source: "Gompertz 1825; Winsor 1932, with the abscissa written as N/N50; floor and lapse as in Wichmann & Hill 2001",
  inputs: ["N"],
  params: {
    N50: {tex: "N_{50}", scale: "log", min: 1e-300, max: 1e300, unit: "N"},
    ...emergenceParams(String.raw`\kappa`)
  },
  published: [],
  example: {N50: 2e10, alpha: 3, g: 0, l: 0},
  derived: [halfRise("N50", () => 1)],
  evaluate(p, [N], out, jacobian) {
    const [N50, kappa, g, l] = [p[0]!, p[1]!, p[2]!, p[3]!];
    for (let i = 0; i < out.length; ++i) {
      const excess = N![i]! / N50 - 1;
      const power = Math.LN2 * math.exp(-kappa * excess);
      const rise = math.exp(-power);
      out[i] = g + (1 - g - l) * rise;
      if (!jacobian) continue;
      // power · e^−power, which is 0 and not NaN once the power overflows
      const slope = power > 700 ? 0 : (1 - g - l) * power * rise;
      jacobian[4 * i] = (-slope * kappa * (N![i]! / N50)) / N50;
      jacobian[4 * i + 1] = slope * excess;
      jacobian[4 * i + 2] = 1 - rise;
      jacobian[4 * i + 3] = -rise;
    }
  },
  *starts({x, y}) {
    for (const {scale, ...rest} of emergenceStarts(x.N, y)) yield {N50: scale, ...rest};
  }
});
