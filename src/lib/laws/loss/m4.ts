import {defineLaw} from "../../core/law.js";
import {extent} from "../../numerics/extent.js";
import {linearFit} from "../../numerics/linear-fit.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";
import {bentLogistic} from "../forms/bent-logistic.js";

/** A power law between the loss of guessing and a floor. */
export const m4 = defineLaw({
  id: "m4",
  title: "M4, power law below guessing",
  kind: "loss",
  tex: String.raw`\frac{L - e}{(e_0 - L)^{a}} = b N^{-c}`,
  note:
    "Falls from the loss of guessing e₀ to the floor e; a = 0 gives M2. Losses must lie below e₀, which is 1 " +
    "for error rates: for losses in nats, set it or fit it. If no run is near e₀, a is not identified.",
  source: "Alabdulmohsin et al. 2022, arXiv:2209.06640, M4",
  inputs: ["N"],
  params: {
    e: {tex: "e", scale: "linear", min: 0, max: 1e6, unit: ""},
    b: {tex: "b", scale: "log", min: 1e-300, max: 1e300, unit: ""},
    c: {tex: "c", scale: "linear", min: 0, max: 5, unit: ""},
    a: {tex: "a", scale: "linear", min: 0, max: 10, unit: ""},
    e0: {tex: "e_0", scale: "linear", min: 1e-6, max: 1e6, unit: "", fixed: 1}
  },
  published: [],
  example: {e: 0.1, b: 100, c: 0.3, a: 0.3, e0: 1},
  derived: [],
  evaluate(p, [N], out, jacobian) {
    const [e, b, c, a, e0] = [p[0]!, p[1]!, p[2]!, p[3]!, p[4]!];
    const logN = logs(N!);
    const width = e0 - e;
    const shift = math.log(b) - (1 - a) * math.log(width);
    for (let i = 0; i < out.length; ++i) {
      const {rise, slope, logFall} = bentLogistic(shift - c * logN[i]!, a);
      out[i] = e + width * rise;
      if (!jacobian) continue;
      jacobian[5 * i] = 1 - rise + (1 - a) * slope;
      jacobian[5 * i + 1] = (width * slope) / b;
      jacobian[5 * i + 2] = -width * slope * logN[i]!;
      jacobian[5 * i + 3] = width * slope * (math.log(width) + logFall);
      jacobian[5 * i + 4] = rise - (1 - a) * slope;
    }
  },
  // for each e, a and e0 a line in logarithms
  *starts({x, y}) {
    const [low, high] = extent(y);
    const e0 = high < 1 ? 1 : 1.05 * high;
    const columns = [new Float64Array(y.length).fill(1), logs(x.N)];
    for (const share of [0, 0.3, 0.6, 0.8, 0.9, 0.97]) {
      const e = share * low;
      const weights = Array.from(y, (v) => (v - e) / v);
      for (const a of [0, 0.05, 0.15, 0.3, 0.5, 0.9]) {
        const target = Array.from(y, (v) => math.log(v - e) - a * math.log(Math.max(e0 - v, 1e-6 * e0)));
        const found = linearFit(columns, target, weights);
        if (found) yield {e, b: math.exp(found[0]!), c: Math.max(0, Math.min(5, -found[1]!)), a, e0};
      }
    }
  }
});
