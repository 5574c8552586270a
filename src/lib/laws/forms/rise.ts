import type {Derived, Law} from "../../core/law.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";
import {halfRise, scaleTimes} from "./half-rise.js";

/**
 * P = g + (1 − g − l) F(α ln(N / scale)), of parameters scale, α, g, l in this order: a curve that, seen over ln N,
 * is shifted by its scale and widened by its steepness. `slope` is F′.
 */
export function riseOverLogN(rise: (t: number) => number, slope: (t: number) => number): Law["evaluate"] {
  return (p, [N], out, jacobian) => {
    const [scale, alpha, g, l] = [p[0]!, p[1]!, p[2]!, p[3]!];
    const logN = logs(N!);
    const logScale = math.log(scale);
    for (let i = 0; i < out.length; ++i) {
      const t = alpha * (logN[i]! - logScale);
      const risen = rise(t);
      out[i] = g + (1 - g - l) * risen;
      if (!jacobian) continue;
      const steep = (1 - g - l) * slope(t);
      jacobian[4 * i] = (-steep * alpha) / scale;
      jacobian[4 * i + 1] = steep * (logN[i]! - logScale);
      jacobian[4 * i + 2] = 1 - risen;
      jacobian[4 * i + 3] = -risen;
    }
  };
}

/**
 * What such a curve says whatever its form; `quantile` gives the α ln(N / scale) where a share of the rise is made.
 * Floor and ceiling are left out: half of the rise from chance g = .25 to 1 is P = .625.
 */
export function riseQuantities<S extends string>(
  scale: S,
  quantile: (share: number) => number
): Derived<S | "alpha">[] {
  const half = quantile(0.5);
  const width = (from: number, to: number) => (quantile(to) - quantile(from)) / Math.LN10;
  return [
    halfRise<S | "alpha">(scale, (p) => math.exp(half / p.alpha)),
    riseWidth("width", "Decades from 10 to 90 % of the rise", "w_{10-90}", width(0.1, 0.9)),
    scaleAt("N05", "Onset: scale at 5 % of the rise", "N_{05}", scale, quantile(0.05)),
    riseWidth("width90", "Decades from 5 to 95 % of the rise", "w_{5-95}", width(0.05, 0.95))
  ];
}

function scaleAt<S extends string>(id: string, title: string, tex: string, scale: S, at: number): Derived<S | "alpha"> {
  return scaleTimes({id, title, tex}, scale, (p) => math.exp(at / p.alpha));
}

/** Decades shrink as the steepness grows; `atOne` is their number at alpha = 1. */
function riseWidth(id: string, title: string, tex: string, atOne: number): Derived<"alpha"> {
  const [value, solve] = [(p: {alpha: number}) => atOne / p.alpha, (width: number) => atOne / width];
  return {id, title, tex, scale: "log", unit: "decades", value, replaces: "alpha", solve};
}
