import type {Law} from "../law.js";
import type {BoundLaw} from "./bind.js";
import type {Rows} from "./data.js";
import {FitError} from "./fit-error.js";
import {type Minimum, minimise, minimiseThrice} from "./levenberg-marquardt.js";
import type {Objective} from "./objective.js";

/** The lowest minimum found, and how sure it is that there is no lower one. */
export interface Search {
  readonly best: Minimum;
  /** Coordinates of the starts that were followed, the best first. */
  readonly starts: readonly Float64Array[];
  /** Share of the starts that end at the best. */
  readonly agree: number;
}

/** How many of a law’s starts are followed. */
const FOLLOWED = 8;

/** Follows the best of the law’s starts to rough minima and the lowest of these to its last digit. */
export function search(law: Law, model: BoundLaw, objective: Objective, rows: Rows): Search {
  const starts = startingPoints(law, model, objective, rows);
  if (!model.p) return {best: unmoved(model, objective), starts, agree: 1};
  const rough = starts.map((u) => minimise(model, objective, u, {reduction: 1e-9}));
  const first = lowest(rough);
  const last = minimise(model, objective, first.u);
  let best = {...lowest([first, last]), iterations: first.iterations + last.iterations};
  if (best.status !== "converged") best = lowest([best, ...starts.map((u) => minimiseThrice(model, objective, u))]);
  const same = ({value}: Minimum) => value - best.value <= 1e-6 * best.value + objective.negligible;
  return {best, starts, agree: rough.filter(same).length / starts.length};
}

function lowest(minima: readonly Minimum[]): Minimum {
  return minima.reduce((a, b) => (b.value < a.value ? b : a));
}

/** The law’s starts in the model’s coordinates, without repeats, the best first. */
function startingPoints(law: Law, model: BoundLaw, objective: Objective, rows: Rows): Float64Array[] {
  const x = Object.fromEntries(law.inputs.map((input, j) => [input, rows.x[j]!]));
  const f = new Float64Array(rows.length);
  const seen = new Map<string, {u: Float64Array; value: number}>();
  for (const start of law.starts({x, y: rows.y})) {
    const u = model.coordinates(start).map((v, k) => Math.min(Math.max(v, model.lower[k]!), model.upper[k]!));
    if (seen.has(u.join())) continue;
    model.evaluate(u, f);
    seen.set(u.join(), {u, value: objective.value(f)});
  }
  if (!seen.size) throw new FitError(`${law.id} has no start for these rows`);
  return [...seen.values()]
    .sort((a, b) => a.value - b.value)
    .slice(0, FOLLOWED)
    .map(({u}) => u);
}

function unmoved(model: BoundLaw, objective: Objective): Minimum {
  const f = new Float64Array(model.n);
  model.evaluate([] as unknown as Float64Array, f);
  return {u: new Float64Array(), value: objective.value(f), status: "converged", iterations: 0};
}
