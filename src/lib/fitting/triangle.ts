/**
 * What least squares needs to know of n rows: R and Qᵀr of the scaled columns. It
 * lives in the room of its triangulation, until that reduces again.
 */
export interface Triangle {
  readonly p: number;
  /** (p + 1) × (p + 1), row by row, upper triangular: R, and Qᵀr in the last column. */
  readonly entries: Float64Array;
  /** Cosines between each column and the residual times ‖r‖, downhill: the gradient. */
  readonly gradient: Float64Array;
  /** ‖r‖ */
  length: number;
}

/** Room for the columns of one problem, so that steps allocate nothing of their size. */
export class Triangulation {
  readonly #work: Float64Array;
  readonly #rows: number;
  readonly scale: Float64Array;
  readonly #triangle: Triangle;

  constructor(
    readonly n: number,
    readonly p: number
  ) {
    this.#rows = Math.max(n, p + 1);
    this.#work = new Float64Array(this.#rows * (p + 1));
    this.scale = new Float64Array(p);
    this.#triangle = {
      p,
      entries: new Float64Array((p + 1) * (p + 1)),
      gradient: new Float64Array(p),
      length: 0
    };
  }

  /**
   * Rotates rows sᵢ Jᵢ and targets rᵢ; `jacobian` is n × p, row by row. Columns are divided by the running maximum of
   * their norms (Moré 1978). Undefined where a derivative is not finite.
   */
  reduce(s: Float64Array, jacobian: Float64Array, r: Float64Array): Triangle | undefined {
    const {n, p, scale} = this;
    const work = this.#work;
    const rows = this.#rows;
    for (let k = 0; k < p; ++k) {
      const at = k * rows;
      let squares = 0;
      for (let i = 0, j = k; i < n; ++i, j += p) {
        const v = s[i]! * jacobian[j]!;
        work[at + i] = v;
        squares += v * v;
      }
      const norm = squares > 1e-280 && squares < 1e280 ? Math.sqrt(squares) : safeNorm(work, at, n);
      if (!Number.isFinite(norm)) return;
      scale[k] = Math.max(scale[k]!, norm) || 1;
      for (let i = 0; i < n; ++i) work[at + i]! /= scale[k]!;
    }
    for (let i = 0; i < n; ++i) work[p * rows + i] = r[i]!;
    for (let i = n; i < rows; ++i) for (let at = i; at < work.length; at += rows) work[at] = 0;
    const triangle = this.#triangle;
    if (!factored(triangle, work, rows)) reflect(triangle, work, rows);
    return triangle;
  }
}

/** A length whose square would be no double. */
function safeNorm(work: Float64Array, from: number, n: number): number {
  let largest = 0;
  for (let i = from; i < from + n; ++i) {
    if (Number.isNaN(work[i]!)) return Number.NaN;
    largest = Math.max(largest, Math.abs(work[i]!));
  }
  if (largest === 0 || largest === Number.POSITIVE_INFINITY) return largest;
  let squares = 0;
  for (let i = from; i < from + n; ++i) squares += (work[i]! / largest) ** 2;
  return largest * Math.sqrt(squares);
}

/** A column of which less than this share of its square is its own is better reflected. */
const OWN = 2e-5;

/**
 * Cholesky’s factor of the products of the columns: a third of the work of reflections, and as good to 1e-11 where no
 * column nearly depends on others. False where one does.
 */
function factored(triangle: Triangle, work: Float64Array, rows: number): boolean {
  const {p, entries, gradient} = triangle;
  const width = p + 1;
  for (let k = 0; k < width; ++k) {
    for (let j = 0; j <= k; ++j) {
      let product = 0;
      for (let a = j * rows, b = k * rows, end = b + rows; b < end; ++a, ++b) product += work[a]! * work[b]!;
      let rest = product;
      for (let c = 0; c < j; ++c) rest -= entries[c * width + j]! * entries[c * width + k]!;
      if (j < k) {
        entries[j * width + k] = rest / entries[j * (width + 1)]!;
        if (k === p) gradient[j] = product;
        continue;
      }
      if (k < p && !(rest > OWN * product)) return false;
      entries[k * (width + 1)] = Math.sqrt(Math.max(rest, 0));
      if (k === p) triangle.length = Math.sqrt(product);
    }
  }
  return true;
}

/** Reflects the columns of `work`, the last of which is the target. */
function reflect(triangle: Triangle, work: Float64Array, rows: number): void {
  const {p, entries, gradient} = triangle;
  const width = p + 1;
  for (let k = 0; k < width; ++k) {
    const at = k * rows;
    let tail = 0;
    for (let i = k; i < rows; ++i) tail += work[at + i]! * work[at + i]!;
    const head = work[at + k]!;
    const diagonal = head > 0 ? -Math.sqrt(tail) : Math.sqrt(tail);
    const factor = tail - head * diagonal; // ½‖v‖² of the reflector v
    work[at + k] = head - diagonal;
    for (let l = k + 1; l < width && factor > 0; ++l) {
      const to = l * rows;
      let product = 0;
      for (let i = k; i < rows; ++i) product += work[at + i]! * work[to + i]!;
      product /= factor;
      for (let i = k; i < rows; ++i) work[to + i]! -= product * work[at + i]!;
    }
    for (let i = 0; i < k; ++i) entries[i * width + k] = work[at + i]!;
    entries[k * width + k] = diagonal;
  }
  let squares = 0;
  for (let i = 0; i < width; ++i) squares += entries[i * width + p]! * entries[i * width + p]!;
  for (let k = 0; k < p; ++k) {
    let sum = 0;
    for (let i = 0; i <= k; ++i) sum += entries[i * width + k]! * entries[i * width + p]!;
    gradient[k] = sum;
  }
  triangle.length = Math.sqrt(squares);
}
