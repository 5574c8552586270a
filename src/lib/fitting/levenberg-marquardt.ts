import {levenbergMarquardt} from "ml-levenberg-marquardt";
import {raise} from "../numerics/raise.js";
import type {Objective} from "./objectives/objective.js";
import type {Triangle} from "./triangle.js";
import {type Workspace, withWorkspace} from "./workspace.js";

/** Values and derivatives of n rows in p coordinates that the optimiser moves freely between bounds. */
export interface Model {
  readonly n: number;
  readonly p: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** `f`: n values; `jacobian`: n × p, row by row. */
  evaluate(u: Float64Array, f: Float64Array, jacobian?: Float64Array): void;
}

export interface Minimum {
  readonly u: Float64Array;
  readonly value: number;
  readonly status: "converged" | "stalled" | "max-iterations";
  readonly iterations: number;
}

export interface MinimiseOptions {
  /** Initial damping. */
  readonly lambda?: number;
  readonly maxIterations?: number;
  /** Relative fall of the objective that counts as none. */
  readonly reduction?: number;
  /** Initial mix of the objective’s curvatures: 1, which cannot overshoot, or less close to a minimum. */
  readonly mix?: number;
}

const GRADIENT = 1e-10; // cosine between a column and the residual
const FLAT = 1e-14; // the same where clipped rows make the residual long
const UNSEEN = 1e-13; // relative fall of the objective that its rounding may hide
const REDUCTION = 1e-14; // twice in a row
const STEP = 1e-12; // relative to each coordinate
const SETTLED = 1e-20; // such a fall, that no step changes a digit that matters
const LEAST_DAMPING = 1e-14;
const STALL = 1e16; // damping beyond which no direction goes down

/**
 * Minimises `objective` over the model’s box. `ml-levenberg-marquardt` solves each damped step; damping, scaling,
 * acceptance and convergence are decided here, on the true objective (Moré 1978). Columns are scaled by the running
 * maximum of their norms; a coordinate at a bound that would leave the box is left out of the step.
 */
export function minimise(
  model: Model,
  objective: Objective,
  start: Float64Array,
  options: MinimiseOptions = {}
): Minimum {
  return withWorkspace(model.n, model.p, (workspace) => descend(model, objective, start, options, workspace));
}

function descend(
  model: Model,
  objective: Objective,
  start: Float64Array,
  {lambda = 1e-3, maxIterations = 500, reduction = REDUCTION, mix = 1}: MinimiseOptions,
  {triangulation, jacobians, columns}: Workspace
): Minimum {
  const {p, lower, upper} = model;
  const {scale} = triangulation;
  let [jacobian, trialJacobian] = jacobians;
  const [s, r] = columns;
  let [, , f, trial] = columns;
  let u = start.slice();
  for (let k = 0; k < p; ++k) u[k] = Math.min(Math.max(u[k]!, lower[k]!), upper[k]!);
  let next = u.slice();
  model.evaluate(u, f, jacobian);
  let value = objective.value(f);
  let rise = 4;
  let quiet = 0;
  let lastPromise = Number.POSITIVE_INFINITY;
  let iterations = 0;
  let triangle: Triangle | undefined;
  const finish = (status: Minimum["status"]): Minimum => ({u, value, status, iterations});
  if (!Number.isFinite(value)) return finish("stalled");

  while (iterations < maxIterations) {
    if (value <= objective.negligible) return finish("converged");
    if (!triangle || objective.mixes) {
      objective.linearise(f, s, r, mix);
      triangle = triangulation.reduce(s, jacobian, r);
    }
    if (!triangle) return finish("stalled");
    const slope = steepest(triangle, u, lower, upper);
    if (slope <= (objective.mixes ? FLAT : GRADIENT) * triangle.length) return finish("converged");
    const promise = promised(triangle) / triangle.length ** 2;
    const isUnseen = !objective.mixes && promise <= UNSEEN;
    if (!objective.mixes && reduction > REDUCTION && promise <= reduction) return finish("converged");
    if (isUnseen && (promise <= SETTLED || promise > lastPromise / 2)) return finish("converged");
    const fallOfPromise = promise / lastPromise; // what the next promise will again be smaller by
    lastPromise = promise;

    const isStep = boundedStep(triangle, u, next, scale, model, isUnseen ? LEAST_DAMPING : lambda);
    if (isStep && lambda <= 1 && largestMove(u, next) <= STEP) return finish("converged");
    ++iterations;
    // derivatives too, for most trials are accepted, and the exponentials are shared
    if (isStep) model.evaluate(next, trial, trialJacobian);
    const reached = isStep ? objective.value(trial) : Number.POSITIVE_INFINITY;
    if (isUnseen) {
      // taken on trust: the linear model sees farther than the objective does
      if (!(reached <= value * (1 + UNSEEN))) return finish("converged");
      [u, next, f, trial, jacobian, trialJacobian, value] = [next, u, trial, f, trialJacobian, jacobian, reached];
      if (promise * fallOfPromise <= SETTLED) return finish("converged");
      triangle = undefined;
      continue;
    }
    const predicted = isStep ? objective.curvature * fallOf(triangle, u, next, scale) : Number.POSITIVE_INFINITY;
    if (reached < value) {
      const before = value;
      quiet = value - reached <= reduction * value ? quiet + 1 : 0;
      [u, next, f, trial, jacobian, trialJacobian, value] = [next, u, trial, f, trialJacobian, jacobian, reached];
      if (quiet >= 2) return finish("converged");
      triangle = undefined;
      // Nielsen 1999: less damping the better the step was predicted, which a majorising curvature does not try to do
      const foretold = objective.mixes ? 1 : (before - value) / predicted;
      lambda = Math.max(lambda * Math.max(1 / 6, 1 - raise(2 * foretold - 1, 3)), LEAST_DAMPING);
      mix = mix / 4;
      rise = 4;
    } else {
      if (lambda <= 1 && predicted <= UNSEEN * value) return finish("converged");
      lambda *= rise;
      rise = Math.min(2 * rise, 64);
      mix = Math.min(1, Math.max(mix, 1e-3) * 4);
      if (lambda > STALL) return finish(slope <= 1e-5 * triangle.length || quiet ? "converged" : "stalled");
    }
  }
  return finish("max-iterations");
}

/** Three runs, cautious to bold: from some starts one damping finds only a side valley. */
export function minimiseThrice(model: Model, objective: Objective, start: Float64Array): Minimum[] {
  return [1e-3, 1, 100].map((lambda) => minimise(model, objective, start, {lambda, maxIterations: 3000}));
}

/** The largest downhill slope among the coordinates that may follow theirs. */
function steepest({gradient}: Triangle, u: Float64Array, lower: Float64Array, upper: Float64Array): number {
  let largest = 0;
  for (let k = 0; k < u.length; ++k)
    if (isFree(gradient, u, lower, upper, k)) largest = Math.max(largest, Math.abs(gradient[k]!));
  return largest;
}

/** By how much the sum of squares would fall if the model were linear and had no bounds. */
function promised({p, entries}: Triangle): number {
  let sum = 0;
  for (let i = 0; i < p; ++i) sum += entries[i * (p + 1) + p]! ** 2;
  return sum;
}

/** By how much the step from u to next lowers the sum of squares of the linearised problem. */
function fallOf({p, entries}: Triangle, u: Float64Array, next: Float64Array, scale: Float64Array): number {
  let fall = 0;
  for (let i = 0; i < p; ++i) {
    const target = entries[i * (p + 1) + p]!;
    let rest = target;
    for (let k = i; k < p; ++k) rest -= entries[i * (p + 1) + k]! * (next[k]! - u[k]!) * scale[k]!;
    fall += target * target - rest * rest;
  }
  return fall;
}

function isFree(gradient: Float64Array, u: Float64Array, lower: Float64Array, upper: Float64Array, k: number): boolean {
  return gradient[k]! < 0 ? u[k]! > lower[k]! : u[k]! < upper[k]!;
}

function largestMove(u: Float64Array, next: Float64Array): number {
  let largest = 0;
  for (let k = 0; k < u.length; ++k) largest = Math.max(largest, Math.abs(next[k]! - u[k]!) / (Math.abs(u[k]!) + STEP));
  return largest;
}

/**
 * Fills `next` with the damped step cut to the box: what would leave it stops exactly at its bound and the others
 * adapt. False where there is no step.
 */
function boundedStep(
  triangle: Triangle,
  u: Float64Array,
  next: Float64Array,
  scale: Float64Array,
  {lower, upper}: Model,
  lambda: number
): boolean {
  next.set(u);
  let moving: number[] = [];
  for (let k = 0; k < u.length; ++k) if (isFree(triangle.gradient, u, lower, upper, k)) moving.push(k);
  while (moving.length) {
    const step = dampedStep(triangle, moving, u, next, scale, lambda);
    if (!step) return false;
    const inside: number[] = [];
    for (let j = 0; j < moving.length; ++j) {
      const k = moving[j]!;
      const target = u[k]! + step[j]! / scale[k]!;
      if (target > lower[k]! && target < upper[k]!) inside.push(k);
      next[k] = Math.min(Math.max(target, lower[k]!), upper[k]!);
    }
    if (inside.length === moving.length) break;
    for (const k of inside) next[k] = u[k]!;
    moving = inside;
  }
  return true;
}

/** One step of ml-levenberg-marquardt on the compressed problem, the other coordinates displaced from u to next. */
function dampedStep(
  {p, entries}: Triangle,
  moving: readonly number[],
  u: Float64Array,
  next: Float64Array,
  scale: Float64Array,
  damping: number
): number[] | undefined {
  const width = p + 1;
  const q = moving.length;
  const {data, matrix, linear, options} = room(Math.max(p, 2), q); // it refuses a single row
  data.y.fill(0, p); // what fills a single row up to two may hold what another problem left there
  matrix.fill(0, p * q);
  for (let i = 0; i < p; ++i) {
    data.y[i] = entries[i * width + p]!;
    for (let j = 0; j < q; ++j) matrix[i * q + j] = i <= moving[j]! ? entries[i * width + moving[j]!]! : 0;
  }
  for (let k = 0; k < p && q < p; ++k) {
    if (moving.includes(k)) continue;
    const displaced = (next[k]! - u[k]!) * scale[k]!;
    for (let i = 0; i <= k; ++i) data.y[i]! -= entries[i * width + k]! * displaced;
  }
  options.damping = damping;
  try {
    return levenbergMarquardt(data, linear, options).parameterValues;
  } catch {
    return; // it throws where the damped normal matrix is singular: the caller damps more
  }
}

/** What every linear problem of one size shares: making it anew would take longer than solving it. */
function room(rows: number, q: number): Room {
  const key = rows * 1000 + q;
  let found = rooms.get(key);
  if (!found) {
    found = roomOf(rows, q);
    rooms.set(key, found);
  }
  return found;
}

type Room = ReturnType<typeof roomOf>;
const rooms = new Map<number, Room>();

function roomOf(rows: number, q: number) {
  const matrix = new Float64Array(rows * q);
  const values = new Float64Array(rows);
  const row = new Array<number>(q).fill(0);
  const predicted = (i: number) => values[i]!;
  const partials = (i: number) => {
    for (let j = 0; j < q; ++j) row[j] = matrix[i * q + j]!;
    return row;
  };
  const linear = (step: number[]) => {
    for (let i = 0; i < rows; ++i) {
      let sum = 0;
      for (let j = 0; j < q; ++j) sum += matrix[i * q + j]! * step[j]!;
      values[i] = sum;
    }
    return predicted;
  };
  return {
    data: {x: Array.from({length: rows}, (_, i) => i), y: new Float64Array(rows)},
    matrix,
    linear,
    options: {
      initialValues: new Array<number>(q).fill(0),
      minValues: new Array<number>(q).fill(Number.NEGATIVE_INFINITY),
      maxValues: new Array<number>(q).fill(Number.POSITIVE_INFINITY),
      damping: 1,
      maxIterations: 1,
      errorTolerance: 0,
      jacobianFunction: () => partials
    }
  };
}
