import {defineLaw} from "../../core/law.js";
import {extent} from "../../numerics/extent.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";
import {chance, placeIn, rateAt, windowEnds} from "../forms/scale-window.js";

/** The probability is a straight line in log N. */
export const linear = defineLaw({
  id: "linear",
  title: "Straight line in log N",
  kind: "emergence",
  tex: String.raw`P(N) = p_0 + (p_1 - p_0)\,s, \quad s = \frac{\ln(N/N_0)}{\ln(N_1/N_0)}`,
  note:
    "The null hypothesis of steady progress: the probability is linear in log N. It has the same likelihood " +
    "as the curves, so AICc values are comparable. It is written by its values at both ends of the window and " +
    "stays between 0 and 1 within the data.",
  source: "The null hypothesis of Wu & Lo 2025, arXiv:2410.01692",
  inputs: ["N"],
  params: {p0: rateAt("p_0"), p1: rateAt("p_1"), ...windowEnds},
  published: [],
  example: {p0: 0.1, p1: 0.8, N0: 1e7, N1: 1e12},
  derived: [],
  evaluate(p, [N], out, jacobian) {
    const [p0, p1, N0, N1] = [p[0]!, p[1]!, p[2]!, p[3]!];
    const logN = logs(N!);
    const span = math.log(N1) - math.log(N0);
    jacobian?.fill(0);
    for (let i = 0; i < out.length; ++i) {
      const s = placeIn(logN[i]!, N0, N1);
      const value = p0 + (p1 - p0) * s;
      out[i] = chance(value);
      if (!jacobian || value !== out[i]) continue;
      jacobian[4 * i] = 1 - s;
      jacobian[4 * i + 1] = s;
      jacobian[4 * i + 2] = ((p1 - p0) * (s - 1)) / (span * N0);
      jacobian[4 * i + 3] = (-(p1 - p0) * s) / (span * N1);
    }
  },
  *starts({x, y}) {
    const [low, high] = extent(y).map(chance) as [number, number];
    const [N0, N1] = extent(x.N);
    for (const share of [0.05, 0.5, 0.95]) {
      const middle = low + share * (high - low);
      for (const [p0, p1] of [
        [low, high],
        [high, low],
        [low, middle],
        [middle, middle]
      ] as const)
        yield {p0, p1, N0, N1};
    }
  }
});
