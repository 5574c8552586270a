import type {Law} from "../core/law.js";
import * as math from "../numerics/math.js";
import {bind} from "./bind.js";
import {type Minimum, minimise} from "./levenberg-marquardt.js";
import type {Objective} from "./objectives/objective.js";

/** Natural values by name. */
type Params = Readonly<Record<string, number>>;

/** A parameter to profile: the law, its rows, what is held, and the optimum found. */
export interface Profiled {
  readonly law: Law;
  readonly x: readonly Float64Array[];
  readonly objective: Objective;
  readonly held: Params;
  readonly param: string;
  /** Natural values at the optimum, and the objective there. */
  readonly best: Params;
  readonly minimum: number;
  /** Further natural values from which the other parameters may start. */
  readonly starts: readonly Params[];
  /** Told of natural values where the objective is below the minimum, each time lower than before. */
  onLower?(params: Params): void;
}

/** Lower than this share below the minimum is another valley, not rounding. */
const LOWER = 1e-7;

/** A height needs far fewer digits than an optimum. */
const EFFORT = {maxIterations: 100, reduction: 1e-9};

/** An end of an interval; null where the objective does not rise enough within the range. */
export type End = number | null;

/**
 * Where the profile of the objective, minimised over the other parameters, has risen by `rise` on either side
 * (Venzon & Moolgavkar 1988). Searched in the parameter’s own scale from the optimum out to `range`, in natural units,
 * trying `step` in that scale first.
 */
export function profileEnds(
  problem: Profiled,
  rise: number,
  step: number,
  range: readonly [number, number]
): [End, End] {
  const isLog = problem.law.params[problem.param]!.scale === "log";
  let lowest = problem.minimum - LOWER * Math.abs(problem.minimum) - problem.objective.negligible;
  const inward = (v: number) => (isLog ? math.log(v) : v);
  const outward = (u: number | null) => (u === null ? null : isLog ? math.exp(u) : u);
  const centre = inward(problem.best[problem.param]!);
  const [low, high] = range.map(inward) as [number, number];
  const height = (u: number, warm: Params) => {
    const found = heightAt(problem, outward(u)!, warm);
    if (found.value < lowest) {
      lowest = found.value;
      problem.onLower?.(found.params);
    }
    return found;
  };
  return [
    outward(crossing(height, problem.best, centre, -step, low, Math.sqrt(rise))),
    outward(crossing(height, problem.best, centre, step, high, Math.sqrt(rise)))
  ];
}

interface Height {
  /** √(profile − minimum), which is near linear in the parameter. */
  readonly height: number;
  readonly value: number;
  readonly params: Params;
}

function heightAt(problem: Profiled, value: number, warm: Params): Height {
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
    found = minimise(model, objective, first, EFFORT);
    // a start that is already lower leads to another basin
    for (const u of [best, ...starts].map((params) => model.coordinates(params))) {
      if (!(cost(u) < found.value)) continue;
      const other = minimise(model, objective, u, EFFORT);
      if (other.value < found.value) found = other;
    }
  }
  const height = Math.sqrt(Math.max(0, found.value - minimum));
  return {height, value: found.value, params: model.params(found.u)};
}

/**
 * Walks outward until the height is reached, then closes in; a height that a better start brings down is walked past.
 */
function crossing(
  at: (u: number, warm: Params) => Height,
  best: Params,
  centre: number,
  step: number,
  limit: number,
  target: number
): number | null {
  const side = Math.sign(step);
  const isBeyond = (u: number) => side * (u - limit) >= 0;
  const visit = (u: number, warm: Params): Visit => {
    const {height, params} = at(u, warm);
    return {u, gap: Math.min(height, 1e150) - target, params};
  };
  let inside: Visit = {u: centre, gap: -target, params: best};
  for (let distance = step; ; distance *= 1.7) {
    if (isBeyond(inside.u)) return null;
    const u = centre + distance;
    const outside = visit(isBeyond(u) ? limit : u, inside.params);
    if (outside.gap < 0) {
      inside = outside;
      continue;
    }
    const [low, high] = closeIn(visit, inside, outside, target);
    if (high.gap <= 1e-3 * target || visit(high.u, low.params).gap >= 0) return high.u;
    inside = visit(high.u, low.params);
  }
}

interface Visit {
  readonly u: number;
  readonly gap: number;
  readonly params: Params;
}

/** The Illinois method with an occasional bisection: a narrow bracket of the root, the inner end first. */
function closeIn(visit: (u: number, warm: Params) => Visit, low: Visit, high: Visit, target: number): [Visit, Visit] {
  let [gapLow, gapHigh] = [low.gap, high.gap];
  for (let i = 0; i < 80 && Math.abs(high.u - low.u) > 1e-7 * (1 + Math.abs(low.u)); ++i) {
    const u = i % 4 === 3 ? (low.u + high.u) / 2 : low.u - (gapLow * (high.u - low.u)) / (gapHigh - gapLow);
    const next = visit(u, low.params);
    if (Math.abs(next.gap) <= 1e-5 * target) return [next, next];
    if (next.gap < 0) {
      low = next;
      gapLow = next.gap;
      gapHigh /= 2;
    } else {
      high = next;
      gapHigh = next.gap;
      gapLow /= 2;
    }
  }
  return [low, high];
}
