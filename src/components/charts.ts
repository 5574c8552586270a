/** `critical-scale/plot`: what was fitted, as charts of Observable Plot. Every function gives an SVG element. */

import {emergenceCurve, ownCurves} from "../lib/analysis/your-runs/curves.js";
import type {Fit} from "../lib/core/fit.js";
import type {Law} from "../lib/core/law.js";
import type {VerdictReport} from "../lib/emergence/verdict/verdict.js";
import {ownFitChart, ownResidualChart, ownScoreChart} from "./your-runs/charts.js";

/** Pixels, and the words next to the axes. */
export interface ChartOptions {
  /** 640 unless told. */
  readonly width?: number;
  /** What was measured; “loss” unless told. Charts of shares say nothing. */
  readonly response?: string;
  /** Input that is the scale; “N” unless told. Charts of losses take the law’s own. */
  readonly axis?: string;
}

/**
 * An SVG, as all three are: runs with the fitted law along its first input (N where it has one), the band of a further
 * run, and, dashed, what it says of runs up to ten times the largest. One line for each of at most seven values of the
 * next input. `law` is the one that was fitted. Charts need a document, as browsers have.
 */
export function fitChart(law: Law, fit: Fit, {width = 640, response = "loss"}: ChartOptions = {}): Element {
  return ownFitChart(ownCurves(law, fit), {width, response});
}

/**
 * What the law misses against what it says: relative where logarithms were fitted, else in the units of the response.
 */
export function residualChart(fit: Fit, {width = 640}: ChartOptions = {}): Element {
  return ownResidualChart(fit.observations, {width, scale: fit.scale});
}

/**
 * Shares at each scale from 0 to 1, the curve of the least AICc, and the scales, in the capability’s unit, between
 * which the threshold is passed.
 */
export function emergenceChart({envelope}: VerdictReport, {width = 640, axis = "N"}: ChartOptions = {}): Element {
  return ownScoreChart(envelope, emergenceCurve(envelope), {width, axis});
}
