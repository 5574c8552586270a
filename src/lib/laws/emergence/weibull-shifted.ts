import {defineLaw} from "../../core/law.js";
import {emergenceParams, emergenceStarts} from "../forms/score-params.js";
import {shiftedQuantities, shiftedRise} from "../forms/shifted-rise.js";

/** The floor below an onset, and a Weibull rise in the distance above it. */
export const weibullShifted = defineLaw({
  id: "weibull-shifted",
  title: "Shifted Weibull",
  kind: "emergence",
  tex:
    String.raw`P(N) = g + (1 - g - l)\left(1 - e^{-\left((N - N_c)/N_c\right)^{\alpha}}\right) ` +
    String.raw`\text{ for } N > N_c, \text{ else } g`,
  note:
    "A Weibull rise that starts at the onset Nc and has completed 0.632 of its rise at 2 Nc. At α = 3.2, N50 " +
    "is 1.89 Nc, compared with 0.892 Nc for the Weibull curve. Below Nc the printed form is not real; the " +
    "floor is used there.",
  source:
    "The three-parameter Weibull distribution (Weibull 1951) with its scale set to its onset; floor and lapse as in " +
    "Wichmann & Hill 2001",
  inputs: ["N"],
  params: {
    Nc: {tex: "N_c", scale: "log", min: 1e-300, max: 1e300, unit: "N"},
    ...emergenceParams(String.raw`\alpha`)
  },
  published: [],
  example: {Nc: 1e9, alpha: 1.5, g: 0, l: 0},
  derived: shiftedQuantities,
  evaluate: shiftedRise,
  *starts({x, y}) {
    for (const {scale, ...rest} of emergenceStarts(x.N, y)) yield {Nc: scale, ...rest};
  }
});
