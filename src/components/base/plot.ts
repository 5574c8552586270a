import * as Plot from "@observablehq/plot";
import {translate} from "../../lib/i18n/translate.js";
import {count} from "./format.js";
import {cutEnds, marksIn} from "./marks.js";
import {type Tips, tipOf} from "./tips.js";

/**
 * A Plot with the defaults of the site: grid lines at the ticks of values, a tip on every value, intervals that end in
 * an arrow where the frame cuts them.
 */
export function plot(width: number, options: Plot.PlotOptions, tips?: Tips): ReturnType<typeof Plot.plot> {
  const marks = options.marks ?? [];
  return Plot.plot({
    width,
    marginLeft: 46,
    marginBottom: 40,
    style: {fontSize: "12px", fontFamily: "var(--sans-serif, sans-serif)", background: "none"},
    ...options,
    ...Object.fromEntries(axes.flatMap((axis) => (options[axis]?.label ? [[axis, titled(options[axis])]] : []))),
    marks: [
      gridOf(options),
      labelled(options.x, Plot.axisX),
      labelled(options.y, Plot.axisY),
      ...marks,
      ...cutEnds(marks),
      tipOf(marks, options, tips)
    ]
  });
}

/** Lines at the ticks of the axis of values: across, unless the other axis names rows. */
function gridOf({x, y, axis, marks}: Plot.PlotOptions): Plot.Markish {
  if (axis === null || marksIn(marks ?? []).some(({ariaLabel}) => ariaLabel?.endsWith("-grid"))) return null;
  const isRows = y?.type === "band" || (Array.isArray(y?.domain) && typeof y.domain[0] === "string");
  const [scale, grid] = isRows ? [x, Plot.gridX] : [y, Plot.gridY];
  if (scale?.axis === null) return null;
  const ticks = scale?.ticks as never;
  return (grid as typeof Plot.gridY)({strokeOpacity: 0.1, ...(ticks !== undefined && {ticks})});
}

const axes = ["x", "y", "fx", "fy", "color", "symbol"] as const;

/** A scale with its title in the language of the page. */
const titled = (scale: Plot.ScaleOptions): Plot.ScaleOptions => ({...scale, label: translate(scale.label)});

/**
 * An axis that labels every tick. By default D3 omits labels of minor ticks on logarithmic axes.
 */
function labelled(scale: Plot.ScaleOptions | undefined, axis: typeof Plot.axisX | typeof Plot.axisY): Plot.Markish {
  const {type, ticks, tickFormat, axis: shown} = scale ?? {};
  if (type !== "log" || shown === null || !Array.isArray(ticks) || typeof tickFormat !== "function") return null;
  return (axis as typeof Plot.axisX)(ticks, {text: (v: number) => String((tickFormat as (v: number) => unknown)(v))});
}

/** A logarithmic axis over these values, with round ticks. */
export function logAxis(values: readonly number[], width: number, label: string | null): Plot.ScaleOptions {
  // not Math.min(...values), which fails for very many arguments
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const ticks = scaleTicks(low, high, width);
  return {type: "log", label, ticks, insetLeft: 6, tickFormat: (v: number) => count(v)};
}

/** Fewest labels from which an axis can be read. */
const FEWEST = 3;
/** Mantissas of ticks, from those for long axes to those for short ones. */
const long = [[1, 2, 5], [1, 3], [1]] as const;
const short = [
  [1, 1.5, 2, 3, 4, 5, 7],
  [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9]
] as const;

/**
 * Round scales between low and high, as many as the width has room for: decades, their thirds, or 1, 2 and 5. Where
 * these are fewer than three, between them; within less than that, even steps.
 */
export function scaleTicks(low: number, high: number, width: number): number[] {
  const room = Math.max(FEWEST, Math.floor(width / 62));
  const within = (factors: readonly number[]) => {
    const decades = Array.from({length: 40}, (_, i) => 10 ** (i - 12));
    const ticks = decades.flatMap((d) => factors.map((f) => Number((f * d).toPrecision(3))));
    return ticks.filter((v) => v >= low * 0.999 && v <= high * 1.001);
  };
  const fit = long.map(within).find((ticks) => ticks.length <= room) ?? within([1]).filter((_, i) => i % 3 === 0);
  if (fit.length >= FEWEST || !(high > low)) return fit;
  const apart = (ticks: readonly number[]) => spaced(ticks, (CLOSEST / width) * Math.log(high / low));
  const finer = [...long, ...short].map((factors) => apart(within(factors)));
  return finer.find(({length}) => length >= FEWEST) ?? apart(evenly(low, high));
}

/** Pixels from one label to the next, at least. */
const CLOSEST = 34;

/** Those of rising ticks that are at least this far, in natural logarithms, from the last one before them. */
function spaced(ticks: readonly number[], gap: number): number[] {
  const kept: number[] = [];
  for (const tick of ticks) if (!kept.length || Math.log(tick / kept.at(-1)!) >= gap) kept.push(tick);
  return kept;
}

/** Even steps of 1, 2 or 5 times a power of ten: over a small part of a decade a logarithm is nearly straight. */
function evenly(low: number, high: number): number[] {
  const rough = (high - low) / FEWEST;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [5, 2, 1].map((factor) => factor * power).find((size) => size <= rough)!;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({length: last - first + 1}, (_, i) => Number(((first + i) * step).toPrecision(6)));
}

/** Moves labels apart to at least `gap`, keeping their order and roughly their centre. */
export function spread(values: readonly number[], gap: number): number[] {
  const order = values.map((value, i) => ({value, i})).sort((a, b) => a.value - b.value);
  const placed = order.map(({value}) => value);
  for (let pass = 0; pass < 50; ++pass) {
    for (let k = 1; k < placed.length; ++k) {
      const overlap = gap - (placed[k]! - placed[k - 1]!);
      if (overlap <= 0) continue;
      placed[k - 1]! -= overlap / 2;
      placed[k]! += overlap / 2;
    }
  }
  const result: number[] = [];
  for (const [k, {i}] of order.entries()) result[i] = placed[k]!;
  return result;
}
