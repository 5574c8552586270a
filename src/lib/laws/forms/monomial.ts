import type {Columns, Parameter} from "../../core/law.js";
import {linearFit} from "../../numerics/linear-fit.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";

/** One factor x^−exponent of a law, or x^exponent where it `rises`. */
export interface Factor<X extends string, P extends string> {
  readonly input: X;
  readonly exponent: P;
  readonly tex: string;
  readonly rises?: boolean;
}

/** k Π x^∓exponent: a plane in logarithms, so that one linear fit gives its start. */
export function monomial<const X extends string, const K extends string, const P extends string>(
  coefficient: K,
  factors: readonly Factor<X, P>[]
) {
  const width = factors.length + 1;
  const signs = factors.map(({rises}) => (rises ? 1 : -1));
  const params = {} as Record<K | P, Parameter>;
  params[coefficient] = {tex: coefficient, scale: "log", min: 1e-300, max: 1e300, unit: ""};
  for (const {exponent, tex} of factors) params[exponent] = {tex, scale: "linear", min: 0, max: 5, unit: ""};
  return {
    inputs: factors.map(({input}) => input),
    params,
    evaluate(p: ArrayLike<number>, x: readonly ArrayLike<number>[], out: Float64Array, jacobian?: Float64Array) {
      const logX = x.map(logs);
      const logK = math.log(p[0]!);
      for (let i = 0; i < out.length; ++i) {
        let sum = logK;
        for (let j = 0; j < logX.length; ++j) sum += signs[j]! * p[j + 1]! * logX[j]![i]!;
        const value = math.exp(sum);
        out[i] = value;
        if (!jacobian) continue;
        jacobian[width * i] = value / p[0]!;
        for (let j = 0; j < logX.length; ++j) jacobian[width * i + j + 1] = signs[j]! * value * logX[j]![i]!;
      }
    },
    *starts({x, y}: Columns<X>): Iterable<Record<K | P, number>> {
      const target = Array.from(y, (v) => math.log(Math.max(v, 1e-300)));
      const columns = factors.map(({input}, j) => logs(x[input]).map((v) => signs[j]! * v));
      const found = linearFit([new Float64Array(y.length).fill(1), ...columns], target);
      if (!found) return;
      const start = {[coefficient]: math.exp(Math.max(-690, Math.min(690, found[0]!)))} as Record<K | P, number>;
      factors.forEach(({exponent}, j) => {
        start[exponent] = Math.max(0, Math.min(5, found[j + 1]!));
      });
      yield start;
    }
  };
}
