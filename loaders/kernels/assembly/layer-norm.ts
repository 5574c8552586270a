import {multiplyAdd, sumOf} from "./simd";

const EPSILON: f32 = 1e-5;

/**
 * Each row of x [replicas, rows, d] to mean 0 and variance 1, times gain, plus bias [replicas, d]; `stats` keeps mean
 * and 1/deviation of each row. d is a multiple of 4.
 */
export function layerNorm(
  replicas: i32, rows: i32, d: i32,
  x: usize, gain: usize, bias: usize, y: usize, stats: usize
): void {
  const width: usize = d << 2;
  for (let replica = 0; replica < replicas; ++replica) {
    for (let i = 0; i < rows; ++i) {
      let sum = f32x4.splat(0);
      for (let j: usize = 0; j < width; j += 16) sum = f32x4.add(sum, v128.load(x + j));
      const mean = sumOf(sum) / <f32>d;
      const centre = f32x4.splat(mean);
      let squares = f32x4.splat(0);
      for (let j: usize = 0; j < width; j += 16) {
        const away = f32x4.sub(v128.load(x + j), centre);
        squares = multiplyAdd(away, away, squares);
      }
      const scale = <f32>1 / sqrt(sumOf(squares) / <f32>d + EPSILON);
      const scales = f32x4.splat(scale);
      for (let j: usize = 0; j < width; j += 16) {
        const unit = f32x4.mul(f32x4.sub(v128.load(x + j), centre), scales);
        v128.store(y + j, multiplyAdd(unit, v128.load(gain + j), v128.load(bias + j)));
      }
      store<f32>(stats, mean);
      store<f32>(stats, scale, 4);
      stats += 8;
      x += width;
      y += width;
    }
    gain += width;
    bias += width;
  }
}

/** dx, or dx += where `add`; dgain and dbias are sums over the rows. */
export function layerNormGrad(
  replicas: i32, rows: i32, d: i32,
  x: usize, gain: usize, stats: usize, dy: usize,
  dx: usize, dgain: usize, dbias: usize, add: bool
): void {
  const width: usize = d << 2;
  memory.fill(dgain, 0, replicas * width);
  memory.fill(dbias, 0, replicas * width);
  for (let replica = 0; replica < replicas; ++replica) {
    for (let i = 0; i < rows; ++i) {
      const centre = v128.load32_splat(stats);
      const scale = v128.load32_splat(stats, 4);
      let sum = f32x4.splat(0);
      let along = f32x4.splat(0);
      for (let j: usize = 0; j < width; j += 16) {
        const unit = f32x4.mul(f32x4.sub(v128.load(x + j), centre), scale);
        const slope = v128.load(dy + j);
        const inner = f32x4.mul(slope, v128.load(gain + j));
        sum = f32x4.add(sum, inner);
        along = multiplyAdd(inner, unit, along);
        v128.store(dgain + j, multiplyAdd(slope, unit, v128.load(dgain + j)));
        v128.store(dbias + j, f32x4.add(slope, v128.load(dbias + j)));
      }
      const mean = f32x4.splat(sumOf(sum) / <f32>d);
      const part = f32x4.splat(sumOf(along) / <f32>d);
      for (let j: usize = 0; j < width; j += 16) {
        const unit = f32x4.mul(f32x4.sub(v128.load(x + j), centre), scale);
        const inner = f32x4.mul(v128.load(dy + j), v128.load(gain + j));
        const found = f32x4.mul(scale, f32x4.sub(f32x4.sub(inner, mean), f32x4.mul(unit, part)));
        v128.store(dx + j, add ? f32x4.add(v128.load(dx + j), found) : found);
      }
      stats += 8;
      x += width;
      dy += width;
      dx += width;
    }
    gain += width;
    dgain += width;
    dbias += width;
  }
}
