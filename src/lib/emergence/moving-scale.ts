import type {Law} from "../core/law.js";
import * as math from "../numerics/math.js";

/** Name of the exponent that `movingScale` adds. */
export const DRIFT = "drift";

/**
 * An emergence curve whose critical scale is a power of the budget, Nc (D/D0)^drift, with the steepness left alone: the
 * boundary of a capability in the plane of N and D. The scale parameter is then that at D0.
 */
export function movingScale(law: Law, D0: number): Law<"N" | "D"> {
  const names = Object.keys(law.params);
  const scale = names.findIndex((name) => law.params[name]!.unit === "N");
  if (law.inputs.join() !== "N" || scale < 0) throw new RangeError(`${law.id} has no critical scale of N alone`);
  const width = names.length;
  return {
    ...law,
    id: `${law.id}-moving`,
    tex: String.raw`${law.tex},\quad N \to N (D/D_0)^{-\delta}`,
    inputs: ["N", "D"],
    params: {...law.params, [DRIFT]: {tex: String.raw`\delta`, scale: "linear", min: -30, max: 30, unit: ""}},
    published: [],
    evaluate(p, [N, D], out, jacobian) {
      const drift = p[width]!;
      const logs = Float64Array.from(D!, (v) => math.log(v / D0));
      const moved = Float64Array.from(N!, (v, i) => v * math.exp(-drift * logs[i]!));
      const inner = jacobian && new Float64Array(out.length * width);
      law.evaluate(p, [moved], out, inner);
      if (!jacobian || !inner) return;
      for (let i = 0; i < out.length; ++i) {
        for (let k = 0; k < width; ++k) jacobian[i * (width + 1) + k] = inner[i * width + k]!;
        // the curve is one of N/Nc: to move N down is to move Nc up
        jacobian[i * (width + 1) + width] = inner[i * width + scale]! * p[scale]! * logs[i]!;
      }
    },
    *starts({x, y}) {
      const spread = Math.max(...Array.from(x.D, (v) => Math.abs(math.log(v / D0))));
      for (const drift of spread > 0 ? [0, -1, 1, -0.3, 0.3, -3] : [0]) {
        const N = Float64Array.from(x.N, (v, i) => v * (x.D[i]! / D0) ** -drift);
        for (const start of law.starts({x: {N}, y})) yield {...start, [DRIFT]: drift};
      }
    }
  };
}
