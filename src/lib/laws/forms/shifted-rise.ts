import type {Derived, Law} from "../../core/law.js";
import * as math from "../../numerics/math.js";
import {halfRise} from "./half-rise.js";

/** P = g + (1 − g − l)(1 − exp(−(N/Nc − 1)^α)) above Nc and g below, of parameters Nc, α, g, l in this order. */
export const shiftedRise: Law["evaluate"] = (p, [N], out, jacobian) => {
  const [Nc, alpha, g, l] = [p[0]!, p[1]!, p[2]!, p[3]!];
  for (let i = 0; i < out.length; ++i) {
    const ratio = N![i]! / Nc;
    const logExcess = ratio > 1 ? math.log(ratio - 1) : Number.NEGATIVE_INFINITY;
    const hazard = math.exp(alpha * logExcess);
    const rise = -math.expm1(-hazard);
    out[i] = g + (1 - g - l) * rise;
    if (!jacobian) continue;
    const slope = hazard > 700 || hazard === 0 ? 0 : (1 - g - l) * hazard * math.exp(-hazard);
    jacobian[4 * i] = slope === 0 ? 0 : (-slope * alpha * ratio) / (Nc * (ratio - 1));
    jacobian[4 * i + 1] = slope === 0 ? 0 : slope * logExcess;
    jacobian[4 * i + 2] = 1 - rise;
    jacobian[4 * i + 3] = -rise;
  }
};

/** N/Nc where a share of the rise is made. */
const ratioAt = (share: number, alpha: number) => 1 + math.exp(math.log(-math.log1p(-share)) / alpha);

export const shiftedQuantities: Derived<"Nc" | "alpha">[] = [
  halfRise<"Nc" | "alpha">("Nc", ({alpha}) => ratioAt(0.5, alpha)),
  widthOf("width", "Decades from 10 to 90 % of the rise", "w_{10-90}", 0.1),
  widthOf("width90", "Decades from 5 to 95 % of the rise", "w_{5-95}", 0.05)
];

function widthOf(id: string, title: string, tex: string, tail: number): Derived<"alpha"> {
  const value = ({alpha}: {alpha: number}) => math.log10(ratioAt(1 - tail, alpha) / ratioAt(tail, alpha));
  return {id, title, tex, scale: "log", unit: "decades", value};
}
