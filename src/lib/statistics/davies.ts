import * as math from "../numerics/math.js";
import {logGamma, normalUpper, tUpper} from "./distributions.js";
import {type Observed, regress} from "./regression.js";

export interface DaviesTest {
  /** Upper bound of the probability of so large a change of slope, at the worst place, where there is no break. */
  readonly p: number;
  /** Where among the places tried the change is clearest. */
  readonly at: number;
}

/**
 * Is there a break at all? Its place exists under the alternative only, so that no usual test holds: the greatest of
 * the statistics at ten places is set against its own distribution (Davies 1987, Biometrika 74, 33, eq. 3.4; for least
 * squares with unknown variance Davies 2002, Biometrika 89, 484). Null where no place can be tried.
 */
export function daviesTest(x: ArrayLike<number>, observed: Observed, places = 10): DaviesTest | null {
  const sorted = Float64Array.from(x).sort();
  const [first, last] = [sorted[1], sorted.at(-2)];
  if (first === undefined || last === undefined || !(last > first)) return null;
  const ones = new Float64Array(x.length).fill(1);
  const straight = regress([ones, x], observed);
  if (!straight) return null;
  const statistics: {readonly at: number; readonly t: number}[] = [];
  for (let i = 0; i < places; ++i) {
    const at = first + ((last - first) * i) / (places - 1);
    const bent = regress([Float64Array.from(x, (v) => Math.max(v - at, 0)), ones, x], observed);
    if (!bent || !(bent.dof > 0)) continue;
    const [change] = bent.coefficients;
    const t =
      "y" in observed
        ? change! / Math.sqrt(bent.dispersion * bent.unscaled[0]![0]!)
        : Math.sign(change!) * Math.sqrt(Math.max(0, straight.deviance - bent.deviance));
    if (Number.isFinite(t)) statistics.push({at, t});
  }
  if (!statistics.length) return null;
  const best = statistics.reduce((a, b) => (Math.abs(b.t) > Math.abs(a.t) ? b : a));
  const values = statistics.map(({t}) => t);
  const size = Math.abs(best.t);
  const oneSided = "y" in observed ? leastSquaresTail(size, values, x.length - 3) : normalTail(size, values);
  return {p: Math.min(1, 2 * oneSided), at: best.at};
}

function normalTail(size: number, values: readonly number[]): number {
  return normalUpper(size) + (variation(values) * math.exp(-(size ** 2) / 2)) / Math.sqrt(8 * Math.PI);
}

/** In arcs of √(t²/(dof + t²)), the share of the sum of squares that the break explains. */
function leastSquaresTail(size: number, values: readonly number[], dof: number): number {
  const arcs = values.map((t) => math.asin(Math.sqrt(t ** 2 / (dof + t ** 2))));
  const logTail = ((dof - 1) / 2) * -math.log1p(size ** 2 / dof) + logGamma((dof + 1) / 2) - logGamma(dof / 2);
  return tUpper(size, dof) + (variation(arcs) * math.exp(logTail)) / (2 * Math.sqrt(Math.PI));
}

function variation(values: readonly number[]): number {
  return values.slice(1).reduce((sum, v, i) => sum + Math.abs(v - values[i]!), 0);
}
