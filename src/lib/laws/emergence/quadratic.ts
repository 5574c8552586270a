import {defineLaw} from "../../core/law.js";
import {extent} from "../../numerics/extent.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";
import {chance, placeIn, rateAt, windowEnds} from "../forms/scale-window.js";

/** The probability is a parabola in log N. */
export const quadratic = defineLaw({
  id: "quadratic",
  title: "Parabola in log N",
  kind: "emergence",
  tex: String.raw`P(N) = p_0 (1-s)(1-2s) + 4 p_m s(1-s) + p_1 s(2s-1), \quad s = \frac{\ln(N/N_0)}{\ln(N_1/N_0)}`,
  note:
    "Progress that speeds up or slows down without a break: the probability is a parabola in log N, written " +
    "by its values at both ends and in the middle of the window. It is the only smooth alternative that may " +
    "fall and rise.",
  source: "The smooth alternative of Wu & Lo 2025, arXiv:2410.01692",
  inputs: ["N"],
  params: {p0: rateAt("p_0"), pm: rateAt("p_m"), p1: rateAt("p_1"), ...windowEnds},
  published: [],
  example: {p0: 0.1, pm: 0.3, p1: 0.8, N0: 1e7, N1: 1e12},
  derived: [],
  evaluate(p, [N], out, jacobian) {
    const [p0, pm, p1, N0, N1] = [p[0]!, p[1]!, p[2]!, p[3]!, p[4]!];
    const logN = logs(N!);
    const span = math.log(N1) - math.log(N0);
    jacobian?.fill(0);
    for (let i = 0; i < out.length; ++i) {
      const s = placeIn(logN[i]!, N0, N1);
      const value = p0 * (1 - s) * (1 - 2 * s) + 4 * pm * s * (1 - s) + p1 * s * (2 * s - 1);
      out[i] = chance(value);
      if (!jacobian || value !== out[i]) continue;
      const slope = p0 * (4 * s - 3) + 4 * pm * (1 - 2 * s) + p1 * (4 * s - 1);
      jacobian[5 * i] = (1 - s) * (1 - 2 * s);
      jacobian[5 * i + 1] = 4 * s * (1 - s);
      jacobian[5 * i + 2] = s * (2 * s - 1);
      jacobian[5 * i + 3] = (slope * (s - 1)) / (span * N0);
      jacobian[5 * i + 4] = (-slope * s) / (span * N1);
    }
  },
  *starts({x, y}) {
    const [low, high] = extent(y).map(chance) as [number, number];
    const [N0, N1] = extent(x.N);
    const levels = [0.05, 0.35, 0.65, 0.95].map((share) => low + share * (high - low));
    for (const p0 of levels) for (const pm of levels) for (const p1 of levels) yield {p0, pm, p1, N0, N1};
  }
});
