import type {Derived, Law, Parameter} from "../core/law.js";

/** The same law with a derived quantity as a parameter, in the place of the one it replaces. */
export function reparametrise(law: Law, derived: Derived): Law | undefined {
  const {id, replaces, solve} = derived;
  if (!replaces || !solve) return;
  const names = Object.keys(law.params);
  const place = names.indexOf(replaces);
  const parameter: Parameter = {
    tex: derived.tex,
    scale: derived.scale,
    min: derived.scale === "log" ? Number.MIN_VALUE : -Number.MAX_VALUE,
    max: Number.MAX_VALUE,
    unit: derived.unit
  };
  const renamed = names.map((name) => (name === replaces ? id : name));
  const original = (p: ArrayLike<number>) => {
    const values = Object.fromEntries(renamed.map((name, k) => [name, p[k]!]));
    return names.map((name, k) => (k === place ? solve(values[id]!, values) : values[name]!));
  };
  return {
    ...law,
    params: Object.fromEntries(renamed.map((name) => [name, name === id ? parameter : law.params[name]!])),
    derived: [],
    evaluate(p, x, out, jacobian) {
      law.evaluate(original(p), x, out, jacobian);
      if (!jacobian) return;
      const slopes = names.map((_, k) => slope(p, k, (q) => original(q)[place]!));
      for (let row = 0; row < jacobian.length; row += names.length) {
        const through = jacobian[row + place]!;
        for (let k = 0; k < names.length; ++k) {
          jacobian[row + k] = (k === place ? 0 : jacobian[row + k]!) + through * slopes[k]!;
        }
      }
    }
  };
}

/** The cube root of 2^−52: the step at which rounding and curvature cost a central difference alike. */
const CBRT_EPSILON = 6.0554544523933395e-6;

/** Central difference of g along coordinate k of p. */
export function slope(p: ArrayLike<number>, k: number, g: (p: number[]) => number): number {
  const h = CBRT_EPSILON * (Math.abs(p[k]!) || 1);
  const at = (v: number) => g(Array.from(p).with(k, v));
  return (at(p[k]! + h) - at(p[k]! - h)) / (2 * h);
}
