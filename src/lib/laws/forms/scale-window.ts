import type {Parameter} from "../../core/law.js";
import * as math from "../../numerics/math.js";

/** The chance at one place of the window. */
export const rateAt = (tex: string): Parameter => ({tex, scale: "linear", min: 0, max: 1, unit: ""});

/**
 * The ends of the window of scales that a line is drawn over. Whoever fits holds them at the least and the greatest
 * scale of the data: then a line is a line of chances all the way, and cannot win as a hinge by running below 0 or
 * above 1.
 */
export const windowEnds = {
  N0: {tex: "N_0", scale: "log", min: 1e-300, max: 1e300, unit: "N", fixed: 1e7},
  N1: {tex: "N_1", scale: "log", min: 1e-300, max: 1e300, unit: "N", fixed: 1e12}
} satisfies Record<string, Parameter>;

/** From 0 to 1 over the window, evenly in log N. */
export const placeIn = (logN: number, N0: number, N1: number) => (logN - math.log(N0)) / (math.log(N1) - math.log(N0));

/** A chance beyond 0 or 1, outside the window, stays there. */
export const chance = (value: number) => Math.min(1, Math.max(0, value));
