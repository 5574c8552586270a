/**
 * Rows of each replica’s table [V, d] picked by its tokens; `tokenStride` is 0 where all replicas see the same ones. d
 * is a multiple of 4.
 */
export function embedding(
  replicas: i32, rows: i32, V: i32, d: i32,
  tokens: usize, tokenStride: i32, table: usize, y: usize
): void {
  const width: usize = d << 2;
  for (let replica = 0; replica < replicas; ++replica) {
    for (let i = 0; i < rows; ++i) {
      const from = table + load<i32>(tokens + (i << 2)) * width;
      for (let j: usize = 0; j < width; j += 16) v128.store(y + j, v128.load(from + j));
      y += width;
    }
    tokens += tokenStride << 2;
    table += V * width;
  }
}

/** Adds each row of dy to its token’s row of dtable. */
export function embeddingGrad(
  replicas: i32, rows: i32, V: i32, d: i32,
  tokens: usize, tokenStride: i32, dy: usize, dtable: usize
): void {
  const width: usize = d << 2;
  memory.fill(dtable, 0, replicas * V * width);
  for (let replica = 0; replica < replicas; ++replica) {
    for (let i = 0; i < rows; ++i) {
      const to = dtable + load<i32>(tokens + (i << 2)) * width;
      for (let j: usize = 0; j < width; j += 16) v128.store(to + j, f32x4.add(v128.load(to + j), v128.load(dy + j)));
      dy += width;
    }
    tokens += tokenStride << 2;
    dtable += V * width;
  }
}
