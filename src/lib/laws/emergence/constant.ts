import {defineLaw} from "../../core/law.js";

/** No dependence on scale: the null hypothesis for emergence curves. */
export const constant = defineLaw({
  id: "constant",
  title: "Constant",
  kind: "emergence",
  tex: "P(N) = g",
  note: "The null hypothesis: the score does not depend on scale.",
  source: "The null hypothesis",
  inputs: ["N"],
  params: {g: {tex: "g", scale: "linear", min: 0, max: 1, unit: ""}},
  published: [],
  derived: [],
  evaluate(p, _, out, jacobian) {
    out.fill(p[0]!);
    jacobian?.fill(1);
  },
  *starts({y}) {
    let sum = 0;
    for (let i = 0; i < y.length; ++i) sum += y[i]!;
    yield {g: Math.min(1, Math.max(0, sum / y.length))};
  }
});
