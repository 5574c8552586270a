import * as math from "../../numerics/math.js";
import {projectedStarts} from "../../numerics/variable-projection.js";

/** As many as a fit follows starts. */
const BANDWIDTH = [0, 0.025, 0.05, 0.08, 0.12, 0.17, 0.25, 0.4];
const SIGNAL = [0.1, 0.25, 0.45, 0.75];
/** Bits per symbol of the median run. */
const BITS = [0.3, 1, 3, 8];
const NOISE = [0.05, 0.12, 0.2, 0.3, 0.4, 0.6, 0.9];

/**
 * Starts of the noisy-channel law: given a, α and β, each loss tells its ratio of noise to signal, which is a sum of
 * three products of powers. The best of each α, which keeps the starts apart: by their
 * errors alone all would lie in one valley.
 */
export function shannonStarts(logN: Float64Array, logD: Float64Array, y: ArrayLike<number>) {
  const best = new Map<number, {start: ReturnType<typeof startOf>; error: number}>();
  for (const alpha of BANDWIDTH) {
    const rate = Float64Array.from(y, (v, i) => 1 / (v * math.exp(alpha * logN[i]!)));
    const middle = Float64Array.from(rate).sort()[Math.floor(rate.length / 2)]!;
    for (const bits of BITS) {
      const a = middle / bits;
      const target = rate.map((v) => 1 / math.expm1((Math.LN2 * v) / a));
      if (!target.every((v) => v > 0 && Number.isFinite(v))) continue;
      for (const beta of SIGNAL) {
        const terms = [
          {
            grid: NOISE,
            positive: true,
            column: (g: number) => logD.map((v, i) => math.exp((g - beta) * v + g * logN[i]!))
          },
          {grid: NOISE, positive: true, column: (g: number) => logD.map((v) => math.exp((g - beta) * v))},
          {grid: [0], positive: true, column: () => logD.map((v) => math.exp(-beta * v))}
        ];
        for (const {exponents, coefficients} of projectedStarts(target, terms).slice(0, 2)) {
          const start = startOf(a, alpha, beta, exponents, coefficients);
          let error = 0;
          target.forEach((t, i) => {
            const sum = terms.reduce((s, {column}, j) => s + coefficients[j]! * column(exponents[j]!)[i]!, 0);
            error += math.log(math.log1p(1 / sum) / math.log1p(1 / t)) ** 2;
          });
          if (error < (best.get(alpha)?.error ?? Infinity)) best.set(alpha, {start, error});
        }
      }
    }
  }
  return Array.from(best.values(), ({start}) => start);
}

/** The third coefficient is e/b with e = 1. */
function startOf(a: number, alpha: number, beta: number, [gamma, delta]: readonly number[], k: readonly number[]) {
  const b = 1 / k[2]!;
  return {a, alpha, b, beta, c: k[0]! * b, gamma: gamma!, d: k[1]! * b, delta: delta!, e: 1};
}
