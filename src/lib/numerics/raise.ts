import * as math from "./math.js";

/**
 * base^exponent, the same to the last bit in every JavaScript engine: Math.pow and ** are not, while products and those
 * of `math.ts` are. Within 1e-13 of the true power where that is between 1e-300 and 1e300.
 */
export function raise(base: number, exponent: number): number {
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 64) return wholePower(base, exponent);
  if (base >= 0 && Number.isInteger(2 * exponent) && Math.abs(exponent) <= 32)
    return wholePower(Math.sqrt(base), 2 * exponent);
  return base > 0 ? math.exp(exponent * math.log(base)) : base ** exponent; // 0 or not a number, exactly
}

function wholePower(base: number, exponent: number): number {
  let [product, factor] = [1, base];
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2) product *= factor;
    factor *= factor;
  }
  return exponent < 0 ? 1 / product : product;
}
