import {inverse, Matrix} from "ml-matrix";
import {meanOf} from "./mean.js";

/** Where a search by simplex ended: p + 1 points with their values, the lowest first. */
export interface Simplex {
  readonly points: readonly (readonly number[])[];
  readonly values: readonly number[];
  readonly evaluations: number;
  readonly status: "converged" | "max-evaluations";
}

export interface NelderMeadOptions {
  /** Ends where all points are this near the lowest in every coordinate, 1e-4, … */
  readonly xTolerance?: number;
  /** … and their values this near its value, 1e-4. */
  readonly fTolerance?: number;
  /** 200 a coordinate. */
  readonly maxEvaluations?: number;
}

/**
 * Minimum of a function that has no derivative, such as one that jumps where rows enter or leave (Nelder & Mead 1965,
 * Comput. J. 7, 308). First simplex, moves and end as SciPy’s, so that both walk the same points.
 */
export function nelderMead(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  {xTolerance = 1e-4, fTolerance = 1e-4, maxEvaluations = 200 * start.length}: NelderMeadOptions = {}
): Simplex {
  let evaluations = 0;
  const at = (x: number[]): Vertex => {
    ++evaluations;
    const value = f(x);
    return {x, value: Number.isNaN(value) ? Infinity : value};
  };
  const aside = start.map((_, k) => start.map((v, j) => (j === k ? (v === 0 ? 0.00025 : 1.05 * v) : v)));
  let vertices = [at([...start]), ...aside.map(at)].sort(byValue);
  const isSmall = () =>
    vertices.every(({x}) => x.every((v, k) => Math.abs(v - vertices[0]!.x[k]!) <= xTolerance)) &&
    vertices.every(({value}) => Math.abs(value - vertices[0]!.value) <= fTolerance);
  let status: Simplex["status"] = "converged";
  while (!isSmall()) {
    if (evaluations >= maxEvaluations) {
      status = "max-evaluations";
      break;
    }
    vertices = moved(vertices, at).sort(byValue);
  }
  return {points: vertices.map(({x}) => x), values: vertices.map(({value}) => value), evaluations, status};
}

interface Vertex {
  readonly x: number[];
  readonly value: number;
}

const byValue = (a: Vertex, b: Vertex) => a.value - b.value;

/** One move: the worst point is reflected, further out or halfway back, or all shrink towards the best. */
function moved(vertices: readonly Vertex[], at: (x: number[]) => Vertex): Vertex[] {
  const others = vertices.slice(0, -1);
  const worst = vertices.at(-1)!;
  const [best, second] = [vertices[0]!, others.at(-1)!];
  const centre = best.x.map((_, k) => meanOf(others, ({x}) => x[k]!));
  const along = (t: number) => at(centre.map((c, k) => (1 + t) * c - t * worst.x[k]!));
  const reflected = along(1);
  if (reflected.value < best.value) {
    const expanded = along(2);
    return [...others, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < second.value) return [...others, reflected];
  const isOutside = reflected.value < worst.value;
  const contracted = along(isOutside ? 0.5 : -0.5);
  if (isOutside ? contracted.value <= reflected.value : contracted.value < worst.value) return [...others, contracted];
  return [best, ...vertices.slice(1).map(({x}) => at(best.x.map((b, k) => b + 0.5 * (x[k]! - b))))];
}

/**
 * Standard errors from a parabola through the corners of the final simplex and the middles of its edges (Nelder & Mead
 * 1965, appendix): where it has risen by the minimum itself, which suits a reduced χ². As pyfssa 0.7.6, which first
 * widens the simplex until its corners differ from the middle by 0.01. Null where the parabola is no bowl.
 */
export function simplexErrors(
  {points, values}: Pick<Simplex, "points" | "values">,
  f: (x: readonly number[]) => number
): number[] | null {
  const n = points.length - 1;
  const minimum = values[0]!;
  const centre = points[0]!.map((_, k) => points.reduce((sum, x) => sum + x[k]!, 0) / (n + 1));
  const central = f(centre);
  const corners = points.map((x, i) => widened({x: [...x], value: values[i]!}, centre, central, f));
  const middle = (a: Vertex, b: Vertex) => f(a.x.map((v, k) => 0.5 * (v + b.x[k]!)));
  const [origin, ...rest] = corners as [Vertex, ...Vertex[]];
  const fromOrigin = rest.map((corner) => middle(origin, corner));
  const curvature = rest.map((a, i) =>
    rest.map((b, j) => 2 * ((i === j ? a.value : middle(a, b)) + origin.value - fromOrigin[i]! - fromOrigin[j]!))
  );
  const edges = new Matrix(rest.map(({x}) => x.map((v, k) => v - origin.x[k]!))).transpose();
  if (!curvature.flat().every(Number.isFinite)) return null;
  const covariance = edges.mmul(inverse(new Matrix(curvature), true)).mmul(edges.transpose());
  const variances = covariance.diagonal().map((v) => minimum * v);
  return variances.every((v) => v > 0) ? variances.map(Math.sqrt) : null;
}

function widened(corner: Vertex, centre: readonly number[], central: number, f: (x: readonly number[]) => number) {
  let found = corner;
  for (let i = 0; i < 60 && Math.abs(found.value - central) < 0.01; ++i) {
    const x = found.x.map((v, k) => 2 * v - centre[k]!);
    found = {x, value: f(x)};
  }
  return found;
}
