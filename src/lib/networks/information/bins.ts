/** Vectors in one array, row by row. */
export interface Vectors {
  readonly values: ArrayLike<number>;
  readonly dimensions: number;
}

/** Number of vectors; throws RangeError on incomplete rows and numbers that are not finite. */
export function countOf({values, dimensions}: Vectors): number {
  const n = values.length / dimensions;
  if (!(Number.isInteger(n) && n > 0))
    throw new RangeError(`invalid vectors; not of ${dimensions} numbers each: ${values.length}`);
  for (let i = 0; i < values.length; ++i) {
    if (!Number.isFinite(values[i]!))
      throw new RangeError(`invalid vectors; not finite: ${values[i]} (row ${Math.floor(i / dimensions)})`);
  }
  return n;
}

/**
 * The cell of each vector, with every coordinate cut into bins of equal width over its range, as in the information
 * plane of Shwartz-Ziv & Tishby 2017 (arXiv:1703.00810, § 2.3). With many of the bins^dimensions cells, hardly any is
 * shared, and the information is ln n whatever the vectors are.
 */
export function binLabels(vectors: Vectors, bins: number): Int32Array {
  const {values, dimensions} = vectors;
  const n = countOf(vectors);
  if (!(Number.isInteger(bins) && bins > 0)) throw new RangeError(`invalid bins; not a number of them: ${bins}`);
  const cells = new Map<string, number>();
  const low = new Float64Array(dimensions).fill(Infinity);
  const high = new Float64Array(dimensions).fill(-Infinity);
  for (let i = 0; i < values.length; ++i) {
    low[i % dimensions] = Math.min(low[i % dimensions]!, values[i]!);
    high[i % dimensions] = Math.max(high[i % dimensions]!, values[i]!);
  }
  return Int32Array.from({length: n}, (_, row) => {
    let cell = "";
    for (let j = 0; j < dimensions; ++j) {
      const width = high[j]! - low[j]!;
      const share = width > 0 ? (values[row * dimensions + j]! - low[j]!) / width : 0;
      cell += `${Math.min(bins - 1, Math.floor(share * bins))} `;
    }
    if (!cells.has(cell)) cells.set(cell, cells.size);
    return cells.get(cell)!;
  });
}
