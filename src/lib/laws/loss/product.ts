import {defineLaw} from "../../core/law.js";
import {monomial} from "../forms/monomial.js";

/** One power each of size, data and compute, multiplied. */
export const product = defineLaw({
  id: "product",
  title: "Product of powers",
  kind: "loss",
  tex: String.raw`L(N, D, C) = k N^{-\alpha} D^{-\beta} C^{-\gamma}`,
  note:
    "A plane in logarithms: ten times the data lower the loss by the same share at every size, down to nothing, " +
    "which no measured loss does. Where log N, log D and log C are collinear, as in runs with C = 6 N D, the data " +
    "determine α + γ and β + γ but not γ: hold γ at 0 there.",
  source: "FormalAI 2025, § 5.1",
  ...monomial("k", [
    {input: "N", exponent: "alpha", tex: String.raw`\alpha`},
    {input: "D", exponent: "beta", tex: String.raw`\beta`},
    {input: "C", exponent: "gamma", tex: String.raw`\gamma`}
  ]),
  published: [],
  example: {k: 60, alpha: 0.05, beta: 0.06, gamma: 0.02},
  derived: []
});
