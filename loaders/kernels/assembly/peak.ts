import {multiplyAdd, sumOf} from "./simd";

/**
 * Twelve chains of multiply–adds and nothing else, 96 operations a round: the most that any product could reach here.
 */
export function peak(rounds: i32): f32 {
  const a = f32x4.splat(0.999), b = f32x4.splat(0.001);
  let c0 = f32x4.splat(1), c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0;
  let d0 = c0, d1 = c0, d2 = c0, d3 = c0, d4 = c0, d5 = c0;
  for (let i = 0; i < rounds; ++i) {
    c0 = multiplyAdd(c0, a, b);
    c1 = multiplyAdd(c1, a, b);
    c2 = multiplyAdd(c2, a, b);
    c3 = multiplyAdd(c3, a, b);
    c4 = multiplyAdd(c4, a, b);
    c5 = multiplyAdd(c5, a, b);
    d0 = multiplyAdd(d0, a, b);
    d1 = multiplyAdd(d1, a, b);
    d2 = multiplyAdd(d2, a, b);
    d3 = multiplyAdd(d3, a, b);
    d4 = multiplyAdd(d4, a, b);
    d5 = multiplyAdd(d5, a, b);
  }
  const left = f32x4.add(f32x4.add(f32x4.add(c0, c1), f32x4.add(c2, c3)), f32x4.add(c4, c5));
  const right = f32x4.add(f32x4.add(f32x4.add(d0, d1), f32x4.add(d2, d3)), f32x4.add(d4, d5));
  return sumOf(f32x4.add(left, right));
}
