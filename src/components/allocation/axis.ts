import type {ScaleOptions} from "@observablehq/plot";
import {constant} from "../base/format.js";
import {scaleTicks} from "../base/plot.js";

/** A logarithmic axis of compute, a tick a decade. */
export function computeAxis(low: number, high: number, width: number): ScaleOptions {
  const decades = scaleTicks(low, high, width).filter((v) => Number.isInteger(Number(Math.log10(v).toFixed(9))));
  return {type: "log", domain: [low, high], label: "training compute, FLOPs", ticks: decades, tickFormat: constant};
}
