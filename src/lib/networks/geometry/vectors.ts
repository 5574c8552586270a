import type {Random} from "../../numerics/random.js";

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += a[i]! * b[i]!;
  return sum;
}

export function norm(a: ArrayLike<number>): number {
  return Math.sqrt(dot(a, a));
}

/** y ← y + factor x */
export function addTo(y: Float64Array, factor: number, x: ArrayLike<number>): void {
  for (let i = 0; i < y.length; ++i) y[i]! += factor * x[i]!;
}

export function scaled(a: ArrayLike<number>, factor: number): Float64Array {
  return Float64Array.from(a, (v) => v * factor);
}

/** Uniform on the unit sphere in `size` dimensions. */
export function randomDirection(size: number, source: Random): Float64Array {
  const v = Float64Array.from({length: size}, () => source.normal());
  const length = norm(v);
  return length > 0 ? scaled(v, 1 / length) : randomDirection(size, source);
}
