import type {Columns, Parameter} from "../../core/law.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";
import {raise} from "../../numerics/raise.js";
import {constantTerm, EXPONENTS, powerTerm, projectedStarts} from "../../numerics/variable-projection.js";
import type {ScaleTerm} from "./scale-params.js";

/** Starts are sought on at most about so many points of a grid. */
const POINTS = 3000;

/**
 * Σ (c/x)^a and, where one is named, a floor. The scales are what Kaplan et al. 2020 print; each moves with its
 * exponent, for it is where the summand alone would come down to 1 nat, which lies far outside the data.
 */
export function scaleSum<const X extends string, const P extends string>(terms: readonly ScaleTerm<X, P>[], floor?: P) {
  const m = terms.length;
  const width = 2 * m + (floor === undefined ? 0 : 1);
  const params = {} as Record<P, Parameter>;
  for (const {scale, exponent, tex, unit} of terms) {
    params[scale] = {tex: tex[0], scale: "log", min: 1e-300, max: 1e300, unit};
    params[exponent] = {tex: tex[1], scale: "linear", min: 0, max: 5, unit: ""};
  }
  if (floor !== undefined) params[floor] = {tex: floor, scale: "linear", min: 0, max: 1e6, unit: "nats"};
  return {
    inputs: terms.map(({input}) => input),
    params,
    evaluate(p: ArrayLike<number>, x: readonly ArrayLike<number>[], out: Float64Array, jacobian?: Float64Array) {
      const logX = x.map(logs);
      const logC = terms.map((_, j) => math.log(p[2 * j]!));
      for (let i = 0; i < out.length; ++i) {
        let sum = floor === undefined ? 0 : p[2 * m]!;
        for (let j = 0; j < m; ++j) {
          const ratio = logC[j]! - logX[j]![i]!;
          const power = math.exp(p[2 * j + 1]! * ratio);
          sum += power;
          if (!jacobian) continue;
          jacobian[width * i + 2 * j] = (p[2 * j + 1]! * power) / p[2 * j]!;
          jacobian[width * i + 2 * j + 1] = power * ratio;
        }
        out[i] = sum;
        if (jacobian && floor !== undefined) jacobian[width * i + 2 * m] = 1;
      }
    },
    *starts({x, y}: Columns<X>): Iterable<Record<P, number>> {
      const coarse = Math.ceil(EXPONENTS.length / POINTS ** (1 / m));
      const grid = EXPONENTS.filter((_, i) => i % coarse === 0);
      const powers = terms.map(({input}) => powerTerm(logs(x[input]), grid));
      const found = projectedStarts(y, floor === undefined ? powers : [...powers, constantTerm(y.length)]);
      for (const {exponents, coefficients} of found) {
        const start = {} as Record<P, number>;
        terms.forEach(({scale, exponent}, j) => {
          start[scale] = Math.max(1e-300, Math.min(1e300, raise(coefficients[j]!, 1 / exponents[j]!)));
          start[exponent] = exponents[j]!;
        });
        if (floor !== undefined) start[floor] = coefficients[m]!;
        yield start;
      }
    }
  };
}
