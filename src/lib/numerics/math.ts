/**
 * Exponential, logarithms and arcsine, the same to the last bit in every JavaScript engine. Engines may round Math.exp
 * and Math.log as they like, and do: Chromium 156 and Node 20 differ at one argument in twenty. Here they are made of
 * sums, products and quotients, which IEEE 754 fixes, so that the page, the command line and every machine find the
 * same numbers. Errors are below one unit in the last place; the answers are those of Node 20.
 *
 * After fdlibm 5.3 (e_exp.c, e_log.c, s_expm1.c, s_log1p.c, e_asin.c; log10 as V8 has it), with its notice: Copyright
 * (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice is preserved.
 */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** Which of its two words has a number's sign and exponent; the machine decides. */
double[0] = 1;
const HIGH = words[1] === 0x3ff00000 ? 1 : 0;

/** 2^k for k from −1022 to 1023. */
const powersOfTwo = new Float64Array(2046);
for (let k = 0, power = 1; k <= 1023; ++k, power *= 2) {
  powersOfTwo[1022 + k] = power;
  if (k < 1023) powersOfTwo[1022 - k] = 1 / power;
}

/** Beyond these exp is infinite or zero. */
const LARGEST = 709.782712893384;
const SMALLEST = -745.1332191019411;
const HALF_LN2 = 0.34657359027997264;
const MORE_LN2 = 1.0397207708399179;
const LEAST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;

/** e^x. */
export function exp(x: number): number {
  if (!(x <= LARGEST)) return Number.isNaN(x) ? NaN : Infinity;
  if (x < SMALLEST) return 0;
  const size = x < 0 ? -x : x;
  let k = 0;
  let high = x;
  let low = 0;
  if (size > HALF_LN2) {
    if (size < MORE_LN2) {
      if (x === 1) return Math.E;
      k = x < 0 ? -1 : 1;
    } else k = (Math.LOG2E * x + (x < 0 ? -0.5 : 0.5)) | 0;
    high = x - k * LN2_HIGH;
    low = k * LN2_LOW;
    x = high - low;
  } else if (size < 3.725290298461914e-9) return 1 + x;
  const t = x * x;
  const c =
    x -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  if (k === 0) return 1 - ((x * c) / (c - 2) - x);
  const y = 1 - (low - (x * c) / (2 - c) - high);
  if (k < -1021) return y * powersOfTwo[k + 2022]! * powersOfTwo[22]!;
  return k === 1024 ? y * 2 * powersOfTwo[2045]! : y * powersOfTwo[k + 1022]!;
}

/** The natural logarithm of x. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  let k = 0;
  if (x < LEAST_NORMAL) {
    k = -54;
    x *= TWO_TO_54;
  } else if (x === Infinity) return x;
  double[0] = x;
  let mantissa = words[HIGH]!;
  k += (mantissa >> 20) - 1023;
  mantissa &= 0xfffff;
  const carry = (mantissa + 0x95f64) & 0x100000;
  words[HIGH] = mantissa | (carry ^ 0x3ff00000);
  k += carry >> 20;
  const f = double[0]! - 1;
  if ((0xfffff & (2 + mantissa)) < 3) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
    const R = f * f * (0.5 - 0.3333333333333333 * f);
    return k === 0 ? f - R : k * LN2_HIGH - (R - k * LN2_LOW - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const R =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586))) +
    w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  if (((mantissa - 0x6147a) | (0x6b851 - mantissa)) > 0) {
    const half = 0.5 * f * f;
    if (k === 0) return f - (half - s * (half + R));
    return k * LN2_HIGH - (half - (s * (half + R) + k * LN2_LOW) - f);
  }
  if (k === 0) return f - s * (f - R);
  return k * LN2_HIGH - (s * (f - R) - k * LN2_LOW - f);
}

/** The logarithm of x to base two; whole for powers of two. */
export function log2(x: number): number {
  if (!(x > 0) || x === Infinity) return log(x);
  let k = x < LEAST_NORMAL ? -54 : 0;
  double[0] = k ? x * TWO_TO_54 : x;
  const high = words[HIGH]!;
  k += (high >> 20) - 1023;
  words[HIGH] = (high & 0xfffff) | 0x3ff00000;
  const mantissa = double[0]!;
  return mantissa > Math.SQRT2 ? k + 1 + log(mantissa / 2) * Math.LOG2E : k + log(mantissa) * Math.LOG2E;
}

/** The logarithm of x to base ten. */
export function log10(x: number): number {
  if (!(x > 0) || x === Infinity) return log(x);
  let k = x < LEAST_NORMAL ? -54 : 0;
  double[0] = k ? x * TWO_TO_54 : x;
  const high = words[HIGH]!;
  k += (high >> 20) - 1023;
  const negative = k < 0 ? 1 : 0;
  words[HIGH] = (high & 0xfffff) | ((0x3ff - negative) << 20);
  const y = k + negative;
  const rest = double[0]!;
  const z = y * 3.694239077158931e-13 + Math.LOG10E * log(rest);
  return z + y * 0.30102999566361177;
}

/** e^x − 1, exact also near 0. */
export function expm1(x: number): number {
  if (!(x <= LARGEST)) return Number.isNaN(x) ? NaN : Infinity;
  if (x < -38.816242) return -1;
  const size = x < 0 ? -x : x;
  let k = 0;
  let c = 0;
  if (size > HALF_LN2) {
    if (size < MORE_LN2) k = x < 0 ? -1 : 1;
    else k = (Math.LOG2E * x + (x < 0 ? -0.5 : 0.5)) | 0;
    const high = x - k * LN2_HIGH;
    const low = k * LN2_LOW;
    x = high - low;
    c = high - x - low;
  } else if (size < 5.551115123125783e-17) return x;
  const half = 0.5 * x;
  const hxs = x * half;
  const r1 =
    1 +
    hxs *
      (-0.03333333333333313 +
        hxs *
          (0.0015873015872548146 +
            hxs * (-7.93650757867488e-5 + hxs * (4.008217827329362e-6 + hxs * -2.0109921818362437e-7))));
  let t = 3 - r1 * half;
  let e = hxs * ((r1 - t) / (6 - x * t));
  if (k === 0) return x - (x * e - hxs);
  e = x * (e - c) - c;
  e -= hxs;
  if (k === -1) return 0.5 * (x - e) - 0.5;
  if (k === 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
  if (k <= -2 || k > 56) {
    const y = 1 - (e - x);
    return (k === 1024 ? y * 2 * powersOfTwo[2045]! : y * powersOfTwo[k + 1022]!) - 1;
  }
  const twoPower = powersOfTwo[k + 1022]!;
  if (k < 20) {
    t = 1 - powersOfTwo[1022 - k]!;
    return (t - (e - x)) * twoPower;
  }
  t = powersOfTwo[1022 - k]!;
  return (x - (e + t) + 1) * twoPower;
}

/** log(1 + x), exact also near 0. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const size = x < 0 ? -x : x;
  if (size < 1.862645149230957e-9) return size < 5.551115123125783e-17 ? x : x - x * x * 0.5;
  let k = 0;
  let f = x;
  let mantissa = 1;
  let c = 0;
  double[0] = x;
  const high = words[HIGH]! | 0;
  const isNearZero = high > 0 ? high < 0x3fda827a : high <= (0xbfd2bec4 | 0); // between √2/2 − 1 and √2 − 1
  if (!isNearZero) {
    let u: number;
    if (x < 9007199254740992) {
      u = 1 + x;
      double[0] = u;
      mantissa = words[HIGH]!;
      k = (mantissa >> 20) - 1023;
      c = k > 0 ? 1 - (u - x) : x - (u - 1);
      c /= u;
    } else {
      double[0] = x;
      mantissa = words[HIGH]!;
      k = (mantissa >> 20) - 1023;
    }
    mantissa &= 0xfffff;
    if (mantissa < 0x6a09e) words[HIGH] = mantissa | 0x3ff00000;
    else {
      k += 1;
      words[HIGH] = mantissa | 0x3fe00000;
      mantissa = (0x100000 - mantissa) >> 2;
    }
    f = double[0]! - 1;
  }
  const half = 0.5 * f * f;
  if (mantissa === 0) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + (c + k * LN2_LOW);
    const R = half * (1 - 0.6666666666666666 * f);
    return k === 0 ? f - R : k * LN2_HIGH - (R - (k * LN2_LOW + c) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const R =
    z *
    (0.6666666666666735 +
      z *
        (0.3999999999940942 +
          z *
            (0.2857142874366239 +
              z *
                (0.22222198432149784 +
                  z * (0.1818357216161805 + z * (0.15313837699209373 + z * 0.14798198605116586))))));
  if (k === 0) return f - (half - s * (half + R));
  return k * LN2_HIGH - (half - (s * (half + R) + (k * LN2_LOW + c)) - f);
}

const [HALF_PI_HIGH, HALF_PI_LOW, QUARTER_PI] = [1.5707963267948966, 6.123233995736766e-17, 0.7853981633974483];

/** The arc whose sine is x. */
export function asin(x: number): number {
  const size = Math.abs(x);
  if (!(size < 1)) return size === 1 ? x * HALF_PI_HIGH + x * HALF_PI_LOW : NaN;
  if (size < 2 ** -26) return x;
  if (size < 0.5) return x + x * asinSeries(x * x);
  const t = (1 - size) * 0.5;
  const root = Math.sqrt(t);
  const series = asinSeries(t);
  double[0] = size;
  if (words[HIGH]! >= 0x3fef3333) return Math.sign(x) * (HALF_PI_HIGH - (2 * (root + root * series) - HALF_PI_LOW));
  double[0] = root;
  words[1 - HIGH] = 0;
  const upper = double[0];
  const rest = (t - upper * upper) / (root + upper);
  const p = 2 * root * series - (HALF_PI_LOW - 2 * rest);
  return Math.sign(x) * (QUARTER_PI - (p - (QUARTER_PI - 2 * upper)));
}

function asinSeries(t: number): number {
  const above =
    t *
    (0.16666666666666666 +
      t *
        (-0.3255658186224009 +
          t *
            (0.20121253213486293 +
              t * (-0.04005553450067941 + t * (0.0007915349942898145 + t * 0.00003479331075960212)))));
  return (
    above /
    (1 + t * (-2.403394911734414 + t * (2.0209457602335057 + t * (-0.6882839716054533 + t * 0.07703815055590194))))
  );
}
