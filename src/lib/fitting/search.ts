import type {Law} from "../core/law.js";
import {FitError} from "../messages/fit-error.js";
import type {BoundLaw} from "./bind.js";
import type {Rows} from "./data.js";
import {type Minimum, minimise, minimiseThrice} from "./levenberg-marquardt.js";
import type {Objective} from "./objectives/objective.js";
import type {Problem} from "./problem.js";

/** A minimum that several starts may share. */
export interface Basin {
  readonly u: Float64Array;
  readonly value: number;
  /** How many of the starts that were followed end here. */
  readonly starts: number;
}

/** The lowest minimum found, and how sure it is that there is no lower one. */
export interface Search {
  readonly best: Minimum;
  /** Distinct minima, the lowest first. */
  readonly basins: readonly Basin[];
  /** Starts that were followed. */
  readonly followed: number;
}

/** How many starts are followed. */
const FOLLOWED = 8;
/** Minima that differ by less than this share count as one, as no likelihood distinguishes them. */
const SAME = 1e-4;
/** Falls by less than this share end a rough run. */
const ROUGH = 1e-7;
/** Share of the majorising curvature where a rough run has ended. */
const CLOSE = 0.01;

/** Follows the most promising starts to rough minima and the lowest of these to its last digit. */
export function search(model: BoundLaw, objective: Objective, starts: readonly Float64Array[]): Search {
  if (!model.p) return unmoved(model, objective);
  if (starts.length === 1) return boldly(model, objective, undefined, starts);
  const rough = objective.smooth
    ? throughSmooth(model, objective, objective.smooth, starts)
    : basinsFrom(model, objective, starts);
  const best = minimise(model, objective, rough[0]!.u, {mix: CLOSE});
  if (best.status === "converged") return {best, basins: polished(best, rough), followed: starts.length};
  return boldly(model, objective, best, starts);
}

/** One start followed to its end, with nothing to compare it with: for loops that cannot afford more. */
export function searchOnce(model: BoundLaw, objective: Objective, start: Float64Array): Search {
  if (!model.p) return unmoved(model, objective);
  const best = minimise(model, objective, start);
  if (best.status === "converged") return {best, basins: [{...best, starts: 1}], followed: 1};
  return boldly(model, objective, best, [start]);
}

/**
 * Every start again, from cautious to bold damping: for what has not converged, and for a single start, from which one
 * damping may find only a side valley.
 */
function boldly(
  model: BoundLaw,
  objective: Objective,
  before: Minimum | undefined,
  starts: readonly Float64Array[]
): Search {
  const found = starts.flatMap((u) => minimiseThrice(model, objective, u));
  const best = [...found, ...(before ? [before] : [])].reduce((a, b) => (b.value < a.value ? b : a));
  return {best, basins: polished(best, distinct(found, objective)), followed: found.length};
}

function basinsFrom(model: BoundLaw, objective: Objective, starts: readonly Float64Array[]): Basin[] {
  return distinct(
    starts.map((u) => minimise(model, objective, u, {reduction: ROUGH})),
    objective
  );
}

/**
 * Leads the starts through the valleys of the smooth objective, in which far ones travel faster. Where the best start
 * finds another end by itself, the objective has valleys that the smooth one lacks: then every start is followed twice.
 */
function throughSmooth(
  model: BoundLaw,
  objective: Objective,
  smooth: Objective,
  starts: readonly Float64Array[]
): Basin[] {
  const led = basinsFrom(model, smooth, starts).map(({u, starts}) => ({
    ...minimise(model, objective, u, {reduction: ROUGH}),
    starts
  }));
  const direct = minimise(model, objective, starts[0]!, {reduction: ROUGH});
  const basins = distinct([...led, {...direct, starts: 0}], objective);
  if (basins.length === 1) return basins;
  const followed = starts.map((u) => minimise(model, objective, u, {reduction: ROUGH}));
  return distinct([...led.map((minimum) => ({...minimum, starts: 0})), ...followed], objective);
}

/** Groups minima by value, the lowest first. */
function distinct(minima: readonly (Minimum & {readonly starts?: number})[], objective: Objective): Basin[] {
  const basins: (Basin & {starts: number})[] = [];
  for (const {u, value, starts = 1} of [...minima].sort((a, b) => a.value - b.value)) {
    const same = basins.find((basin) => value - basin.value <= SAME * basin.value + objective.negligible);
    if (same) same.starts += starts;
    else basins.push({u, value, starts});
  }
  return basins;
}

/** The lowest basin with its last digits. */
function polished(best: Minimum, [lowest, ...others]: readonly Basin[]): Basin[] {
  return [{u: best.u, value: best.value, starts: lowest?.starts ?? 0}, ...others];
}

/**
 * The law’s starts, or those given, in the model’s coordinates: the most promising, without repeats, the best first.
 */
export function startingPoints(
  {law, model, objective, rows}: Pick<Problem, "law" | "model" | "objective" | "rows">,
  callerStarts: readonly Readonly<Record<string, number>>[]
): Float64Array[] {
  const inside = (start: Readonly<Record<string, number>>) => {
    const u = model.coordinates(start);
    for (let k = 0; k < u.length; ++k) u[k] = Math.min(Math.max(u[k]!, model.lower[k]!), model.upper[k]!);
    return u;
  };
  if (callerStarts.length === 1) return [inside(callerStarts[0]!)];
  const f = new Float64Array(rows.length);
  const seen = new Map<string, {u: Float64Array; value: number}>();
  const visit = (start: Readonly<Record<string, number>>) => {
    const u = inside(start);
    const key = u.join();
    if (seen.has(key)) return;
    model.evaluate(u, f);
    seen.set(key, {u, value: objective.value(f)});
  };
  if (callerStarts.length) callerStarts.forEach(visit);
  else for (const start of law.starts({x: columnsOf(law, rows), y: rows.y})) visit(start);
  if (!seen.size) throw new FitError({code: "no-start-explains", law: law.id});
  return [...seen.values()]
    .sort((a, b) => a.value - b.value)
    .slice(0, FOLLOWED)
    .map(({u}) => u);
}

const columnsOf = (law: Law, {x}: Rows) => Object.fromEntries(law.inputs.map((input, j) => [input, x[j]!]));

function unmoved(model: BoundLaw, objective: Objective): Search {
  const f = new Float64Array(model.n);
  const u = new Float64Array();
  model.evaluate(u, f);
  const value = objective.value(f);
  return {
    best: {u, value, status: "converged", iterations: 0},
    basins: [{u, value, starts: 1}],
    followed: 1
  };
}
