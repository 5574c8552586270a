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
  return {grid, column: (exponent) => logX.map((v) => Math.exp(-exponent * v)), positive: true};
}

const BASINS = 4;
const SPREAD = [0, 0.2, 0.4, 0.6];

/**
 * Starts for y = Σ cⱼ φⱼ(x; exponentⱼ): at each point of the grid the coefficients follow by least squares of relative
 * errors (Golub & Pereyra 1973). Gives the points no worse than their neighbours, one a basin, at most four, and after
 * them four others from all over the grid, so that a fit can tell how many starts agree.
 */
export function projectedStarts(y: ArrayLike<number>, terms: readonly Term[]): ProjectedStart[] {
  const columns = terms.flatMap(({grid, column}, term) => grid.map((exponent) => unit(column(exponent), y, term)));
  const sizes = terms.map(({grid}) => grid.length);
  const first = sizes.map((_, t) => sizes.slice(0, t).reduce((a, b) => a + b, 0));
  const products = columns.map((a) => columns.map((b) => (a.term < b.term ? dot(a.values, b.values) : 0)));
  const least = 1e-3 * Math.sqrt(y.length);

  const points = product(sizes).map((index): Point => {
    const chosen = index.map((g, t) => first[t]! + g);
    const {coefficients, gain} = nonNegative(
      chosen.map((a) => columns[a]!.target),
      (j, k) => (j === k ? 1 : products[chosen[Math.min(j, k)]!]![chosen[Math.max(j, k)]!]!)
    );
    return {
      index,
      gain,
      start: () => ({
        exponents: index.map((g, t) => terms[t]!.grid[g]!),
        coefficients: coefficients.map(
          (c, t) => Math.max(c, terms[t]!.positive ? least : 0) / columns[chosen[t]!]!.norm
        )
      })
    };
  });
  const ranked = points.filter(({gain}) => Number.isFinite(gain)).sort((a, b) => b.gain - a.gain);
  const place = placeIn(sizes);
  const isBasin = ({index, gain}: Point) =>
    neighbours(index, sizes).every((near) => !(points[place(near)]!.gain > gain));
  const basins: Point[] = [];
  for (let i = 0; i < ranked.length && basins.length < BASINS; ++i) if (isBasin(ranked[i]!)) basins.push(ranked[i]!);
  const others = ranked.filter((point) => !basins.includes(point));
  return [...basins, ...SPREAD.flatMap((q) => others[Math.floor(q * others.length)] ?? [])].map(({start}) => start());
}

interface Point {
  /** Place on the grid. */
  readonly index: readonly number[];
  /** What the coefficients explain of Σ (y/|y|)². */
  readonly gain: number;
  start(): ProjectedStart;
}

/** φ/|y| at unit length, and its product with y/|y|. */
function unit(column: ArrayLike<number>, y: ArrayLike<number>, term: number) {
  const values = new Float64Array(y.length);
  let squares = 0;
  let target = 0;
  for (let i = 0; i < values.length; ++i) {
    const size = Math.max(Math.abs(y[i]!), 1e-300);
    const v = column[i]! / size;
    values[i] = v;
    squares += v * v;
    target += (v * y[i]!) / size;
  }
  const norm = Math.sqrt(squares);
  if (!(norm > 0 && Number.isFinite(norm))) return {term, values: values.fill(0), norm: 1, target: -1}; // never chosen
  for (let i = 0; i < values.length; ++i) values[i]! /= norm;
  return {term, values, norm, target: target / norm};
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += a[i]! * b[i]!;
  return sum;
}

/** Least squares with no negative coefficient: the most negative is dropped and the rest solved again. */
function nonNegative(targets: readonly number[], gram: (j: number, k: number) => number) {
  const coefficients = targets.map(() => 0);
  let active = targets.map((_, j) => j);
  while (active.length) {
    const solved = solve(active, targets, gram);
    const worst = solved.reduce((low, v, a) => (v < solved[low]! ? a : low), 0);
    if (solved[worst]! < 0 || !Number.isFinite(solved[worst]!)) {
      active = active.filter((_, a) => a !== worst);
      continue;
    }
    active.forEach((j, a) => {
      coefficients[j] = solved[a]!;
    });
    return {coefficients, gain: active.reduce((sum, j) => sum + coefficients[j]! * targets[j]!, 0)};
  }
  return {coefficients, gain: Number.NEGATIVE_INFINITY};
}

/** Cholesky’s method; a ridge of 1e-13 lets columns be equal. */
function solve(active: readonly number[], targets: readonly number[], gram: (j: number, k: number) => number) {
  const n = active.length;
  const factor = new Float64Array(n * n);
  const x = active.map((j) => targets[j]!);
  for (let a = 0; a < n; ++a) {
    for (let b = 0; b <= a; ++b) {
      let sum = gram(active[a]!, active[b]!) + (a === b ? 1e-13 : 0);
      for (let c = 0; c < b; ++c) sum -= factor[a * n + c]! * factor[b * n + c]!;
      factor[a * n + b] = a === b ? Math.sqrt(Math.max(sum, 1e-15)) : sum / factor[b * n + b]!;
    }
    for (let c = 0; c < a; ++c) x[a]! -= factor[a * n + c]! * x[c]!;
    x[a]! /= factor[a * n + a]!;
  }
  for (let a = n - 1; a >= 0; --a) {
    for (let c = a + 1; c < n; ++c) x[a]! -= factor[c * n + a]! * x[c]!;
    x[a]! /= factor[a * n + a]!;
  }
  return x;
}

/** All points of a grid, the last coordinate fastest. */
function product(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (points, size) => points.flatMap((point) => Array.from({length: size}, (_, i) => [...point, i])),
    [[]]
  );
}

function placeIn(sizes: readonly number[]) {
  return (index: readonly number[]) => index.reduce((place, i, t) => place * sizes[t]! + i, 0);
}

function neighbours(index: readonly number[], sizes: readonly number[]): number[][] {
  return product(index.map(() => 3))
    .map((offset) => offset.map((o, t) => o - 1 + index[t]!))
    .filter((near) => near.every((i, t) => i >= 0 && i < sizes[t]!));
}
