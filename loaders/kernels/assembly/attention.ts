import {exp4, greatestOf, multiplyAdd, sumOf} from "./simd";

const FAR: f32 = -1e30;

/**
 * Causal attention: softmax(q kᵀ/√(width of a head) + distance) v. Rows of `qkv` [replicas · sequences, T, 3 d] hold
 * queries, keys and values, each head after head; `distance` [replicas, heads, T] is added by how far back a token lies
 * (Raffel et al. 2020). y is [replicas · sequences, T, d]; `weights` keeps the softmax, [replicas · sequences, heads,
 * T, S] with S the next multiple of 4 from T, zeros ahead. The width of a head is a multiple of 4; `scratch` holds S ·
 * width + 2 S floats.
 */
export function attention(
  replicas: i32, sequences: i32, T: i32, d: i32, heads: i32,
  qkv: usize, distance: usize, weights: usize, y: usize, scratch: usize
): void {
  const width = d / heads;
  const S = (T + 3) & ~3;
  const row: usize = (3 * d) << 2;
  const scale = <f32>1 / sqrt(<f32>width);
  const biases = scratch + ((S * width) << 2); // from the farthest to the nearest
  for (let replica = 0; replica < replicas; ++replica) {
    for (let sequence = 0; sequence < sequences; ++sequence) {
      for (let head = 0; head < heads; ++head) {
        const q = qkv + ((head * width) << 2);
        transpose(T, S, width, q + (d << 2), row, scratch);
        const v = q + ((2 * d) << 2);
        for (let t = 0; t < T; ++t) {
          store<f32>(biases + (t << 2), load<f32>(distance + ((head * T + T - 1 - t) << 2)));
        }
        for (let t = 0; t < T; ++t) {
          const p = weights + ((t * S) << 2);
          products(t + 1, S, width, q + t * row, scratch, p);
          softmax(t + 1, S, p, scale, biases + ((T - 1 - t) << 2));
          mix(t + 1, width, p, v, row, y + ((t * d + head * width) << 2));
        }
        weights += (T * S) << 2;
      }
      qkv += T * row;
      y += (T * d) << 2;
    }
    distance += (heads * T) << 2;
  }
}

/** `scratch` holds S · width + 3 S floats. */
export function attentionGrad(
  replicas: i32, sequences: i32, T: i32, d: i32, heads: i32,
  qkv: usize, weights: usize, dy: usize,
  dqkv: usize, ddistance: usize, scratch: usize
): void {
  const width = d / heads;
  const S = (T + 3) & ~3;
  const row: usize = (3 * d) << 2;
  const rowOfY: usize = d << 2;
  const scale = <f32>1 / sqrt(<f32>width);
  const slopes = scratch + ((S * width) << 2);
  const biases = slopes + (S << 2); // from the farthest to the nearest, and room behind
  memory.fill(dqkv, 0, replicas * sequences * T * row);
  memory.fill(ddistance, 0, (replicas * heads * T) << 2);
  for (let replica = 0; replica < replicas; ++replica) {
    for (let sequence = 0; sequence < sequences; ++sequence) {
      for (let head = 0; head < heads; ++head) {
        const at: usize = (head * width) << 2;
        const toK: usize = d << 2;
        const q = qkv + at, k = q + toK, v = k + toK;
        const dq = dqkv + at, dk = dq + toK, dv = dk + toK;
        memory.fill(biases, 0, (2 * S) << 2);
        transpose(T, S, width, v, row, scratch);
        for (let t = 0; t < T; ++t) {
          const p = weights + ((t * S) << 2);
          const dt = dy + t * rowOfY + at;
          products(t + 1, S, width, dt, scratch, slopes);
          let along = f32x4.splat(0);
          const end: usize = ((t + 4) & ~3) << 2;
          for (let j: usize = 0; j < end; j += 16) along = multiplyAdd(v128.load(p + j), v128.load(slopes + j), along);
          const mean = f32x4.splat(sumOf(along));
          const bias = biases + ((T - 1 - t) << 2);
          for (let j: usize = 0; j < end; j += 16) {
            const slope = f32x4.mul(v128.load(p + j), f32x4.sub(v128.load(slopes + j), mean));
            v128.store(bias + j, f32x4.add(v128.load(bias + j), slope));
            v128.store(slopes + j, f32x4.mul(slope, f32x4.splat(scale)));
          }
          mix(t + 1, width, slopes, k, row, dq + t * row);
          spread(t + 1, width, slopes, q + t * row, dk, row);
          spread(t + 1, width, p, dt, dv, row);
        }
        for (let back = 0; back < T; ++back) {
          const to = ddistance + ((head * T + back) << 2);
          store<f32>(to, load<f32>(to) + load<f32>(biases + ((T - 1 - back) << 2)));
        }
        weights += (T * S) << 2;
      }
      qkv += T * row;
      dqkv += T * row;
      dy += T * rowOfY;
    }
    ddistance += (heads * T) << 2;
  }
}

/** Rows [T, width] to columns [width, S], zeros behind the last. */
function transpose(T: i32, S: i32, width: i32, from: usize, row: usize, to: usize): void {
  if (S > T) memory.fill(to, 0, (S * width) << 2);
  const step: usize = S << 2;
  for (let t = 0; t < T; ++t) {
    let at = to + (t << 2);
    for (let c = 0; c < width; ++c) {
      store<f32>(at, load<f32>(from + (c << 2)));
      at += step;
    }
    from += row;
  }
}

/** out[j] = Σ vector[c] columns[c, j] for the first `count` j, rounded up to fours. */
function products(count: i32, S: i32, width: i32, vector: usize, columns: usize, out: usize): void {
  const step: usize = S << 2;
  let j = 0;
  for (; j + 12 < count; j += 16) {
    let a = f32x4.splat(0), b = a, c = a, d = a;
    let at = columns + (j << 2);
    for (let i = 0; i < width; ++i) {
      const v = v128.load32_splat(vector + (i << 2));
      a = multiplyAdd(v, v128.load(at), a);
      b = multiplyAdd(v, v128.load(at, 16), b);
      c = multiplyAdd(v, v128.load(at, 32), c);
      d = multiplyAdd(v, v128.load(at, 48), d);
      at += step;
    }
    const to = out + (j << 2);
    v128.store(to, a);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    v128.store(to, d, 48);
  }
  for (; j < count; j += 4) {
    let a = f32x4.splat(0), b = a;
    let at = columns + (j << 2);
    let i = 0;
    for (; i + 2 <= width; i += 2) {
      a = multiplyAdd(v128.load32_splat(vector + (i << 2)), v128.load(at), a);
      b = multiplyAdd(v128.load32_splat(vector + (i << 2), 4), v128.load(at + step), b);
      at += step << 1;
    }
    v128.store(out + (j << 2), f32x4.add(a, b));
  }
}

/**
 * Of scale · p[j] + bias[j] over the first `count`; zeros up to S. What lies behind the last bias is read, not used.
 */
function softmax(count: i32, S: i32, p: usize, scale: f32, bias: usize): void {
  const end = (count + 3) & ~3;
  const scales = f32x4.splat(scale);
  for (let j = 0; j < end; j += 4) {
    const at: usize = j << 2;
    v128.store(p + at, multiplyAdd(v128.load(p + at), scales, v128.load(bias + at)));
  }
  for (let j = count; j < end; ++j) store<f32>(p + (j << 2), FAR);
  let high = v128.load(p);
  for (let j = 4; j < end; j += 4) high = f32x4.max(high, v128.load(p + (j << 2)));
  const shift = f32x4.splat(greatestOf(high));
  let sums = f32x4.splat(0);
  for (let j = 0; j < end; j += 4) {
    const e = exp4(f32x4.sub(v128.load(p + (j << 2)), shift));
    v128.store(p + (j << 2), e);
    sums = f32x4.add(sums, e);
  }
  const whole = f32x4.splat(<f32>1 / sumOf(sums));
  for (let j = 0; j < end; j += 4) v128.store(p + (j << 2), f32x4.mul(v128.load(p + (j << 2)), whole));
  for (let j = end; j < S; j += 4) v128.store(p + (j << 2), f32x4.splat(0));
}

/** out[c] = Σ p[j] rows[j, c] over the first `count` j. */
function mix(count: i32, width: i32, p: usize, rows: usize, row: usize, out: usize): void {
  let c = 0;
  for (; c + 16 <= width; c += 16) {
    let a = f32x4.splat(0), b = a, e = a, f = a;
    let at = rows + (c << 2);
    for (let j = 0; j < count; ++j) {
      const v = v128.load32_splat(p + (j << 2));
      a = multiplyAdd(v, v128.load(at), a);
      b = multiplyAdd(v, v128.load(at, 16), b);
      e = multiplyAdd(v, v128.load(at, 32), e);
      f = multiplyAdd(v, v128.load(at, 48), f);
      at += row;
    }
    const to = out + (c << 2);
    v128.store(to, a);
    v128.store(to, b, 16);
    v128.store(to, e, 32);
    v128.store(to, f, 48);
  }
  for (; c < width; c += 4) {
    let a = f32x4.splat(0);
    let at = rows + (c << 2);
    for (let j = 0; j < count; ++j) {
      a = multiplyAdd(v128.load32_splat(p + (j << 2)), v128.load(at), a);
      at += row;
    }
    v128.store(out + (c << 2), a);
  }
}

/** rows[j, c] += p[j] vector[c] for the first `count` j. */
function spread(count: i32, width: i32, p: usize, vector: usize, rows: usize, row: usize): void {
  for (let c = 0; c < width; c += 4) {
    const v = v128.load(vector + (c << 2));
    let at = rows + (c << 2);
    for (let j = 0; j < count; ++j) {
      v128.store(at, multiplyAdd(v128.load32_splat(p + (j << 2)), v, v128.load(at)));
      at += row;
    }
  }
}
