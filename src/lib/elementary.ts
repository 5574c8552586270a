/**
 * Elementary functions out of sums, products and quotients alone, which IEEE 754 rounds alike everywhere. Those of Math are
 * left to each engine, and differ in the last bit from browser to browser and from processor to processor, and with them every
 * digit of a fit’s covariance from the twelfth on. The methods are those of fdlibm, within 1 ulp: © 1993 Sun Microsystems, whose
 * “permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved”.
 */

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

const [LN2_HIGH, LN2_LOW] = [0.6931471803691238, 1.9082149292705877e-10];
const INVERSE_LN2 = Math.LOG2E;
const TWO_54 = 2 ** 54;
/** Past it e^x is no finite number. */
const OVERFLOW = 709.782712893384;

/** Sign, exponent and the upper 20 bits of the mantissa. */
function highOf(x: number): number {
  double[0] = x;
  return words[HIGH]!;
}

function withHigh(x: number, high: number): number {
  double[0] = x;
  words[HIGH] = high;
  return double[0];
}

/** 2^k for −1022 ≤ k ≤ 1023. */
function powerOf2(k: number): number {
  words[1 - HIGH] = 0;
  words[HIGH] = (1023 + k) << 20;
  return double[0]!;
}

/** e^x. */
export function exp(x: number): number {
  if (!(Math.abs(x) < 746)) return x > 0 ? x * Number.POSITIVE_INFINITY : x < 0 ? 0 : x;
  if (x > OVERFLOW) return Number.POSITIVE_INFINITY;
  const size = highOf(x) & 0x7fffffff;
  let k = 0;
  let high = 0;
  let low = 0;
  let r = x;
  if (size > 0x3fd62e42) {
    if (x === 1) return Math.E;
    k = size < 0x3ff0a2b2 ? Math.sign(x) : Math.trunc(INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5));
    high = x - k * LN2_HIGH;
    low = k * LN2_LOW;
    r = high - low;
  } else if (size < 0x3e300000) return 1 + x;
  const t = r * r;
  const c = r - t * (0.16666666666666602 + t * (-0.0027777777777015593 + t * (0.00006613756321437934 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8)))); // biome-ignore format: one line
  if (k === 0) return 1 - ((r * c) / (c - 2) - r);
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k === 1024) return y * 2 * powerOf2(1023);
  return k >= -1021 ? y * powerOf2(k) : y * powerOf2(k + 1000) * powerOf2(-1000);
}

/** Coefficients of the logarithm’s series in s². */
const L = [0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805, 0.15313837699209373, 0.14798198605116586] as const; // biome-ignore format: one line

/** The natural logarithm. */
export function log(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  let k = 0;
  let scaled = x;
  if (x < 2.2250738585072014e-308) {
    k = -54;
    scaled = x * TWO_54;
  }
  const high = highOf(scaled);
  const mantissa = high & 0xfffff;
  const half = (mantissa + 0x95f64) & 0x100000; // above √2 the half is taken
  k += (high >> 20) - 1023 + (half >> 20);
  const f = withHigh(scaled, mantissa | (half ^ 0x3ff00000)) - 1;
  if ((0xfffff & (2 + mantissa)) < 3) {
    if (f === 0) return k * LN2_HIGH + k * LN2_LOW;
    const R = f * f * (0.5 - 0.3333333333333333 * f);
    return k === 0 ? f - R : k * LN2_HIGH - (R - k * LN2_LOW - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const R = z * (L[0] + w * (L[2] + w * (L[4] + w * L[6]))) + w * (L[1] + w * (L[3] + w * L[5]));
  if (((mantissa - 0x6147a) | (0x6b851 - mantissa)) > 0) {
    const square = 0.5 * f * f;
    return k === 0 ? f - (square - s * (square + R)) : k * LN2_HIGH - (square - (s * (square + R) + k * LN2_LOW) - f);
  }
  return k === 0 ? f - s * (f - R) : k * LN2_HIGH - (s * (f - R) - k * LN2_LOW - f);
}

/** The logarithm to base 10. */
export function log10(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return log(x);
  const isTiny = x < 2.2250738585072014e-308;
  const scaled = isTiny ? x * TWO_54 : x;
  const high = highOf(scaled);
  const k = (high >> 20) - 1023 - (isTiny ? 54 : 0);
  const i = k < 0 ? 1 : 0;
  const reduced = withHigh(scaled, (high & 0xfffff) | ((0x3ff - i) << 20));
  const z = (k + i) * 3.694239077158931e-13 + Math.LOG10E * log(reduced);
  return z + (k + i) * 0.30102999566361177;
}

/** ln(1 + x), exact near 0. */
export function log1p(x: number): number {
  if (!(x > -1 && x < Number.POSITIVE_INFINITY)) return x === -1 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  const high = highOf(x);
  const size = high & 0x7fffffff;
  let k = 0;
  let c = 0;
  let f = x;
  let mantissa = 1;
  if (high < 0x3fda827a && size < 0x3e200000) return size < 0x3c900000 ? x : x - x * x * 0.5;
  if (!(high < 0x3fda827a && (high > 0 || high <= (0xbfd2bec4 | 0)))) {
    const isHuge = high >= 0x43400000;
    const u = isHuge ? x : 1 + x;
    const highOfU = highOf(u);
    k = (highOfU >> 20) - 1023;
    if (!isHuge) c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
    mantissa = highOfU & 0xfffff;
    if (mantissa < 0x6a09e) f = withHigh(u, mantissa | 0x3ff00000) - 1;
    else {
      k += 1;
      f = withHigh(u, mantissa | 0x3fe00000) - 1;
      mantissa = (0x100000 - mantissa) >> 2;
    }
  }
  const square = 0.5 * f * f;
  if (mantissa === 0) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + (c + k * LN2_LOW);
    const R = square * (1 - 0.6666666666666666 * f);
    return k === 0 ? f - R : k * LN2_HIGH - (R - (k * LN2_LOW + c) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const R = z * (L[0] + z * (L[1] + z * (L[2] + z * (L[3] + z * (L[4] + z * (L[5] + z * L[6]))))));
  if (k === 0) return f - (square - s * (square + R));
  return k * LN2_HIGH - (square - (s * (square + R) + (k * LN2_LOW + c)) - f);
}

/** e^x − 1, exact near 0. */
export function expm1(x: number): number {
  if (!(Math.abs(x) < 746)) return x > 0 ? x * Number.POSITIVE_INFINITY : x < 0 ? -1 : x;
  const size = highOf(x) & 0x7fffffff;
  if (x > OVERFLOW) return Number.POSITIVE_INFINITY;
  if (size >= 0x4043687a && x < 0) return -1;
  let k = 0;
  let c = 0;
  let r = x;
  if (size > 0x3fd62e42) {
    k = size < 0x3ff0a2b2 ? Math.sign(x) : Math.trunc(INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5));
    const high = x - k * LN2_HIGH;
    const low = k * LN2_LOW;
    r = high - low;
    c = high - r - low;
  } else if (size < 0x3c900000) return x;
  const half = 0.5 * r;
  const square = r * half;
  const r1 = 1 + square * (-0.03333333333333313 + square * (0.0015873015872548146 + square * (-0.0000793650757867488 + square * (4.008217827329362e-6 + square * -2.0109921818362437e-7)))); // biome-ignore format: one line
  const t = 3 - r1 * half;
  const e = square * ((r1 - t) / (6 - r * t));
  if (k === 0) return r - (r * e - square);
  const d = r * (e - c) - c - square;
  if (k === -1) return 0.5 * (r - d) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (d - (r + 0.5)) : 1 + 2 * (r - d);
  if (k <= -2 || k > 56) {
    const y = 1 - (d - r);
    return (k === 1024 ? y * 2 * powerOf2(1023) : y * powerOf2(k)) - 1;
  }
  const small = powerOf2(-k);
  return (k < 20 ? 1 - small - (d - r) : r - (d + small) + 1) * powerOf2(k);
}

const asinSeries = (t: number) => (t * (0.16666666666666666 + t * (-0.3255658186224009 + t * (0.20121253213486293 + t * (-0.04005553450067941 + t * (0.0007915349942898145 + t * 0.00003479331075960212)))))) / (1 + t * (-2.403394911734414 + t * (2.0209457602335057 + t * (-0.6882839716054533 + t * 0.07703815055590194)))); // biome-ignore format: one line

const [HALF_PI_HIGH, HALF_PI_LOW, QUARTER_PI] = [1.5707963267948966, 6.123233995736766e-17, 0.7853981633974483];

/** The arc whose sine is x; NaN beyond −1 and 1. */
export function asin(x: number): number {
  const size = Math.abs(x);
  if (!(size < 1)) return size === 1 ? x * HALF_PI_HIGH + x * HALF_PI_LOW : Number.NaN;
  if (size < 2 ** -26) return x;
  if (size < 0.5) return x + x * asinSeries(x * x);
  const t = (1 - size) * 0.5;
  const root = Math.sqrt(t);
  const series = asinSeries(t);
  if (highOf(size) >= 0x3fef3333) return Math.sign(x) * (HALF_PI_HIGH - (2 * (root + root * series) - HALF_PI_LOW));
  double[0] = root;
  words[1 - HIGH] = 0;
  const upper = double[0];
  const rest = (t - upper * upper) / (root + upper);
  const p = 2 * root * series - (HALF_PI_LOW - 2 * rest);
  return Math.sign(x) * (QUARTER_PI - (p - (QUARTER_PI - 2 * upper)));
}
