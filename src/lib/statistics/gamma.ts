import * as math from "../numerics/math.js";

/** Euler’s constant. */
const EULER = 0.5772156649015329;

/** ζ(k) − 1 for k = 2, 3, …: what the Taylor series of ln Γ about 2 is made of. */
const ZETA_MINUS_1 = [
  0.64493406684822641, 0.20205690315959429, 0.082323233711138186, 0.036927755143369927, 0.01734306198444914,
  0.0083492773819228271, 0.0040773561979443396, 0.0020083928260822143, 0.00099457512781808526, 0.00049418860411946453,
  0.00024608655330804832, 0.00012271334757848915, 6.1248135058704828e-5, 3.0588236307020493e-5, 1.5282259408651871e-5,
  7.6371976378997626e-6, 3.8172932649998402e-6, 1.908212716553939e-6, 9.5396203387279621e-7, 4.7693298678780645e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.9803503514652279e-8, 1.4901554828365043e-8,
  7.4507117898354301e-9, 3.7253340247884573e-9, 1.8626597235130491e-9
];

/** From here on Stirling’s series has all digits. */
const LARGE = 15;

/**
 * ln Γ(x) for x ≥ 0, Infinity at 0; relative error about 1e-15, also near the zeros at 1 and 2. Throws RangeError
 * on other x.
 */
export function logGamma(x: number): number {
  if (!(x >= 0)) throw new RangeError(`invalid x; not ≥ 0: ${x}`);
  if (x >= LARGE) return (x - 0.5) * math.log(x) - x + HALF_LOG_2PI + stirlingError(x);
  if (x < 0.5) return logGammaNear2(x) - math.log(x) - math.log1p(x);
  if (x < 1.5) return logGammaNear2(x - 1) - math.log1p(x - 1);
  let product = 1;
  for (; x > 2.5; --x) product *= x - 1;
  return math.log(product) + logGammaNear2(x - 2);
}

/** ln B(a, b) for a, b > 0; exact to about 1e-15 of its own size plus that of ln Γ of the smaller one. */
export function logBeta(a: number, b: number): number {
  return a < b ? logGamma(a) - logRising(b, a) : logGamma(b) - logRising(a, b);
}

/**
 * ln (Γ(x + n) / Γ(x)), the logarithm of the rising factorial, for x > 0 and n ≥ 0: where x is large the difference of
 * two logarithms of gamma functions has lost the digits that this has.
 */
export function logRising(x: number, n: number): number {
  if (n <= FEW && Number.isInteger(n) && x < 1e20) return logOfProduct(x, n);
  if (x < LARGE) return logGamma(x + n) - logGamma(x);
  return (x - 0.5) * math.log1p(n / x) + n * (math.log(x + n) - 1) + stirlingError(x + n) - stirlingError(x);
}

/**
 * Up to here the factors themselves are multiplied: one logarithm instead of two gamma functions, and no digit lost.
 */
const FEW = 12;

/** ln (x (x + 1) … (x + n − 1)) */
function logOfProduct(x: number, n: number): number {
  let product = 1;
  for (let i = 0; i < n; ++i) product *= x + i;
  return math.log(product);
}

/** ψ(x) = d ln Γ(x) / dx for x > 0; absolute error about 1e-15 (1 + |ψ|). Abramowitz & Stegun 6.3.5 and 6.3.18. */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`invalid x; not > 0: ${x}`);
  let steps = 0;
  for (; x < LARGE; ++x) steps += 1 / x;
  const w = 1 / (x * x);
  const series = w * (1 / 12 - w * (1 / 120 - w * (1 / 252 - w * (1 / 240 - w * (1 / 132 - (w * 691) / 32760)))));
  return math.log(x) - 0.5 / x - series - steps;
}

const HALF_LOG_2PI = 0.5 * math.log(2 * Math.PI);

/** ln Γ(x) − Stirling’s (x − ½) ln x − x + ½ ln 2π, for x > 0. Abramowitz & Stegun 6.1.41. */
export function stirlingError(x: number): number {
  if (x < LARGE) return logGamma(x) - (x - 0.5) * math.log(x) + x - HALF_LOG_2PI;
  const w = 1 / (x * x);
  return (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))))) / x;
}

/** ln Γ(2 + z) for |z| ≤ ½: Abramowitz & Stegun 6.1.33. */
function logGammaNear2(z: number): number {
  let sum = 0;
  for (let i = ZETA_MINUS_1.length - 1; i >= 0; --i) sum = z * (ZETA_MINUS_1[i]! / (i + 2) - sum);
  return z * (1 - EULER + sum);
}
