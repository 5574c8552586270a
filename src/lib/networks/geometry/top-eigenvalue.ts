import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import {random} from "../../numerics/random.js";
import {addTo, dot, norm, randomDirection, scaled} from "./vectors.js";

/** v → Av of a symmetric A of `size` rows; must not retain v. */
export type SymmetricOperator = (v: Float64Array) => ArrayLike<number>;

export interface EigenvalueOptions {
  /** Products with A at most; 60. */
  readonly steps?: number;
  /**
   * Stop once the residual is below this share of |value|; 1e-6. Single-precision products reach about 1e-4.
   */
  readonly tolerance?: number;
  /** Of the random start. */
  readonly seed?: string | number;
}

export interface TopEigenvalue {
  /** Algebraically largest eigenvalue, in the units of A: a Rayleigh quotient, so a lower bound but for rounding. */
  readonly value: number;
  /** ‖Av − value v‖ of the unit `vector`, from one more product; some eigenvalue lies within this of the value. */
  readonly residual: number;
  /** Upper bound of the smallest eigenvalue; below 0, a Hessian is not that of a minimum. */
  readonly least: number;
  readonly vector: Float64Array;
  /** Number of products. */
  readonly products: number;
  readonly status: "converged" | "max-steps";
}

/**
 * The top eigenvalue of a symmetric operator that is known by its products alone, such as the Hessian of a loss, by
 * Lanczos iteration with full reorthogonalisation (Lanczos 1950; Golub & Van Loan 2013, § 10.1 and § 10.3.2). A random
 * start misses the top eigenvalue with small probability after few steps (Kuczyński & Woźniakowski 1992, SIAM J. Matrix
 * Anal. Appl. 13, 1094); a residual alone cannot exclude that.
 */
export function topEigenvalue(
  apply: SymmetricOperator,
  size: number,
  {steps = 60, tolerance = 1e-6, seed = "lanczos"}: EigenvalueOptions = {}
): TopEigenvalue {
  if (!(Number.isInteger(size) && size > 0)) throw new RangeError(`invalid size; not a number of dimensions: ${size}`);
  const basis = [randomDirection(size, random("top-eigenvalue", seed))];
  const diagonal: number[] = [];
  const offDiagonal: number[] = [];
  let largest = 0;
  for (;;) {
    const q = basis.at(-1)!;
    const w = product(apply, q);
    diagonal.push(dot(q, w));
    // twice is enough (Giraud, Langou & Rozložník 2005)
    for (let pass = 0; pass < 2; ++pass) for (const b of basis) addTo(w, -dot(b, w), b);
    const rest = norm(w);
    const ritz = tridiagonal(diagonal, offDiagonal);
    largest = Math.max(largest, Math.abs(ritz.value), Math.abs(ritz.least));
    const isInvariant = basis.length === size || rest <= ROUNDING * largest;
    const isClose = rest * Math.abs(ritz.weights.at(-1)!) <= tolerance * Math.abs(ritz.value);
    if (isInvariant || isClose || diagonal.length >= steps) return measured(apply, basis, ritz, tolerance);
    offDiagonal.push(rest);
    basis.push(scaled(w, 1 / rest));
  }
}

/** Relative norm below which a reorthogonalised direction is rounding. */
const ROUNDING = 1e-13;

interface Ritz {
  readonly value: number;
  readonly least: number;
  /** Coordinates of the eigenvector in the basis. */
  readonly weights: readonly number[];
}

function tridiagonal(diagonal: readonly number[], offDiagonal: readonly number[]): Ritz {
  const n = diagonal.length;
  const T = Matrix.zeros(n, n);
  for (let i = 0; i < n; ++i) {
    T.set(i, i, diagonal[i]!);
    if (i + 1 < n) T.set(i, i + 1, offDiagonal[i]!).set(i + 1, i, offDiagonal[i]!);
  }
  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(T, {assumeSymmetric: true});
  const top = realEigenvalues.indexOf(Math.max(...realEigenvalues));
  return {value: realEigenvalues[top]!, least: Math.min(...realEigenvalues), weights: eigenvectorMatrix.getColumn(top)};
}

/** The residual of the Lanczos recurrence assumes exact products; one more product measures it. */
function measured(apply: SymmetricOperator, basis: Float64Array[], ritz: Ritz, tolerance: number): TopEigenvalue {
  const sum = new Float64Array(basis[0]!.length);
  for (const [k, weight] of ritz.weights.entries()) addTo(sum, weight, basis[k]!);
  const vector = scaled(sum, 1 / norm(sum));
  const w = product(apply, vector);
  const value = dot(vector, w);
  addTo(w, -value, vector);
  const residual = norm(w);
  const isClose = residual <= Math.max(tolerance * Math.abs(value), ROUNDING * Math.abs(ritz.least));
  return {
    value,
    residual,
    least: Math.min(ritz.least, value),
    vector,
    products: basis.length + 1,
    status: isClose ? "converged" : "max-steps"
  };
}

function product(apply: SymmetricOperator, v: Float64Array): Float64Array {
  const w = Float64Array.from(apply(v));
  if (w.length !== v.length) throw new RangeError(`invalid product; not ${v.length} numbers: ${w.length}`);
  const wrong = w.findIndex((x) => !Number.isFinite(x));
  if (wrong >= 0) throw new RangeError(`invalid product; not finite: ${w[wrong]} (row ${wrong})`);
  return w;
}
