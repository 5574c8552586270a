import {Matrix, solve} from "ml-matrix";

/** One point of the grid with the best coefficients there. */
export interface ProjectedStart {
  readonly exponents: readonly number[];
  /** As many as basis columns; none negative. */
  readonly coefficients: readonly number[];
}

/** Exponents tried for a power of scale; the published ones lie inside. */
export const EXPONENTS = [0.03, 0.06, 0.1, 0.15, 0.2, 0.26, 0.33, 0.42, 0.54, 0.7, 0.9, 1.2, 1.7];

/**
 * Starts for y = Σ cⱼ φⱼ(x; exponents): at each point of the grid the coefficients follow by least squares of relative
 * errors (Golub & Pereyra 1973). Gives the points no worse than their neighbours, one a basin, at most four, and after
 * them four others from all over the grid, so that a fit can tell how many starts agree.
 */
export function projectedStarts(
  y: ArrayLike<number>,
  grids: readonly (readonly number[])[],
  basis: (exponents: readonly number[]) => readonly ArrayLike<number>[]
): ProjectedStart[] {
  const solved = new Map<string, Solved>();
  for (const index of product(grids.map((grid) => grid.length))) {
    const exponents = index.map((i, j) => grids[j]![i]!);
    const found = project(y, basis(exponents));
    if (found) solved.set(index.join(), {index, exponents, ...found});
  }
  const isBasin = ({index, loss}: Solved) =>
    neighbours(index).every((near) => (solved.get(near.join())?.loss ?? Infinity) >= loss);
  const ranked = [...solved.values()].sort((a, b) => a.loss - b.loss);
  const basins = ranked.filter(isBasin).slice(0, 4);
  const others = ranked.filter((start) => !basins.includes(start));
  return [...basins, ...[0, 0.2, 0.4, 0.6].flatMap((q) => others[Math.floor(q * others.length)] ?? [])];
}

interface Solved extends ProjectedStart {
  /** Place on the grid. */
  readonly index: readonly number[];
  readonly loss: number;
}

/** Least squares with no negative coefficient: what comes out negative is dropped and the rest solved again. */
function project(y: ArrayLike<number>, columns: readonly ArrayLike<number>[]) {
  const n = y.length;
  const weight = Float64Array.from(y, (v) => 1 / Math.max(Math.abs(v), 1e-300));
  const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => {
    let sum = 0;
    for (let i = 0; i < n; ++i) sum += a[i]! * b[i]! * weight[i]! * weight[i]!;
    return sum;
  };
  const norms = columns.map((c) => Math.sqrt(dot(c, c)));
  let active = columns.map((_, j) => j).filter((j) => norms[j]! > 0 && Number.isFinite(norms[j]!));
  while (active.length) {
    const gram = active.map((j) => active.map((k) => dot(columns[j]!, columns[k]!) / (norms[j]! * norms[k]!)));
    const right = active.map((j) => [dot(columns[j]!, y) / norms[j]!]);
    const scaled = solve(new Matrix(gram), new Matrix(right), true).to1DArray();
    const worst = Math.min(...scaled);
    if (worst < 0) {
      active = active.filter((_, a) => scaled[a] !== worst);
      continue;
    }
    const coefficients = columns.map((_, j) => (active.includes(j) ? scaled[active.indexOf(j)]! / norms[j]! : 0));
    const residual = Float64Array.from(y, (v, i) => v - columns.reduce((s, c, j) => s + coefficients[j]! * c[i]!, 0));
    return {coefficients, loss: dot(residual, residual)};
  }
}

function* product(sizes: readonly number[]): Generator<number[]> {
  const [size, ...rest] = sizes;
  if (size === undefined) return yield [];
  for (let i = 0; i < size; ++i) for (const tail of product(rest)) yield [i, ...tail];
}

function neighbours(index: readonly number[]): number[][] {
  return [...product(index.map(() => 3))].map((offset) => offset.map((o, j) => o - 1 + index[j]!));
}
