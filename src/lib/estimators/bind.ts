import type {Law} from "../law.js";
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
  const natural = Float64Array.from(names, (name) => held[name] ?? 0);
  const full = new Float64Array(n * names.length);
  const inward = (value: number, k: number) => (isLog[k] ? Math.log(value) : value);
  const outward = (u: number, k: number) => (isLog[k] ? Math.exp(u) : u);
  return {
    n,
    p,
    free,
    lower: Float64Array.from(free, (name, k) => inward(law.params[name]!.min, k)),
    upper: Float64Array.from(free, (name, k) => inward(law.params[name]!.max, k)),
    params: (u) => ({...held, ...Object.fromEntries(free.map((name, k) => [name, outward(u[k]!, k)]))}),
    coordinates: (params) => Float64Array.from(free, (name, k) => inward(params[name]!, k)),
    slopes: (u) => Float64Array.from(free, (_, k) => (isLog[k] ? Math.exp(u[k]!) : 1)),
    evaluate(u, f, jacobian) {
      for (let k = 0; k < p; ++k) natural[column[k]!] = outward(u[k]!, k);
      law.evaluate(natural, x, f, jacobian && full);
      if (!jacobian) return;
      for (let k = 0; k < p; ++k) {
        const slope = isLog[k] ? natural[column[k]!]! : 1;
        for (let i = 0; i < n; ++i) jacobian[i * p + k] = full[i * names.length + column[k]!]! * slope;
      }
    }
  };
}
