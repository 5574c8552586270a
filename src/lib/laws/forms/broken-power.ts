import type {Columns} from "../../core/law.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";
import {breakPlaces, brokenPowerParams} from "./broken-power-params.js";
import {brokenPowerStarts} from "./broken-power-starts.js";
import {sigmoid, softplus} from "./sigmoid.js";

/** a + b N^−c0 Π (1 + (N/dᵢ)^(1/fᵢ))^(−cᵢ fᵢ) with a given number of breaks, in ascending order. */
export function brokenPower(breaks: number) {
  const width = 3 * breaks + 3;
  const logD = new Float64Array(breaks);
  return {
    inputs: ["N"] as const,
    params: brokenPowerParams(breaks),
    derived: breakPlaces(breaks),
    // the product in logarithms, where a sharp break (small f) cannot overflow
    evaluate(p: ArrayLike<number>, [N]: readonly ArrayLike<number>[], out: Float64Array, jacobian?: Float64Array) {
      const logN = logs(N!);
      const logB = math.log(p[1]!);
      for (let i = 0; i < breaks; ++i) logD[i] = math.log(p[3 * i + 4]!) + (i ? logD[i - 1]! : 0);
      for (let row = 0; row < out.length; ++row) {
        let log = logB - p[2]! * logN[row]!;
        for (let i = 0; i < breaks; ++i) {
          const f = p[3 * i + 5]!;
          log -= p[3 * i + 3]! * f * softplus((logN[row]! - logD[i]!) / f);
        }
        const power = math.exp(log);
        out[row] = p[0]! + power;
        if (!jacobian) continue;
        const at = width * row;
        jacobian[at] = 1;
        jacobian[at + 1] = power / p[1]!;
        jacobian[at + 2] = -power * logN[row]!;
        let later = 0; // what moving this break and all after it does
        for (let i = breaks - 1; i >= 0; --i) {
          const [c, d, f] = [p[3 * i + 3]!, p[3 * i + 4]!, p[3 * i + 5]!];
          const z = (logN[row]! - logD[i]!) / f;
          const soft = softplus(z);
          const passed = sigmoid(z);
          later += power * c * passed;
          jacobian[at + 3 * i + 3] = -power * f * soft;
          jacobian[at + 3 * i + 4] = later / d;
          jacobian[at + 3 * i + 5] = -power * c * (soft - z * passed);
        }
      }
    },
    starts: ({x, y}: Columns<"N">) => brokenPowerStarts(logs(x.N), y, breaks)
  };
}
