import type {Columns, Parameter} from "../core/law.js";
import {raise} from "../numerics/raise.js";
import type {Hint} from "./hints.js";
import {linearParameters, type Params, project, type Rows, type Sampled} from "./linear-parameters.js";

/** Where to look. */
export interface Around {
  /** By parameter; where there is none, around 1. */
  readonly hints: Readonly<Record<string, Hint>>;
  /** Decades around a hinted size. */
  readonly reach: number;
}

/** Points for one parameter that the law is not linear in, and at most. */
const POINTS = 64;
const MOST_POINTS = 1024;
/** Rows that the points are judged by. */
const ROWS = 100;
/** The best points are given. */
const GIVEN = 24;

/**
 * Starts for a law of which nothing is known but its values: quasi-random points in the parameters it is not linear in,
 * the others by least squares at each point (Golub & Pereyra 1973), the best points first.
 */
export function* sampledStarts(law: Sampled, data: Columns, around: Around): Generator<Params> {
  const rows = thinned(law, data);
  const names = Object.keys(law.params);
  const drawAt = (index: number) => drawPoint(law, index, around);
  const linear = linearParameters(law, rows, drawAt);
  const others = names.length - linear.length;
  const count = others ? Math.min(MOST_POINTS, POINTS * 4 ** (others - 1)) : 1;
  const solved: {params: Params; loss: number}[] = [];
  for (let index = 0; index < count; ++index) {
    const found = project(law, rows, drawAt(index), linear);
    if (Number.isFinite(found.loss)) solved.push(found);
  }
  solved.sort((a, b) => a.loss - b.loss);
  for (const {params} of solved.slice(0, GIVEN)) yield params;
}

function thinned({inputs}: Sampled, {x, y}: Columns): Rows {
  const step = Math.max(1, y.length / ROWS);
  const chosen = Array.from({length: Math.ceil(y.length / step)}, (_, i) => Math.floor(i * step));
  const pick = (column: ArrayLike<number>) => Float64Array.from(chosen, (row) => column[row]!);
  const picked = pick(y);
  const low = Math.min(...picked);
  const isRelative = low > 0 && Math.max(...picked) > 10 * low;
  return {x: inputs.map((input) => pick(x[input]!)), y: picked, weight: picked.map((v) => (isRelative ? 1 / v : 1))};
}

/** Point number `index` of a Halton sequence. */
function drawPoint({params}: Sampled, index: number, {hints, reach}: Around): Params {
  const point: Params = {};
  for (const [k, [name, parameter]] of Object.entries(params).entries()) {
    const share = halton(index + 20, PRIMES[k % PRIMES.length]!);
    point[name] = parameter.fixed ?? valueAt(parameter, share, hints[name] ?? {size: 0}, reach);
  }
  return point;
}

/** Sizes evenly in their logarithm, half of them negative where that is allowed; half of all at the places, if any. */
function valueAt({scale, min, max}: Parameter, share: number, {size, places}: Hint, reach: number): number {
  if (places && share < 0.5) return clamp(places[Math.floor(2 * share * places.length)]!, min, max);
  if (places) share = 2 * share - 1;
  const isSigned = scale === "linear" && min < 0 && max > 0;
  const sign = (isSigned && share < 0.5) || max <= 0 ? -1 : 1;
  const value = sign * raise(10, size + reach * (2 * (isSigned ? (2 * share) % 1 : share) - 1));
  if (value >= min && value <= max) return value;
  return max - min < NARROW ? min + share * (max - min) : clamp(value, min, max);
}

/** Bounds closer than this say more than a hint. */
const NARROW = 1e6;

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max);

const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29];

/** The digits of i in the base, mirrored at the point (Halton 1960). */
function halton(i: number, base: number): number {
  let value = 0;
  for (let scale = 1 / base; i > 0; scale /= base) {
    value += (i % base) * scale;
    i = Math.floor(i / base);
  }
  return value;
}
