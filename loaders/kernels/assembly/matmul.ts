import {heightOf, packPanels, packStrips} from "./pack";
import {multiplyAdd} from "./simd";
import {strip4, strip6, tile1, tile4, tile6} from "./tiles";

/** Rows of A packed at a time: with DEPTH columns they stay in the second cache while every panel of B goes by. */
const ROWS: i32 = 96;
/** Inner products are taken in pieces, so that a panel of B stays in the nearest cache. */
const DEPTH: i32 = 256;
/** From so many columns of B on, packing A pays: each number of it is used once a panel. */
const WIDE: i32 = 96;

/**
 * C = A B, or C += A B, for each matrix of a batch, float32, row by row. A is M × K, or K × M where `aTransposed`; B is
 * K × N, or N × K. Strides count floats from one matrix of the batch to the next; 0 takes the same one again.
 * Both are packed in the order in which they are used (Goto & van de Geijn 2008): B in panels of eight columns, zeros
 * next to the last, A, where B is wide, in strips of six, four or one row. `scratch` holds K × (N rounded up to eights)
 * + 24,576 floats.
 */
export function matMul(
  batch: i32, M: i32, N: i32, K: i32,
  a: usize, aStride: i32, aTransposed: bool,
  b: usize, bStride: i32, bTransposed: bool,
  c: usize, add: bool, scratch: usize
): void {
  const row: usize = aTransposed ? 4 : K << 2;
  const column: usize = aTransposed ? M << 2 : 4;
  const panels = (N + 7) >> 3;
  const strips = scratch + ((panels * K) << 5);
  const isPacked = N >= WIDE;
  for (let i = 0; i < batch; ++i) {
    if (i == 0 || bStride != 0) packPanels(N, K, b + ((i * bStride) << 2), bTransposed, scratch);
    const A = a + ((i * aStride) << 2);
    const C = c + ((i * M * N) << 2);
    for (let k = 0; k < K; k += DEPTH) {
      const depth = min(DEPTH, K - k);
      for (let m = 0; m < M; m += ROWS) {
        const rows = min(ROWS, M - m);
        let from = A + m * row + k * column;
        if (isPacked) {
          packStrips(rows, depth, from, row, column, strips);
          from = strips;
        }
        for (let panel = 0; panel < panels; ++panel) {
          const to = C + ((m * N + (panel << 3)) << 2);
          const packed = scratch + ((panel * K + k) << 5);
          panelOf(rows, min(8, N - (panel << 3)), depth, from, row, column, isPacked, packed, to, N << 2, add || k > 0);
        }
      }
    }
    if (K == 0 && !add) memory.fill(C, 0, (M * N) << 2);
  }
}

/** Rows of A times one panel of B, up to eight columns. A lies in strips, or as `row` and `column` say. */
function panelOf(
  rows: i32, columns: i32, K: i32,
  a: usize, row: usize, column: usize, isPacked: bool, b: usize,
  c: usize, stride: usize, add: bool
): void {
  for (let m = 0; m < rows; ) {
    const height = heightOf(rows - m);
    const across: usize = isPacked ? 4 : row;
    const along: usize = isPacked ? height << 2 : column;
    if (columns < 8) narrow(height, columns, K, a, across, along, b, c, stride, add);
    else if (height == 6 && isPacked) strip6(K, a, b, c, stride, add);
    else if (height == 6) tile6(K, a, across, along, b, c, stride, add);
    else if (height == 4 && isPacked) strip4(K, a, b, c, stride, add);
    else if (height == 4) tile4(K, a, across, along, b, c, stride, add);
    else tile1(K, a, along, b, c, add);
    a += isPacked ? (height * K) << 2 : height * row;
    c += height * stride;
    m += height;
  }
}

/** A strip times fewer than eight columns: sums as in a full panel, added at the end. */
function narrow(
  height: i32, columns: i32, K: i32,
  a: usize, row: usize, column: usize, b: usize,
  c: usize, stride: usize, add: bool
): void {
  for (let m = 0; m < height; ++m) {
    let left = f32x4.splat(0), right = left;
    for (let k = 0; k < K; ++k) {
      const v = v128.load32_splat(a + m * row + k * column);
      left = multiplyAdd(v, v128.load(b + (k << 5)), left);
      right = multiplyAdd(v, v128.load(b + (k << 5), 16), right);
    }
    for (let j = 0; j < columns; ++j) {
      const to = c + (j << 2);
      const sum = lane(j < 4 ? left : right, j & 3);
      store<f32>(to, add ? load<f32>(to) + sum : sum);
    }
    c += stride;
  }
}

// @ts-ignore: decorator
@inline
function lane(v: v128, j: i32): f32 {
  return j == 0 ? f32x4.extract_lane(v, 0) : j == 1 ? f32x4.extract_lane(v, 1) : j == 2 ? f32x4.extract_lane(v, 2) : f32x4.extract_lane(v, 3);
}
