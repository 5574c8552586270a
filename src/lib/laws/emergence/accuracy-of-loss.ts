import {defineLaw} from "../../core/law.js";
import * as math from "../../numerics/math.js";

/**
 * Accuracy on a task as a decreasing sigmoid of the task loss: step two of a two-step prediction. Not in `laws`, as its
 * input is measured rather than chosen.
 *
 * @example
 * const loss = [0.4, 0.7, 1, 1.3, 1.6, 2];
 * const accuracy = [0.92, 0.68, 0.42, 0.31, 0.28, 0.26];
 * const {status} = fit(accuracyOfLoss, {x: {L: loss}, y: accuracy}, {objective: "least-squares"});
 * status; // "converged"
 */
export const accuracyOfLoss = defineLaw({
  id: "accuracy-of-loss",
  title: "Accuracy of task loss",
  kind: "emergence",
  tex: String.raw`P(L) = b + \frac{a}{1 + e^{-k (L - L_0)}}`,
  note:
    "Chance is a + b; b is the accuracy at zero loss. On real tasks b is often at its bound 1 and then has no " +
    "standard error.",
  source: "Bhagia et al. 2024, arXiv:2412.04403, eq. 2",
  inputs: ["L"],
  params: {
    a: {tex: "a", scale: "linear", min: -1, max: 0, unit: ""},
    L0: {tex: "L_0", scale: "linear", min: 0, max: 1e6, unit: "L"},
    k: {tex: "k", scale: "linear", min: 0, max: 1e6, unit: ""},
    b: {tex: "b", scale: "linear", min: 0, max: 1, unit: ""}
  },
  published: [],
  derived: [],
  evaluate(p, [L], out, jacobian) {
    const [a, L0, k, b] = [p[0]!, p[1]!, p[2]!, p[3]!];
    for (let i = 0; i < out.length; ++i) {
      const distance = L![i]! - L0;
      const fall = 1 / (1 + math.exp(-k * distance));
      const slope = a * fall * (1 / (1 + math.exp(k * distance)));
      out[i] = b + a * fall;
      jacobian?.set([fall, -slope * k, slope * distance, 1], 4 * i);
    }
  },
  *starts({x, y}) {
    const losses = Float64Array.from(x.L).sort();
    const values = Array.from(y).sort((u, v) => u - v);
    const [low, high] = [values[0]!, values.at(-1)!];
    for (const share of [0.05, 0.25, 0.5, 0.75]) {
      const L0 = losses[Math.floor(share * (losses.length - 1))]!;
      for (const k of [2, 5, 12]) {
        yield {a: low - 1, L0, k, b: 1};
        yield {a: low - high, L0, k, b: high};
      }
    }
  }
});
