import {defineLaw} from "../../core/law.js";
import * as math from "../../numerics/math.js";
import {normalCdf, normalQuantile} from "../../statistics/distributions.js";
import {riseOverLogN, riseQuantities} from "../forms/rise.js";
import {emergenceParams, emergenceStarts} from "../forms/score-params.js";

/** A capability appears as the normal distribution of the logarithm of scale. */
export const probit = defineLaw({
  id: "probit",
  title: "Probit",
  kind: "emergence",
  tex: String.raw`P(N) = g + (1 - g - l)\,\Phi\!\left(\alpha \ln\frac{N}{N_{50}}\right)`,
  note: "Symmetric in log N like the logistic curve, with shorter tails. A few scales rarely distinguish the two.",
  source: "Bliss 1934; with floor and lapse as in Wichmann & Hill 2001",
  inputs: ["N"],
  params: {
    N50: {tex: "N_{50}", scale: "log", min: 1e-300, max: 1e300, unit: "N"},
    ...emergenceParams(String.raw`\alpha`)
  },
  published: [],
  derived: riseQuantities("N50", normalQuantile),
  evaluate: riseOverLogN(normalCdf, (t) => math.exp(-0.5 * t * t) / Math.sqrt(2 * Math.PI)),
  *starts({x, y}) {
    for (const {scale, ...rest} of emergenceStarts(x.N, y)) yield {N50: scale, ...rest};
  }
});
