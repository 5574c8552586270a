import {sigmoid, softplus} from "./sigmoid.js";

/** Where a rise has got to, what is left of it in logarithms, and how fast it rises. */
export interface LogisticBend {
  readonly rise: number;
  readonly logFall: number;
  /** d rise / d q */
  readonly slope: number;
}

/**
 * The rise s in (0, 1) with log s − a log(1 − s) = q: the logistic curve of q at a = 1, at a = 0 the exponential up to
 * 1. In t = logit s the left side is t − (1 − a) log(1 + eᵗ), concave below a = 1 and convex above, and at t = q on the
 * side from which Newton’s method comes down on the root without ever passing it.
 */
export function bentLogistic(q: number, a: number): LogisticBend {
  if (a === 0 && q >= 0) return {rise: 1, logFall: 0, slope: 0};
  let t = q;
  for (let i = 0; i < 200; ++i) {
    const step = (q - t + (1 - a) * softplus(t)) / (sigmoid(-t) + a * sigmoid(t));
    t += step;
    if (!(Math.abs(step) > 1e-15 * (1 + Math.abs(t)))) break;
  }
  const rise = sigmoid(t);
  const fall = sigmoid(-t);
  return {rise, logFall: -softplus(t), slope: (rise * fall) / (fall + a * rise)};
}
