import {levenbergMarquardt} from "ml-levenberg-marquardt";
import {Matrix, QrDecomposition} from "ml-matrix";
import type {Objective} from "./objective.js";

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
}

const GRADIENT = 1e-10; // cosine between a column and the residual
const REDUCTION = 1e-14; // twice in a row
const STEP = 1e-12; // relative to each coordinate
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
  {lambda = 1e-3, maxIterations = 500, reduction = REDUCTION}: MinimiseOptions = {}
): Minimum {
  const {n, p, lower, upper} = model;
  const scale = new Float64Array(p);
  const jacobian = new Float64Array(n * p);
  let f = new Float64Array(n);
  let trial = new Float64Array(n);
  let u: Float64Array = Float64Array.from(start, (v, k) => Math.min(Math.max(v, lower[k]!), upper[k]!));
  model.evaluate(u, f, jacobian);
  let value = objective.value(f);
  let mix = 1;
  let quiet = 0;
  let iterations = 0;
  const finish = (status: Minimum["status"]): Minimum => ({u, value, status, iterations});
  if (!Number.isFinite(value)) return finish("stalled");

  while (iterations < maxIterations) {
    if (value <= objective.negligible) return finish("converged");
    const system = compress(objective, f, jacobian, scale, mix);
    if (!system) return finish("stalled");
    const free = indices(p).filter((k) => (system.gradient[k]! < 0 ? u[k]! > lower[k]! : u[k]! < upper[k]!));
    const slope = Math.max(0, ...free.map((k) => Math.abs(system.gradient[k]!)));
    if (slope <= GRADIENT * system.length) return finish("converged");

    const next = boundedStep(system.triangle, u, free, scale, model, lambda);
    const move = next ? Math.max(...indices(p).map((k) => Math.abs(next[k]! - u[k]!) / (Math.abs(u[k]!) + STEP))) : NaN;
    if (move <= STEP && lambda <= 1) return finish("converged");
    ++iterations;
    if (next) model.evaluate(next, trial);
    const reached = next ? objective.value(trial) : Infinity;
    if (next && reached < value) {
      quiet = value - reached <= reduction * value ? quiet + 1 : 0;
      [u, f, trial, value] = [next, trial, f, reached];
      if (quiet >= 2) return finish("converged");
      model.evaluate(u, f, jacobian);
      lambda = Math.max(lambda / 6, 1e-14);
      mix = mix / 4;
    } else {
      lambda *= 4;
      mix = Math.min(1, Math.max(mix, 1e-3) * 4);
      if (lambda > STALL) return finish(slope <= 1e-5 * system.length || quiet ? "converged" : "stalled");
    }
  }
  return finish("max-iterations");
}

/** The best of three runs, cautious to bold: a fallback for a start from which one damping finds only a side valley. */
export function minimiseThrice(model: Model, objective: Objective, start: Float64Array): Minimum {
  return [1e-3, 1, 100]
    .map((lambda) => minimise(model, objective, start, {lambda, maxIterations: 3000}))
    .reduce((a, b) => (b.value < a.value ? b : a));
}

interface System {
  /** (p + 1) × (p + 1) upper triangle of [J̃ | r̃]: what least squares needs to know of n rows. */
  readonly triangle: Matrix;
  /** J̃ᵀr̃, downhill. */
  readonly gradient: Float64Array;
  /** ‖r̃‖ */
  readonly length: number;
}

/** Rotates the scaled linearised rows into a triangle; undefined where a derivative is not finite. */
function compress(
  objective: Objective,
  f: Float64Array,
  jacobian: Float64Array,
  scale: Float64Array,
  mix: number
): System | undefined {
  const n = f.length;
  const p = scale.length;
  const s = new Float64Array(n);
  const r = new Float64Array(n);
  objective.linearise(f, s, r, mix);
  const rows = Matrix.zeros(Math.max(n, p + 1), p + 1);
  for (let k = 0; k < p; ++k) {
    let squares = 0;
    for (let i = 0; i < n; ++i) squares += (s[i]! * jacobian[i * p + k]!) ** 2;
    const norm = Math.sqrt(squares);
    if (!Number.isFinite(norm)) return;
    scale[k] = Math.max(scale[k]!, norm) || 1;
    for (let i = 0; i < n; ++i) rows.set(i, k, (s[i]! * jacobian[i * p + k]!) / scale[k]!);
  }
  for (let i = 0; i < n; ++i) rows.set(i, p, r[i]!);
  const triangle = new QrDecomposition(rows).upperTriangularMatrix;
  const product = (k: number) => indices(k + 1).reduce((sum, i) => sum + triangle.get(i, k) * triangle.get(i, p), 0);
  const length = Math.sqrt(indices(p + 1).reduce((sum, i) => sum + triangle.get(i, p) ** 2, 0));
  return {triangle, gradient: Float64Array.from(indices(p), product), length};
}

/** The damped step cut to the box: what would leave it stops exactly at its bound and the others adapt. */
function boundedStep(
  triangle: Matrix,
  u: Float64Array,
  free: readonly number[],
  scale: Float64Array,
  {lower, upper}: Model,
  lambda: number
): Float64Array | undefined {
  const next = u.slice();
  let moving = free;
  while (moving.length) {
    const step = dampedStep(triangle, (k) => (next[k]! - u[k]!) * scale[k]!, moving, lambda);
    if (!step) return;
    const target = moving.map((k, j) => u[k]! + step[j]! / scale[k]!);
    const inside = moving.filter((k, j) => target[j]! > lower[k]! && target[j]! < upper[k]!);
    moving.forEach((k, j) => {
      next[k] = Math.min(Math.max(target[j]!, lower[k]!), upper[k]!);
    });
    if (inside.length === moving.length) return next;
    for (const k of inside) next[k] = u[k]!;
    moving = inside;
  }
  return next;
}

/** One step of ml-levenberg-marquardt on the compressed problem, the other coordinates displaced as given. */
function dampedStep(
  triangle: Matrix,
  displaced: (k: number) => number,
  moving: readonly number[],
  damping: number
): number[] | undefined {
  const x = indices(triangle.rows);
  const p = triangle.columns - 1;
  const others = indices(p).filter((k) => !moving.includes(k));
  const y = x.map((i) => triangle.get(i, p) - others.reduce((sum, k) => sum + triangle.get(i, k) * displaced(k), 0));
  const columns = x.map((i) => moving.map((k) => (i > k ? 0 : triangle.get(i, k))));
  const linear = (q: number[]) => (i: number) => columns[i]!.reduce((sum, v, j) => sum + v * q[j]!, 0);
  try {
    return levenbergMarquardt({x, y}, linear, {
      initialValues: moving.map(() => 0),
      minValues: moving.map(() => -Infinity),
      maxValues: moving.map(() => Infinity),
      damping,
      maxIterations: 1,
      errorTolerance: 0,
      jacobianFunction: () => (i) => columns[i]!
    }).parameterValues;
  } catch {
    return; // it throws where the damped normal matrix is singular: the caller damps more
  }
}

function indices(n: number): number[] {
  return Array.from({length: n}, (_, i) => i);
}
