import type {Parameter} from "../../core/law.js";
import {extent} from "../../numerics/extent.js";
import * as math from "../../numerics/math.js";

/**
 * Steepness, chance floor and lapse, which every emergence curve shares; floor and lapse are 0 unless a fit frees them.
 * At a steepness of 100 the rise takes a fiftieth of a decade: no grid of scales tells it from a jump.
 */
export function emergenceParams(steepness: string) {
  return {
    alpha: {tex: steepness, scale: "log", min: 1e-2, max: 100, unit: ""},
    g: {tex: "g", scale: "linear", min: 0, max: 0.9, unit: "", fixed: 0},
    l: {tex: "l", scale: "linear", min: 0, max: 0.9, unit: "", fixed: 0}
  } satisfies Record<string, Parameter>;
}

/** A grid over the critical scale, half a decade beyond the data at both ends, and over the steepness. */
export function* emergenceStarts(N: ArrayLike<number>, y: ArrayLike<number>) {
  const logs = Array.from(N, math.log);
  const [smallest, largest] = extent(logs);
  const [low, high] = [smallest - 1.2, largest + 1.2];
  const [lowest, highest] = extent(y);
  const g = Math.min(0.9, Math.max(0, lowest));
  const l = Math.min(0.9, Math.max(0, 1 - highest));
  for (let i = 0; i <= 16; ++i) {
    for (const alpha of [0.2, 0.5, 1, 2, 5, 12]) yield {scale: math.exp(low + ((high - low) * i) / 16), alpha, g, l};
  }
}
