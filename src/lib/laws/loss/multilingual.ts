import {defineLaw} from "../../core/law.js";
import {dataSize, modelSize} from "../forms/scale-params.js";
import {scaleSum} from "../forms/scale-sum.js";

const languages = {
  input: "Lang",
  scale: "Lc",
  exponent: "alphaL",
  tex: ["L_c", String.raw`\alpha_L`],
  unit: "languages"
} as const;

/** The number of languages as a third scale. */
export const multilingual = defineLaw({
  id: "multilingual",
  title: "Multilingual",
  kind: "loss",
  tex: String.raw`L(N, D, \ell) = \left(\frac{N_c}{N}\right)^{\alpha_N} + \left(\frac{D_c}{D}\right)^{\alpha_D} +
    \left(\frac{L_c}{\ell}\right)^{\alpha_L}`,
  note:
    "The number of languages ℓ as a third scale: each added language lowers the loss. This assumes transfer " +
    "and no competition for capacity. There is no floor; the term of the least varied scale acts as one.",
  source: "FormalAI 2025, § 5.1, after Kaplan et al. 2020, arXiv:2001.08361, eqs. 1.1 and 1.2",
  ...scaleSum([modelSize, dataSize, languages]),
  published: [],
  example: {Nc: 8.8e13, alphaN: 0.076, Dc: 5.4e13, alphaD: 0.095, Lc: 0.5, alphaL: 0.3},
  derived: []
});
