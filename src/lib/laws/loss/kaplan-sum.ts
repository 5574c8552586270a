import {defineLaw} from "../../core/law.js";
import {dataSize, modelSize} from "../forms/scale-params.js";
import {scaleSum} from "../forms/scale-sum.js";

/** Kaplan’s laws of model size and of data size, added. */
export const kaplanSum = defineLaw({
  id: "kaplan-sum",
  title: "Kaplan, sum",
  kind: "loss",
  tex: String.raw`L(N, D) = \left(\frac{N_c}{N}\right)^{\alpha_N} + \left(\frac{D_c}{D}\right)^{\alpha_D}`,
  note:
    "Parameters and data limit the loss independently. There is no floor, so its exponents are smaller than " +
    "those of a law with one. The published values come from fits of each term alone; their sum overestimates " +
    "the loss where both limit it.",
  source: "Kaplan et al. 2020, arXiv:2001.08361, eqs. 1.1 and 1.2; added as in FormalAI 2025, § 5.1",
  ...scaleSum([modelSize, dataSize]),
  published: [
    {
      source: "Kaplan et al. 2020, eqs. 1.1 and 1.2",
      values: {Nc: 8.8e13, alphaN: 0.076, Dc: 5.4e13, alphaD: 0.095}
    }
  ],
  derived: []
});
