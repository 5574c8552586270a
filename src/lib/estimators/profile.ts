import type {Law} from "../law.js";
import {bind} from "./bind.js";
import {type Minimum, minimise} from "./levenberg-marquardt.js";
import type {Objective} from "./objective.js";

/** A parameter to profile: the law, its rows, what is held, and the optimum found. */
export interface Profiled {
  readonly law: Law;
  readonly x: readonly Float64Array[];
  readonly objective: Objective;
  readonly held: Readonly<Record<string, number>>;
  readonly param: string;
  /** Natural values at the optimum, and the objective there. */
  readonly best: Readonly<Record<string, number>>;
  readonly minimum: number;
  /** Further natural values from which the other parameters may start. */
  readonly starts: readonly Readonly<Record<string, number>>[];
}

/** An end of an interval; null where the objective does not rise enough within the range. */
export type End = number | null;

/**
 * Where the profile of the objective, minimised over the other parameters, has risen by `rise` on either side
 * (Venzon & Moolgavkar 1988). Searched in the parameter’s own scale from the optimum out to `range`, in natural units,
 * beginning with steps of `step` in that scale.
 */
export function profileEnds(
  problem: Profiled,
  rise: number,
  step: number,
  range: readonly [number, number]
): [End, End] {
  const isLog = problem.law.params[problem.param]!.scale === "log";
  const inward = (v: number) => (isLog ? Math.log(v) : v);
  const outward = (u: number | null) => (u === null ? null : isLog ? Math.exp(u) : u);
  const centre = inward(problem.best[problem.param]!);
  const [low, high] = range.map(inward) as [number, number];
  const height = (u: number, warm: Readonly<Record<string, number>>) => heightAt(problem, outward(u)!, warm);
  return [
    outward(crossing(height, problem.best, centre, -step, low, Math.sqrt(rise))),
    outward(crossing(height, problem.best, centre, step, high, Math.sqrt(rise)))
  ];
}

interface Height {
  /** √(profile − minimum), which is near linear in the parameter. */
  readonly height: number;
  readonly params: Readonly<Record<string, number>>;
}

function heightAt(problem: Profiled, value: number, warm: Readonly<Record<string, number>>): Height {
  const {law, x, objective, param, best, minimum, starts} = problem;
  const model = bind(law, x, {...problem.held, [param]: value});
  const f = new Float64Array(model.n);
  const cost = (start: Float64Array) => {
    model.evaluate(start, f);
    return objective.value(f);
  };
  const first = model.coordinates(warm);
  let found: Pick<Minimum, "u" | "value"> = {u: first, value: cost(first)};
  if (model.p) {
    found = minimise(model, objective, first, {maxIterations: 100});
    // a start that is already lower leads to another basin
    for (const u of [best, ...starts].map((params) => model.coordinates(params))) {
      if (!(cost(u) < found.value)) continue;
      const other = minimise(model, objective, u, {maxIterations: 100});
      if (other.value < found.value) found = other;
    }
  }
  return {height: Math.sqrt(Math.max(0, found.value - minimum)), params: model.params(found.u)};
}

/** Walks outward until the height is reached, then closes in by the Illinois method. */
function crossing(
  at: (u: number, warm: Readonly<Record<string, number>>) => Height,
  best: Readonly<Record<string, number>>,
  centre: number,
  step: number,
  limit: number,
  target: number
): number | null {
  const beyond = (u: number) => (step < 0 ? u <= limit : u >= limit);
  let inside = {u: centre, gap: -target, params: best};
  let outside: typeof inside | undefined;
  for (let distance = step; !outside; distance *= 1.7) {
    if (beyond(inside.u)) return null;
    const u = beyond(centre + distance) ? limit : centre + distance;
    const {height, params} = at(u, inside.params);
    if (height >= target) outside = {u, gap: height - target, params};
    else inside = {u, gap: height - target, params};
  }
  let [a, b] = [inside, outside];
  let [gapA, gapB] = [a.gap, Math.min(b.gap, 1e300)];
  for (let i = 0; i < 60 && Math.abs(b.u - a.u) > 1e-7 * (1 + Math.abs(a.u)); ++i) {
    const u = i % 4 === 3 ? (a.u + b.u) / 2 : a.u - (gapA * (b.u - a.u)) / (gapB - gapA);
    const {height, params} = at(u, a.params);
    const gap = height - target;
    if (Math.abs(gap) <= 1e-6 * target) return u;
    if (gap < 0) {
      a = {u, gap, params};
      gapA = gap;
      gapB /= 2;
    } else {
      b = {u, gap, params};
      gapB = gap;
      gapA /= 2;
    }
  }
  return b.u;
}
