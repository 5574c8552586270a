import {extent} from "../../numerics/extent.js";
import {linearFit} from "../../numerics/linear-fit.js";
import * as math from "../../numerics/math.js";
import {raise} from "../../numerics/raise.js";
import {doubleExponential, extraDescent} from "./extra-descent.js";

const EXPONENTS = [0.05, 0.1, 0.18, 0.3, 0.5, 0.8];
const DELTAS = [0, 0.2, 0.5, 1];
const PLACES = 10;
const BEST = 40;

/**
 * Starts of the slope break: given α, δ and N* the law is linear in E, A = Nc^α and κA. The best of a grid over those.
 */
export function slopeBreakStarts(logN: Float64Array, y: ArrayLike<number>) {
  const [low, high] = extent(logN);
  const rule = doubleExponential();
  const weights = Float64Array.from(y, (v) => 1 / Math.abs(v));
  const ones = new Float64Array(y.length).fill(1);
  const found: {start: Record<"E" | "Nc" | "alpha" | "kappa" | "Nstar" | "delta", number>; error: number}[] = [];
  for (const alpha of EXPONENTS) {
    const power = logN.map((v) => math.exp(-alpha * v));
    for (let k = 0; k < PLACES; ++k) {
      const logStar = low + ((high - low) * (k + 0.5)) / PLACES;
      for (const delta of DELTAS) {
        const scale = -alpha * math.exp(-alpha * logStar);
        const descent = logN.map((v) => scale * extraDescent(rule, v - logStar, alpha, delta).value);
        for (const columns of [
          [power, descent, ones],
          [power, descent]
        ]) {
          const solution = linearFit(columns, y, weights);
          if (!solution) continue;
          const [A, kappaA, E = 0] = solution as [number, number, number?];
          if (!(A > 0 && E >= 0)) continue;
          const error = power.reduce(
            (sum, v, i) => sum + ((y[i]! - E - A * v - kappaA * descent[i]!) * weights[i]!) ** 2,
            0
          );
          const kappa = Math.max(-1, Math.min(100, kappaA / A));
          found.push({start: {E, Nc: raise(A, 1 / alpha), alpha, kappa, Nstar: math.exp(logStar), delta}, error});
        }
      }
    }
  }
  return found
    .sort((p, q) => p.error - q.error)
    .slice(0, BEST)
    .map(({start}) => start);
}
