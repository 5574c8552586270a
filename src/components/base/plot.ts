import * as Plot from "@observablehq/plot";
import {translate} from "../../lib/i18n/translate.js";
import {count} from "./format.js";

/** A Plot with the defaults of the site. */
export function plot(width: number, options: Plot.PlotOptions): ReturnType<typeof Plot.plot> {
  return Plot.plot({
    width,
    marginLeft: 46,
    marginBottom: 40,
    style: {fontSize: "12px", fontFamily: "var(--sans-serif, sans-serif)", background: "none"},
    ...options,
    ...Object.fromEntries(axes.flatMap((axis) => (options[axis]?.label ? [[axis, titled(options[axis])]] : []))),
    marks: [labelled(options.x, Plot.axisX), labelled(options.y, Plot.axisY), ...(options.marks ?? [])]
  });
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

/** Round scales between low and high, as many as the width has room for: decades, their thirds, or 1, 2 and 5. */
export function scaleTicks(low: number, high: number, width: number): number[] {
  const room = Math.max(3, Math.floor(width / 62));
  const within = (factors: readonly number[]) => {
    const decades = Array.from({length: 40}, (_, i) => 10 ** (i - 12));
    return decades.flatMap((d) => factors.map((f) => f * d)).filter((v) => v >= low * 0.999 && v <= high * 1.001);
  };
  return (
    [[1, 2, 5], [1, 3], [1]].map(within).find((ticks) => ticks.length <= room) ??
    within([1]).filter((_, i) => i % 3 === 0)
  );
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
