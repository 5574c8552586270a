import {defineLaw} from "../../core/law.js";
import * as math from "../../numerics/math.js";
import {riseOverLogN, riseQuantities} from "../forms/rise.js";
import {emergenceParams, emergenceStarts} from "../forms/score-params.js";

/** A capability appears as the mirror image, over log N, of the Weibull curve. */
export const frechet = defineLaw({
  id: "frechet",
  title: "Fréchet",
  kind: "emergence",
  tex: String.raw`P(N) = g + (1 - g - l)\,e^{-(N/N_c)^{-\alpha}}`,
  note:
    "A sharp start and a slow approach to the ceiling, as a power law. At Nc it has completed 0.368 of its " +
    "rise. In log N it is Gompertz’s curve (W1 in dose–response work). If the accuracy of one token has this " +
    "form, so has exact match of any length, with the same width and a larger Nc.",
  source: "Schaeffer et al. 2023, arXiv:2304.15004, § 2; with floor and lapse as in Wichmann & Hill 2001",
  inputs: ["N"],
  params: {
    Nc: {tex: "N_c", scale: "log", min: 1e-300, max: 1e300, unit: "N"},
    ...emergenceParams(String.raw`\alpha`)
  },
  published: [],
  derived: riseQuantities("Nc", (share) => -math.log(-math.log(share))),
  evaluate: riseOverLogN(
    (t) => math.exp(-math.exp(-t)),
    (t) => math.exp(-t - math.exp(-t))
  ),
  *starts({x, y}) {
    for (const {scale, ...rest} of emergenceStarts(x.N, y)) yield {Nc: scale, ...rest};
  }
});
