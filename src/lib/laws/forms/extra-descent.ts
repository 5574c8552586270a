import * as math from "../../numerics/math.js";
/** Nodes on (0, 1) and their weights. */
export interface Rule {
  readonly places: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Spacing of the nodes in the variable of the double exponential, and how many lie on either side: 13 digits at a span
 * of 20.
 */
const STEP = 1 / 8;
const HALF = 26;

/**
 * The double-exponential rule of Takahasi & Mori 1974, which takes roots and logarithms at the ends without loss. Made
 * anew for each column rather than once: its exponentials may differ between engines, and a law has no memory of them.
 */
export function doubleExponential(): Rule {
  const places = new Float64Array(2 * HALF + 1);
  const weights = new Float64Array(2 * HALF + 1);
  for (let k = 0; k < places.length; ++k) {
    const grow = math.exp((k - HALF) * STEP);
    const logit = (Math.PI * (grow - 1 / grow)) / 2;
    places[k] = 1 / (1 + math.exp(-logit));
    weights[k] = ((STEP * Math.PI * (grow + 1 / grow)) / 2) * places[k]! * (1 / (1 + math.exp(logit)));
  }
  return {places, weights};
}

/** An integral and its derivatives. */
export interface Descent {
  readonly value: number;
  readonly byAlpha: number;
  readonly byDelta: number;
  readonly bySpan: number;
}

const NONE: Descent = {value: 0, byAlpha: 0, byDelta: 0, bySpan: 0};

/** ∫₀^span e^(−αs) (eˢ − 1)^δ ds, which is ∫₁^m u^(−1−α) (u − 1)^δ du at m = e^span; 0 where span ≤ 0. δ ≥ 0. */
export function extraDescent({places, weights}: Rule, span: number, alpha: number, delta: number): Descent {
  if (!(span > 0)) return NONE;
  let [value, byAlpha, byDelta] = [0, 0, 0];
  for (let k = 0; k < places.length; ++k) {
    const s = span * places[k]!;
    const logRise = math.log(math.expm1(s));
    const part = span * weights[k]! * math.exp(delta * logRise - alpha * s);
    value += part;
    byAlpha -= s * part;
    byDelta += logRise * part;
  }
  return {value, byAlpha, byDelta, bySpan: math.exp(delta * math.log(math.expm1(span)) - alpha * span)};
}
