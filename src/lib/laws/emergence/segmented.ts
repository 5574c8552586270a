import {defineLaw} from "../../core/law.js";
import {extent} from "../../numerics/extent.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";
import {chance, rateAt, windowEnds} from "../forms/scale-window.js";

/** Two straight lines in log N that meet at a break. */
export const segmented = defineLaw({
  id: "segmented",
  title: "Two lines in log N",
  kind: "emergence",
  tex: String.raw`P(N) = \begin{cases} p_0 + (p_b - p_0)\,\dfrac{\ln(N/N_0)}{\ln(N_b/N_0)} & N \le N_b \\[2ex] p_b +
    (p_1 - p_b)\,\dfrac{\ln(N/N_b)}{\ln(N_1/N_b)} & N > N_b \end{cases}`,
  note:
    "Two straight lines in log N that meet at a break. A break is not a threshold: every task that rises from " +
    "chance has one. The position of the break has many local optima, so starts try every gap between scales.",
  source: "Muggeo 2003, Statistics in Medicine 22, 3055; on the chance scale",
  inputs: ["N"],
  params: {
    Nb: {tex: "N_b", scale: "log", min: 1e-300, max: 1e300, unit: "N"},
    p0: rateAt("p_0"),
    pb: rateAt("p_b"),
    p1: rateAt("p_1"),
    ...windowEnds
  },
  published: [],
  example: {Nb: 3e9, p0: 0.1, pb: 0.2, p1: 0.8, N0: 1e7, N1: 1e12},
  derived: [],
  evaluate(p, [N], out, jacobian) {
    const [Nb, p0, pb, p1, N0, N1] = [p[0]!, p[1]!, p[2]!, p[3]!, p[4]!, p[5]!];
    const logN = logs(N!);
    jacobian?.fill(0);
    for (let i = 0; i < out.length; ++i) {
      const isLow = logN[i]! <= math.log(Nb);
      const [end, at, column, endColumn] = isLow ? [p0, N0, 1, 4] : [p1, N1, 3, 5];
      const span = math.log(Nb) - math.log(at);
      // a break at an end of the window leaves one line a single point
      const s = span === 0 ? 1 : (logN[i]! - math.log(at)) / span;
      const value = end + (pb - end) * s;
      out[i] = chance(value);
      if (!jacobian || value !== out[i]) continue;
      jacobian[6 * i + 2] = s;
      if (span === 0) continue;
      jacobian[6 * i] = (-(pb - end) * s) / (span * Nb);
      jacobian[6 * i + column] = 1 - s;
      jacobian[6 * i + endColumn] = ((pb - end) * (s - 1)) / (span * at);
    }
  },
  *starts({x, y}) {
    const [low, high] = extent(y).map(chance) as [number, number];
    const [N0, N1] = extent(x.N);
    const sorted = [...new Set(Array.from(x.N))].sort((a, b) => a - b);
    const stride = Math.max(1, Math.floor((sorted.length - 1) / 16));
    for (let i = stride; i < sorted.length; i += stride) {
      const Nb = Math.sqrt(sorted[i - 1]! * sorted[i]!);
      for (const [p0, pb, p1] of [
        [low, low, high],
        [low, high, high],
        [low, (low + high) / 2, high],
        [high, low, high]
      ] as const)
        yield {Nb, p0, pb, p1, N0, N1};
    }
  }
});
