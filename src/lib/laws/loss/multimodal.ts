import {defineLaw} from "../../core/law.js";
import {modelSize, type ScaleTerm} from "../forms/scale-params.js";
import {scaleSum} from "../forms/scale-sum.js";

type Input<S extends string> = "N" | `D_${S}`;
type Param<S extends string> = "Nc" | "alphaN" | `Dc_${S}` | `alpha_${S}`;

/** A law of model size and of the data from each of the named sources. */
export function multimodal<const S extends string>(...sources: readonly S[]) {
  const data = sources.map(
    (source): ScaleTerm<Input<S>, Param<S>> => ({
      input: `D_${source}`,
      scale: `Dc_${source}`,
      exponent: `alpha_${source}`,
      tex: [String.raw`D_{c,\mathrm{${source}}}`, String.raw`\alpha_{\mathrm{${source}}}`],
      unit: "tokens"
    })
  );
  return {
    tex: String.raw`L(N, D_m) = \left(\frac{N_c}{N}\right)^{\alpha_N} +
      \sum_{m} \left(\frac{D_{c,m}}{D_m}\right)^{\alpha_m}`,
    ...scaleSum<Input<S>, Param<S>>([modelSize, ...data])
  };
}

/** Two sources of data, text and images. */
export const multimodalTextImage = defineLaw({
  id: "multimodal",
  title: "Multimodal",
  kind: "loss",
  ...multimodal("text", "image"),
  note:
    "Each source m of data limits the loss independently, without synergy or competition. There is no floor. " +
    "Every run needs data from every source: without one of them the predicted loss is infinite.",
  source: "FormalAI 2025, § 5.1, after Kaplan et al. 2020, arXiv:2001.08361, eqs. 1.1 and 1.2",
  published: [],
  example: {Nc: 8.8e13, alphaN: 0.076, Dc_text: 5.4e13, alpha_text: 0.095, Dc_image: 1e9, alpha_image: 0.25},
  derived: []
});
