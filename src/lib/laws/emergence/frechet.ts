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
    "A sharp foot and a long shoulder: it nears its ceiling as a power law. At Nc it has made 0.368 of its " +
    "rise. Over log N this is Gompertz’s curve, the upper extreme value or W1 of dose–response work. A token rate " +
    "of this form stays of this form and this width in exact match of any length: only Nc moves.",
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
