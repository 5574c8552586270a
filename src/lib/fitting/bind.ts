import type {Law} from "../core/law.js";
import * as math from "../numerics/math.js";
import type {Model} from "./levenberg-marquardt.js";

/** A law on given rows, some parameters held, the others moved in their own scale. */
export interface BoundLaw extends Model {
  /** Names of the free parameters, in the law’s order. */
  readonly free: readonly string[];
  /** Natural values, the held ones included. */
  params(u: ArrayLike<number>): Record<string, number>;
  /** Coordinates of natural values; what is held is ignored. */
  coordinates(params: Readonly<Record<string, number>>): Float64Array;
  /** dp/du of each free parameter at u. */
  slopes(u: ArrayLike<number>): Float64Array;
}

/** Binds a law to columns `x`, in the order of its inputs, holding the parameters named in `held`. */
export function bind(law: Law, x: readonly Float64Array[], held: Readonly<Record<string, number>>): BoundLaw {
  const names = Object.keys(law.params);
  const free = names.filter((name) => !(name in held));
  const n = x[0]?.length ?? 0;
  const p = free.length;
  const column = free.map((name) => names.indexOf(name));
  const isLog = free.map((name) => law.params[name]!.scale === "log");
  const natural = new Float64Array(names.map((name) => held[name] ?? 0));
  const width = names.length;
  const full = new Float64Array(p < width ? n * width : 0);
  const inward = (value: number, k: number) => (isLog[k] ? math.log(value) : value);
  const ends = free.map((name) => law.params[name]!);
  // the exponential of a bound’s logarithm may be just beyond it
  const outward = (u: number, k: number) => Math.min(Math.max(isLog[k] ? math.exp(u) : u, ends[k]!.min), ends[k]!.max);
  return {
    n,
    p,
    free,
    lower: new Float64Array(free.map((name, k) => inward(law.params[name]!.min, k))),
    upper: new Float64Array(free.map((name, k) => inward(law.params[name]!.max, k))),
    params: (u) => ({...held, ...Object.fromEntries(free.map((name, k) => [name, outward(u[k]!, k)]))}),
    coordinates: (params) => new Float64Array(free.map((name, k) => inward(params[name]!, k))),
    slopes: (u) => new Float64Array(free.map((_, k) => (isLog[k] ? math.exp(u[k]!) : 1))),
    evaluate(u, f, jacobian) {
      for (let k = 0; k < p; ++k) natural[column[k]!] = isLog[k] ? math.exp(u[k]!) : u[k]!;
      law.evaluate(natural, x, f, jacobian && (p < width ? full : jacobian));
      if (!jacobian) return;
      for (let k = 0; k < p; ++k) {
        const slope = isLog[k] ? natural[column[k]!]! : 1;
        if (p === width && slope === 1) continue;
        for (let to = k, from = p < width ? column[k]! : k; to < n * p; to += p, from += width) {
          jacobian[to] = (p < width ? full : jacobian)[from]! * slope;
        }
      }
    }
  };
}
