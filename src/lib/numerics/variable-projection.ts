import * as math from "./math.js";
/** One summand c φ(x; exponent) of a law that is linear in c: the exponents to try, and φ there, row by row. */
export interface Term {
  readonly grid: readonly number[];
  column(exponent: number): ArrayLike<number>;
  /** Its coefficient is moved in its logarithm, so that a start of 0 would stay there: it gets a thousandth of y. */
  readonly positive?: boolean;
}

/** One point of the grid with the best coefficients there, in the order of the terms. */
export interface ProjectedStart {
  readonly exponents: readonly number[];
  /** None negative; 0 where a summand does not help. */
  readonly coefficients: readonly number[];
}

/** Exponents tried for a power of scale; the published ones lie inside. */
export const EXPONENTS = [0.03, 0.06, 0.1, 0.15, 0.2, 0.26, 0.33, 0.42, 0.54, 0.7, 0.9, 1.2, 1.7];

/** A summand without an exponent, such as a floor. */
export function constantTerm(length: number): Term {
  const ones = new Float64Array(length).fill(1);
  return {grid: [0], column: () => ones};
}

/** x^−exponent, from ln x. */
export function powerTerm(logX: Float64Array, grid: readonly number[] = EXPONENTS): Term {
  const column = (exponent: number) => {
    const powers = new Float64Array(logX.length);
    for (let i = 0; i < powers.length; ++i) powers[i] = math.exp(-exponent * logX[i]!);
    return powers;
  };
  return {grid, column, positive: true};
}

const BASINS = 4;
/** Places in the ranking of all points. */
const SPREAD = [0.03, 0.1, 0.2];
/** What a positive summand makes up of y at least. */
const LEAST = 1e-3;

/**
 * Starts for y = Σ cⱼ φⱼ(x; exponentⱼ): at each point of the grid the coefficients follow by least squares of relative
 * errors (Golub & Pereyra 1973). Gives the points no worse than their neighbours, one a basin, at most four, and after
 * them three others from farther down, so that a fit can tell how many starts agree.
 */
export function projectedStarts(y: ArrayLike<number>, terms: readonly Term[]): ProjectedStart[] {
  const columns = terms.flatMap(({grid, column}, term) => grid.map((exponent) => unit(column(exponent), y, term)));
  const sizes = terms.map(({grid}) => grid.length);
  const first = sizes.map((_, t) => sizes.slice(0, t).reduce((a, b) => a + b, 0));
  const gram = productsOf(columns);
  const projection = new Projection(
    gram,
    columns.map(({target}) => target),
    terms.length
  );

  const count = sizes.reduce((a, b) => a * b, 1);
  const gains = new Float64Array(count);
  const digits = new Int32Array(terms.length);
  const chosen = new Int32Array(terms.length);
  for (let point = 0; point < count; ++point) {
    digitsOf(point, sizes, digits);
    for (let t = 0; t < chosen.length; ++t) chosen[t] = first[t]! + digits[t]!;
    gains[point] = projection.gain(chosen);
  }
  const startAt = (point: number): ProjectedStart => {
    digitsOf(point, sizes, digits);
    for (let t = 0; t < chosen.length; ++t) chosen[t] = first[t]! + digits[t]!;
    projection.gain(chosen);
    return {
      exponents: terms.map(({grid}, t) => grid[digits[t]!]!),
      coefficients: terms.map(({positive}, t) => {
        const least = positive ? LEAST * Math.sqrt(y.length) : 0;
        return Math.max(projection.coefficients[t]!, least) / columns[chosen[t]!]!.norm;
      })
    };
  };
  const ranked = Array.from(gains.keys()).filter((point) => gains[point]! > 0);
  ranked.sort((a, b) => gains[b]! - gains[a]!);
  const basins: number[] = [];
  for (let i = 0; i < ranked.length && basins.length < BASINS; ++i) {
    if (isPeak(ranked[i]!, gains, sizes)) basins.push(ranked[i]!);
  }
  const others = ranked.filter((point) => !basins.includes(point));
  return [...basins, ...SPREAD.flatMap((q) => others[Math.floor(q * others.length)] ?? [])].map(startAt);
}

interface Column {
  readonly term: number;
  /** φ/|y| at unit length. */
  readonly values: Float64Array;
  /** The length it had. */
  readonly norm: number;
  /** Its product with y/|y|. */
  readonly target: number;
}

function unit(column: ArrayLike<number>, y: ArrayLike<number>, term: number): Column {
  const values = new Float64Array(y.length);
  let largest = 0;
  for (let i = 0; i < values.length; ++i) {
    values[i] = column[i]! / Math.max(Math.abs(y[i]!), Number.MIN_VALUE);
    largest = Math.max(largest, Math.abs(values[i]!));
  }
  // never chosen
  if (!(largest > 0 && Number.isFinite(largest))) return {term, values: values.fill(0), norm: 1, target: -1};
  let squares = 0;
  let target = 0;
  for (let i = 0; i < values.length; ++i) {
    const v = values[i]! / largest; // whose square is a double, whatever the unit of y
    values[i] = v;
    squares += v * v;
    target += y[i]! < 0 ? -v : v;
  }
  const length = Math.sqrt(squares);
  for (let i = 0; i < values.length; ++i) values[i]! /= length;
  return {term, values, norm: length * largest, target: target / length};
}

/** Products of each two columns of different terms, and 1 for each with itself. */
function productsOf(columns: readonly Column[]): Float64Array[] {
  const products = columns.map((_, a) => new Float64Array(columns.length).fill(0).fill(1, a, a + 1));
  for (const [b, {term, values}] of columns.entries()) {
    for (let a = 0; a < b; ++a) {
      const other = columns[a]!;
      if (other.term === term) continue;
      let sum = 0;
      for (let i = 0; i < values.length; ++i) sum += values[i]! * other.values[i]!;
      products[a]![b] = sum;
      products[b]![a] = sum;
    }
  }
  return products;
}

/** Least squares with no negative coefficient on one column of each term. */
class Projection {
  readonly coefficients: Float64Array;
  readonly #factor: Float64Array;
  readonly #solved: Float64Array;

  constructor(
    readonly gram: readonly Float64Array[],
    readonly targets: readonly number[],
    readonly size: number
  ) {
    this.coefficients = new Float64Array(size);
    this.#factor = new Float64Array(size * size);
    this.#solved = new Float64Array(size);
  }

  /** What the columns explain of Σ (y/|y|)²; the most negative coefficient is dropped until none is. */
  gain(chosen: Int32Array): number {
    const active = Array.from(chosen.keys());
    while (active.length) {
      this.#solve(active, chosen);
      let worst = 0;
      for (let a = 1; a < active.length; ++a) if (this.#solved[a]! < this.#solved[worst]!) worst = a;
      if (this.#solved[worst]! >= 0) break;
      active.splice(worst, 1);
    }
    this.coefficients.fill(0);
    let gain = 0;
    for (let a = 0; a < active.length; ++a) {
      this.coefficients[active[a]!] = this.#solved[a]!;
      gain += this.#solved[a]! * this.targets[chosen[active[a]!]!]!;
    }
    return gain;
  }

  /** Cholesky’s method; a ridge of 1e-13 lets columns be equal. */
  #solve(active: readonly number[], chosen: Int32Array): void {
    const n = active.length;
    const factor = this.#factor;
    const x = this.#solved;
    for (let a = 0; a < n; ++a) {
      const row = this.gram[chosen[active[a]!]!]!;
      for (let b = 0; b <= a; ++b) {
        let sum = row[chosen[active[b]!]!]! + (a === b ? 1e-13 : 0);
        for (let c = 0; c < b; ++c) sum -= factor[a * n + c]! * factor[b * n + c]!;
        factor[a * n + b] = a === b ? Math.sqrt(Math.max(sum, 1e-15)) : sum / factor[b * n + b]!;
      }
      let sum = this.targets[chosen[active[a]!]!]!;
      for (let c = 0; c < a; ++c) sum -= factor[a * n + c]! * x[c]!;
      x[a] = sum / factor[a * n + a]!;
    }
    for (let a = n - 1; a >= 0; --a) {
      for (let c = a + 1; c < n; ++c) x[a]! -= factor[c * n + a]! * x[c]!;
      x[a]! /= factor[a * n + a]!;
    }
  }
}

/** Fills the place on the grid of point number `point`, the last coordinate fastest. */
function digitsOf(point: number, sizes: readonly number[], digits: Int32Array): void {
  for (let t = sizes.length - 1, rest = point; t >= 0; --t) {
    digits[t] = rest % sizes[t]!;
    rest = Math.floor(rest / sizes[t]!);
  }
}

/** Whether no neighbour, along an axis or a diagonal, gains more. */
function isPeak(point: number, gains: Float64Array, sizes: readonly number[]): boolean {
  const digits = new Int32Array(sizes.length);
  digitsOf(point, sizes, digits);
  const visit = (t: number, near: number): boolean => {
    if (t === sizes.length) return gains[near]! <= gains[point]!;
    for (let i = Math.max(0, digits[t]! - 1); i <= Math.min(sizes[t]! - 1, digits[t]! + 1); ++i) {
      if (!visit(t + 1, near * sizes[t]! + i)) return false;
    }
    return true;
  };
  return visit(0, 0);
}
