/** ln Γ(x) for x > 0: Lanczos’ approximation, g = 7, nine terms (Godfrey 2001); about 15 digits. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum = LANCZOS[0]!;
  for (let i = 1; i < LANCZOS.length; ++i) sum += LANCZOS[i]! / (z + i);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
];

/** P(Z ≤ z) of the standard normal, through the regularised incomplete gamma function; relative error about 1e-14. */
export function normalCdf(z: number): number {
  const upper = 0.5 * upperGammaHalf(0.5 * z * z);
  return z < 0 ? upper : 1 - upper;
}

/** z with P(Z ≤ z) = p: bisection to a bracket, then Newton’s method; 0 and 1 give ∓Infinity. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p; not in [0, 1]: ${p}`);
  if (p === 0) return -Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  return invert(normalCdf, (z) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI), p, -40, 0);
}

/** P(T ≤ t) of Student’s t. */
export function tCdf(t: number, dof: number): number {
  const tail = 0.5 * incompleteBeta(dof / (dof + t * t), 0.5 * dof, 0.5);
  return t < 0 ? tail : 1 - tail;
}

/** t with P(T ≤ t) = p; `dof` may be Infinity, which is the normal. */
export function tQuantile(p: number, dof: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`invalid p; not in (0, 1): ${p}`);
  if (!(dof > 0)) throw new RangeError(`invalid dof; not > 0: ${dof}`);
  if (dof === Infinity) return normalQuantile(p);
  if (p === 0.5) return 0;
  if (p > 0.5) return -tQuantile(1 - p, dof);
  const constant = logGamma(0.5 * (dof + 1)) - logGamma(0.5 * dof) - 0.5 * Math.log(dof * Math.PI);
  const density = (t: number) => Math.exp(constant - 0.5 * (dof + 1) * Math.log1p((t * t) / dof));
  let low = -2;
  while (tCdf(low, dof) > p) low *= 2;
  return invert((t) => tCdf(t, dof), density, p, low, 0);
}

/** The quantile of χ² with one degree of freedom: the square of a normal. */
export function chiSquare1Quantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p; not in [0, 1]: ${p}`);
  return normalQuantile(0.5 * (1 - p)) ** 2;
}

/** Newton’s method that falls back on bisection whenever it would leave the bracket. */
function invert(cdf: (x: number) => number, density: (x: number) => number, p: number, low: number, high: number) {
  let x = 0.5 * (low + high);
  for (let i = 0; i < 200; ++i) {
    const excess = cdf(x) - p;
    if (excess > 0) high = x;
    else low = x;
    const newton = x - excess / density(x);
    const next = newton > low && newton < high ? newton : 0.5 * (low + high);
    if (Math.abs(next - x) <= 1e-15 * Math.abs(x)) return next;
    x = next;
  }
  return x;
}

/** Q(½, x) = erfc(√x): series of Abramowitz & Stegun 6.5.29 below 1.5, Lentz’s continued fraction of 6.5.31 above. */
function upperGammaHalf(x: number): number {
  if (x === 0) return 1;
  const front = Math.exp(-x) * Math.sqrt(x / Math.PI);
  if (x < 1.5) {
    let term = 2;
    let sum = term;
    for (let k = 1; Math.abs(term) > 1e-17 * sum; ++k) sum += term *= x / (k + 0.5);
    return 1 - front * sum;
  }
  let b = x + 0.5;
  let c = Infinity;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 500; ++i) {
    const a = -i * (i - 0.5);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return front * h;
}

/** Regularised incomplete beta I(x; a, b), by Lentz’s continued fraction (Abramowitz & Stegun 26.5.8). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 500; ++m) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return front * h;
}
