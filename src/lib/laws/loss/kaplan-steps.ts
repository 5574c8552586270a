import {defineLaw} from "../../core/law.js";
import {modelSize} from "../forms/scale-params.js";
import {scaleSum} from "../forms/scale-sum.js";

const steps = {input: "S", scale: "Sc", exponent: "alphaS", tex: ["S_c", String.raw`\alpha_S`], unit: "steps"} as const;

/** Model size and training steps limit the loss independently. */
export const kaplanSteps = defineLaw({
  id: "kaplan-steps",
  title: "Kaplan, steps",
  kind: "loss",
  tex: String.raw`L(N, S) = \left(\frac{N_c}{N}\right)^{\alpha_N} + \left(\frac{S_c}{S}\right)^{\alpha_S}`,
  note:
    "The learning curve of a model trained on each token once. S is the number of steps at a batch far above " +
    "the critical batch size; at small batches it differs from the steps taken. The law does not describe " +
    "warm-up, and with a decaying learning rate only the last point of a run lies on it.",
  source: "Kaplan et al. 2020, arXiv:2001.08361, eq. 1.6",
  ...scaleSum([modelSize, steps]),
  published: [{source: "Kaplan et al. 2020, table 3", values: {Nc: 6.5e13, alphaN: 0.077, Sc: 2.1e3, alphaS: 0.76}}],
  derived: []
});
