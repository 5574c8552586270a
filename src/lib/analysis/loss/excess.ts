import type {Estimate} from "../../core/fit.js";
import type {Task} from "../../core/task.js";
import {fit} from "../../fitting/fit.js";
import {chinchilla} from "../../laws/loss/chinchilla.js";
import {power} from "../../laws/loss/power.js";
import {distinct, groupBy} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {mean} from "../../numerics/mean.js";
import type {LossPoint} from "./loss.js";

/** A run with its excess loss: loss minus the exact entropy of the source. */
export interface ExcessPoint extends LossPoint {
  readonly excess: number;
  /** Whether the lines are fitted to it. */
  readonly isFitted: boolean;
}

/** A power law of the excess along one input with the other fixed: a straight line in logarithms. */
export interface ExcessLine {
  readonly along: "N" | "D";
  /** Value of the fixed input. */
  readonly held: number;
  readonly n: number;
  /** Range of the input in decades. */
  readonly decades: number;
  readonly exponent: Estimate;
  /** Standard deviation of log excess about the line. */
  readonly sigma: number | null;
  readonly ends: readonly {readonly x: number; readonly excess: number}[];
}

export interface Excess {
  readonly points: readonly ExcessPoint[];
  /** Runs at or below the entropy, possible by noise of the held-out set; their excess has no logarithm. */
  readonly belowEntropy: number;
  readonly lines: readonly ExcessLine[];
  /**
   * Only losses below this are fitted: the best loss of a model that uses the short cut of the task. Runs above it are
   * still learning the short cut. Null where the task has none.
   */
  readonly below: number | null;
  /**
   * A parameter term plus a data term, fitted to the logarithm of the excess of the same points; null where they are
   * too few.
   */
  readonly surface: ExcessSurface | null;
}

/** k N^−alpha + l D^−beta, fitted to the logarithm of the excess. */
export interface ExcessSurface {
  readonly alpha: Estimate;
  readonly beta: Estimate;
  readonly n: number;
  /** Standard deviation of log excess about the surface. */
  readonly sigma: number | null;
  /**
   * Its components, as in a lack-of-fit test: standard deviation between seeds of one size and budget, and misfit of
   * the form. Null without repeats.
   */
  readonly parts: {readonly seeds: number; readonly form: number} | null;
}

/** Fewest scales of a line. */
const leastScales = 4;

/**
 * Fits power laws to the excess loss: one line for each value of the other input with enough scales.
 */
export function excessLoss(
  points: readonly LossPoint[],
  {entropy, shortcutEntropy: below}: Pick<Task, "entropy" | "shortcutEntropy">,
  {level = 0.95} = {}
): Excess {
  const above = points.flatMap((point) => {
    const excess = point.loss - entropy;
    return excess > 0 ? [{...point, excess, isFitted: below === undefined || point.loss < below}] : [];
  });
  const fitted = above.filter(({isFitted}) => isFitted);
  return {
    points: above,
    belowEntropy: points.length - above.length,
    lines: (["N", "D"] as const).flatMap((along) => linesAlong(along, fitted, level)),
    below: below ?? null,
    surface: surfaceOf(fitted, level)
  };
}

function surfaceOf(points: readonly ExcessPoint[], level: number): Excess["surface"] {
  const columns = {N: points.map(({N}) => N), D: points.map(({D}) => D)};
  if ([columns.N, columns.D].some((values) => distinct(values).length < leastScales)) return null;
  const {estimates, summary, observations} = fit(
    chinchilla,
    {x: columns, y: points.map(({excess}) => excess)},
    {fixed: {E: 0}, objective: "log-least-squares", level}
  );
  const value = (param: string) => estimates.find((estimate) => estimate.param === param)!;
  const rows = points.map(({N, D}, i) => ({N, D, residual: observations[i]!.residual}));
  const cells = groupBy(rows, ({N}) => N).flatMap(([, same]) => groupBy(same, ({D}) => D).map(([, cell]) => cell));
  return {
    alpha: value("alpha"),
    beta: value("beta"),
    n: points.length,
    sigma: summary.sigma,
    parts: partsOf(
      cells.map((cell) => cell.map(({residual}) => residual)),
      estimates.filter(({status}) => status !== "fixed").length
    )
  };
}

/** Variance components of residuals: within cells, and between cells in excess of that. */
function partsOf(cells: readonly (readonly number[])[], parameters: number): ExcessSurface["parts"] {
  const n = cells.reduce((sum, cell) => sum + cell.length, 0);
  if (n === cells.length || cells.length <= parameters) return null;
  const within = cells.reduce((sum, cell) => sum + cell.reduce((sum, r) => sum + (r - mean(cell)) ** 2, 0), 0);
  const between = cells.reduce((sum, cell) => sum + cell.length * mean(cell) ** 2, 0);
  const noise = within / (n - cells.length);
  const beyond = (between / (cells.length - parameters) - noise) / (n / cells.length);
  return {seeds: Math.sqrt(noise), form: Math.sqrt(Math.max(0, beyond))};
}

function linesAlong(along: "N" | "D", points: readonly ExcessPoint[], level: number): ExcessLine[] {
  return groupBy(points, (point) => point[along === "N" ? "D" : "N"]).flatMap(([held, group]) => {
    const scales = distinct(group.map((point) => point[along]));
    if (scales.length < leastScales) return [];
    const x = {N: group.map((point) => point[along])};
    const y = group.map(({excess}) => excess);
    const straight = fit(power, {x, y}, {fixed: {E: 0}, objective: "log-least-squares", level});
    const value = (param: string) => straight.estimates.find((estimate) => estimate.param === param)!;
    const at = (x: number) => ({x, excess: value("A").value * x ** -value("alpha").value});
    const [first, last] = [scales[0]!, scales.at(-1)!];
    return {
      along,
      held,
      n: group.length,
      decades: math.log10(last / first),
      exponent: value("alpha"),
      sigma: straight.summary.sigma,
      ends: [at(first), at(last)]
    };
  });
}
