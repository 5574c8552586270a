import {defineLaw} from "../../core/law.js";
import {monomial} from "../forms/monomial.js";

/** Fine-tuning data that pre-training replaces. */
export const transfer = defineLaw({
  id: "transfer",
  title: "Data transferred",
  kind: "data",
  tex: String.raw`D_T(D_F, N) = k D_F^{\alpha} N^{\beta}`,
  note:
    "The extra data that a model trained from scratch would need to match a pre-trained model fine-tuned on " +
    "D_F. It holds where data are scarce; for large D_F, pre-training can hurt (ossification). The published " +
    "k counts characters.",
  source: "Hernandez et al. 2021, arXiv:2102.01293",
  ...monomial("k", [
    {input: "DF", exponent: "alpha", tex: String.raw`\alpha`, rises: true},
    {input: "N", exponent: "beta", tex: String.raw`\beta`, rises: true}
  ]),
  published: [
    {source: "Hernandez et al. 2021, text to Python", values: {k: 1.9e4, alpha: 0.18, beta: 0.38}},
    {source: "Hernandez et al. 2021, text and code to Python", values: {k: 2.1e5, alpha: 0.096, beta: 0.38}}
  ],
  derived: []
});
