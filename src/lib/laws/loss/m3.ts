import {defineLaw} from "../../core/law.js";
import {extent} from "../../numerics/extent.js";
import {linearFit} from "../../numerics/linear-fit.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";

/** A power law that flattens into its floor at N = 1/g. */
export const m3 = defineLaw({
  id: "m3",
  title: "M3, shifted power law",
  kind: "loss",
  tex: String.raw`L(N) = b \left(\frac{1}{N} + g\right)^{c}`,
  note:
    "A power law that bends into its floor b gᶜ at N = 1/g. One parameter sets both the bend and the floor. " +
    "If the data show no bend, g is not identified and the law is M1.",
  source: "Alabdulmohsin et al. 2022, arXiv:2209.06640, M3",
  inputs: ["N"],
  params: {
    b: {tex: "b", scale: "log", min: 1e-300, max: 1e300, unit: ""},
    c: {tex: "c", scale: "linear", min: 0, max: 5, unit: ""},
    g: {tex: "g", scale: "log", min: 1e-60, max: 1e30, unit: ""}
  },
  published: [],
  example: {b: 20, c: 0.2, g: 1e-10},
  derived: [],
  evaluate(p, [N], out, jacobian) {
    const [b, c, g] = [p[0]!, p[1]!, p[2]!];
    for (let i = 0; i < out.length; ++i) {
      const shifted = 1 / N![i]! + g;
      const logShifted = math.log(shifted);
      const power = math.exp(c * logShifted);
      out[i] = b * power;
      if (!jacobian) continue;
      jacobian[3 * i] = power;
      jacobian[3 * i + 1] = b * power * logShifted;
      jacobian[3 * i + 2] = (b * c * power) / shifted;
    }
  },
  // for each g a line in logarithms; the first g is none
  *starts({x, y}) {
    const logN = logs(x.N);
    const [low, high] = extent(logN);
    const logY = Array.from(y, (v) => math.log(Math.max(v, 1e-300)));
    for (let k = -1; k <= 12; ++k) {
      const g = math.exp(k < 0 ? -high - 12 : -high - 2 + ((high - low + 2) * k) / 12);
      const bent = Array.from(x.N, (v) => math.log(1 / v + g));
      const found = linearFit([bent.map(() => 1), bent], logY);
      if (found)
        yield {b: math.exp(Math.max(-690, Math.min(690, found[0]!))), c: Math.max(0, Math.min(5, found[1]!)), g};
    }
  }
});
