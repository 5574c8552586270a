import {defineLaw} from "../../core/law.js";
import {monomial} from "../forms/monomial.js";

/** One power each of size, data and compute, multiplied. */
export const product = defineLaw({
  id: "product",
  title: "Product of powers",
  kind: "loss",
  tex: String.raw`L(N, D, C) = k N^{-\alpha} D^{-\beta} C^{-\gamma}`,
  note:
    "A plane in logarithms: ten times the data lower the loss by the same factor at every size, and there is " +
    "no floor. If C = 6 N D in all runs, only α + γ and β + γ are identified: fix γ at 0.",
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
