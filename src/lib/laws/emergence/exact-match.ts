import {defineLaw} from "../../core/law.js";
import * as math from "../../numerics/math.js";
import {halfRise} from "../forms/half-rise.js";
import {emergenceParams, emergenceStarts} from "../forms/score-params.js";
import {sigmoid, softplus} from "../forms/sigmoid.js";

/** Log-odds of one token at which an answer of this length is right with this probability. */
const oddsAt = (share: number, length: number) => -math.log(math.expm1(-math.log(share) / length));

/** A smooth accuracy of single tokens under a metric that requires all of them to be right. */
export const exactMatch = defineLaw({
  id: "exact-match",
  title: "Exact match",
  kind: "emergence",
  tex: String.raw`P(N) = g + (1 - g - l)\left(\frac{1}{1 + (N_t/N)^{\alpha}}\right)^{k}`,
  note:
    "A smooth alternative to emergence: an answer is right if all its k tokens are, independently, each with " +
    "logistic probability in log N. k is the length of the answers and is not fitted. Longer answers move the " +
    "rise to larger scales but do not make it arbitrarily narrow.",
  source:
    "Schaeffer et al. 2023, arXiv:2304.15004, § 2, with a logistic token rate; floor and lapse as in Wichmann & " +
    "Hill 2001",
  inputs: ["N"],
  params: {
    Nt: {tex: "N_t", scale: "log", min: 1e-300, max: 1e300, unit: "N"},
    ...emergenceParams(String.raw`\alpha`),
    k: {tex: "k", scale: "log", min: 1e-3, max: 1e6, unit: "tokens", fixed: 4}
  },
  published: [],
  example: {Nt: 1e9, alpha: 1, g: 0, l: 0, k: 4},
  derived: [halfRise<"Nt" | "alpha" | "k">("Nt", ({alpha, k}) => math.exp(oddsAt(0.5, k) / alpha))],
  evaluate(p, [N], out, jacobian) {
    const [Nt, alpha, g, l, k] = [p[0]!, p[1]!, p[2]!, p[3]!, p[4]!];
    for (let i = 0; i < out.length; ++i) {
      const logRatio = math.log(N![i]! / Nt);
      const logToken = -softplus(-alpha * logRatio);
      const rise = math.exp(k * logToken);
      out[i] = g + (1 - g - l) * rise;
      const slope = (1 - g - l) * rise * k * sigmoid(-alpha * logRatio);
      jacobian?.set([(-slope * alpha) / Nt, slope * logRatio, 1 - rise, -rise, (1 - g - l) * rise * logToken], 5 * i);
    }
  },
  *starts({x, y}) {
    for (const {scale, ...rest} of emergenceStarts(x.N, y)) yield {Nt: scale, ...rest, k: 4};
  }
});
