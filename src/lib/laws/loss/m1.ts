import {defineLaw} from "../../core/law.js";
import {monomial} from "../forms/monomial.js";

/** Loss falls as one power of scale, without a floor. */
export const m1 = defineLaw({
  id: "m1",
  title: "M1, power law",
  kind: "loss",
  tex: "L(N) = b N^{-c}",
  note:
    "A straight line in logarithms, without a floor or a bend. Of the four estimators that Alabdulmohsin et " +
    "al. compare, it extrapolates worst.",
  source: "Alabdulmohsin et al. 2022, arXiv:2209.06640, M1, where the exponent is written c < 0",
  ...monomial("b", [{input: "N", exponent: "c", tex: "c"}]),
  // (Nc/N)^a with Nc = 8.8e13, a = .076: b = Nc^a
  published: [{source: "Kaplan et al. 2020, arXiv:2001.08361, eq. 1.1", values: {b: 8.8e13 ** 0.076, c: 0.076}}],
  derived: []
});
