import * as Plot from "@observablehq/plot";
import {translate} from "../../lib/i18n/translate.js";
import {mean} from "../../lib/numerics/mean.js";
import {interval, number, percent} from "./format.js";
import {type Channel, type Drawn, isOfObjects, type MarkState, marksIn, type Scales, stateOf} from "./marks.js";

/** How the tip of a plot reads its axes, where they do not say so themselves. */
export interface Tips {
  /** Names of axes without a label. */
  readonly x?: string;
  readonly y?: string;
  /** For axes that hold a function of the value. */
  readonly readX?: (value: number) => string;
  readonly readY?: (value: number) => string;
  /** What is known of a datum along an axis, in place of where it is drawn; null where it is drawn at its value. */
  readonly knownX?: (datum: never) => string | null;
  readonly knownY?: (datum: never) => string | null;
  /** What else is known of a datum, above its values. */
  readonly about?: (datum: never) => string | null;
}

/** What stands for a value, and what does where nothing else is drawn. */
const values = new Set(["dot", "line", "bar", "tick", "cell"]);
const others = new Set(["rule", "rect", "area", "link"]);
/** What spans an interval; a link only connects two values. */
const spans = new Set(["rule", "area"]);
/** Channels that distinguish series. */
const ofSeries = ["z", "stroke", "fill", "symbol"] as const;
/** Fields of a datum that count what is behind it. */
const ofCounts = ["n", "models", "seeds", "runs"] as const;

/** One tip for a plot, on whichever of its values is nearest: series, value, interval, and how many are behind it. */
export function tipOf(marks: readonly Plot.Markish[], options: Plot.PlotOptions, tips: Tips = {}): Plot.Markish {
  const all = marksIn(marks).filter(isOfObjects);
  const shown = all.some(({ariaLabel}) => values.has(ariaLabel)) ? values : others;
  const pointed = all.filter(({ariaLabel}) => shown.has(ariaLabel));
  // in facets, marks bring tips of their own
  if (!pointed.length || options.fx || options.fy || options.axis === null) return null;
  const text = (place: Place, intervals: Intervals, scales: Scales) =>
    linesOf(place, intervals, scales, options, tips).join("\n");
  return tipAt(pointed, all, text);
}

interface Place {
  readonly mark: Drawn;
  readonly state: MarkState;
  readonly i: number;
}

/** What each datum's interval is along an axis: the ends of the rule or the band that is drawn of it. */
type Intervals = Readonly<Record<"x" | "y", Map<unknown, readonly [number, number]>>>;

function tipAt(
  pointed: readonly Drawn[],
  all: readonly Drawn[],
  text: (place: Place, intervals: Intervals, scales: Scales) => string
): Plot.Markish {
  const places: Place[] = [];
  let said: (place: Place) => string = () => "";
  const initialize = (...[, , , scales, dimensions, context]: InitializerArguments) => {
    const states = pointed.map((mark) => ({mark, state: stateOf(context, mark)}));
    const intervals = intervalsOf(all.map((mark) => ({mark, state: stateOf(context, mark)})));
    said = (place) => text(place, intervals, scales);
    const [x, y]: number[][] = [[], []];
    for (const {mark, state} of states) {
      for (const i of state.facets?.flatMap((facet) => Array.from(facet)) ?? []) {
        const [px, py] = [along("x", state, i, scales), along("y", state, i, scales)];
        if (px === null || py === null) continue;
        places.push({mark, state, i});
        x!.push(px ?? (dimensions.width + dimensions.marginLeft - dimensions.marginRight) / 2);
        y!.push(py ?? (dimensions.height + dimensions.marginTop - dimensions.marginBottom) / 2);
      }
    }
    const indices = places.map((_, i) => i);
    return {
      data: indices,
      facets: [indices],
      channels: {x: {value: x!}, y: {value: y!}, title: {value: indices}}
    };
  };
  const options = Plot.initializer({x: null, y: null} as Plot.TipOptions, initialize as never);
  return Plot.tip(
    [],
    Plot.pointer({
      ...options,
      format: {title: (i: number) => said(places[i]!)},
      lineWidth: 40,
      fill: "var(--theme-background)",
      stroke: "var(--theme-foreground-faint)"
    } as Plot.TipOptions)
  );
}

type InitializerArguments = [
  data: unknown,
  facets: unknown,
  channels: unknown,
  scales: Scales,
  dimensions: Readonly<
    Record<"width" | "height" | "marginLeft" | "marginRight" | "marginTop" | "marginBottom", number>
  >,
  context: unknown
];

/** Where a datum is drawn, in pixels: undefined where it has no place on the axis, null where that is not finite. */
function along(axis: "x" | "y", state: MarkState, i: number, scales: Scales): number | null | undefined {
  const channels = channelsOf(axis, state);
  if (!channels.length) return undefined;
  const pixels = channels.map(({value, scale}) => {
    const found = value[i];
    if (found === null || found === undefined) return Number.NaN;
    return scale ? scales[scale]!(found) : (found as number);
  });
  const middle = mean(pixels);
  return Number.isFinite(middle) ? middle : null;
}

/** A value along an axis, or the two ends of a span. */
function channelsOf(axis: "x" | "y", {channels}: MarkState): Channel[] {
  const own = channels[axis];
  return (own ? [own] : [channels[`${axis}1`], channels[`${axis}2`]]).filter((channel) => channel !== undefined);
}

/** The values as they were given, before any were moved to where they are drawn. */
const given = (channel: Channel | undefined): ArrayLike<unknown> | undefined => (channel?.source ?? channel)?.value;

function intervalsOf(states: readonly Omit<Place, "i">[]): Intervals {
  const found = {x: new Map<unknown, readonly [number, number]>(), y: new Map<unknown, readonly [number, number]>()};
  for (const {mark, state} of states) {
    if (!spans.has(mark.ariaLabel)) continue;
    for (const axis of ["x", "y"] as const) {
      const [lower, upper] = [given(state.channels[`${axis}1`]), given(state.channels[`${axis}2`])];
      if (!lower || !upper) continue;
      const data = Array.from(state.data);
      for (const [i, datum] of data.entries()) {
        const ends = [lower[i], upper[i]] as [number, number];
        if (ends.every((end) => typeof end === "number" && !Number.isNaN(end)) && ends[0] !== ends[1])
          found[axis].set(datum, [Math.min(...ends), Math.max(...ends)]);
      }
    }
  }
  return found;
}

function linesOf(
  {mark, state, i}: Place,
  intervals: Intervals,
  scales: Scales,
  options: Plot.PlotOptions,
  tips: Tips
): string[] {
  const datum = Array.from(state.data)[i];
  const about = tips.about?.(datum as never);
  const read = (axis: "x" | "y") => {
    const channels = channelsOf(axis, state);
    const value = given(channels.at(-1))?.[i];
    if (value === null || value === undefined) return [];
    const label = tips[axis] ?? options[axis]?.label;
    const named = (text: string) => [`${label ? `${translate(label)}: ` : ""}${text}`];
    const known = (axis === "x" ? tips.knownX : tips.knownY)?.(datum as never);
    if (known) return named(known);
    const format = (v: number) => ((axis === "x" ? tips.readX : tips.readY) ?? readingOf(options[axis]))(v);
    const ends = intervals[axis].get(datum);
    const text = typeof value === "number" ? format(value) : translate(String(value));
    const isSpan = channels.length === 2 && mark.ariaLabel !== "bar";
    const span = ends && typeof value === "number" ? rangeText(ends, format) : "";
    return named(isSpan && span ? span.trim() : `${text}${span}`);
  };
  const isRow = scales.y?.bandwidth !== undefined;
  const [first, second] = isRow ? [read("y"), read("x")] : [read("x"), read("y")];
  const n = ofCounts.map((name) => (datum as Readonly<Record<string, unknown>>)[name]).find(Number.isFinite);
  const lines = [about ?? null, ...seriesOf(mark, state, i, options), ...first, ...second, n ? `n = ${n}` : null];
  return [...new Set(lines.filter((line) => line !== null && line !== ""))] as string[];
}

/** An interval after its value; ends that are not known, as they are not finite, stay open. */
function rangeText([lower, upper]: readonly [number, number], format: (value: number) => string): string {
  const isOpen = !Number.isFinite(lower) || !Number.isFinite(upper);
  const text = interval(Number.isFinite(lower) ? lower : null, Number.isFinite(upper) ? upper : null, format);
  return isOpen ? ` (${text})` : ` ${text}`;
}

/** The series of a datum: names as they are, values under the name of their scale. */
function seriesOf(mark: Drawn, {channels}: MarkState, i: number, options: Plot.PlotOptions): string[] {
  return ofSeries.flatMap((name) => {
    const channel = channels[name];
    const value = channel && given(channel)?.[i];
    const label = channel?.scale === "color" ? options.color?.label : undefined;
    if (typeof value === "number" && label) return [`${translate(label)}: ${number(value)}`];
    const isName = typeof value === "string" && channel?.scale && mark.channels[name]?.scale !== null;
    return isName && !/^(#|var\(|currentColor)/.test(value) ? [translate(value)] : [];
  });
}

/** How values of an axis are read: more exactly than its ticks are written. */
function readingOf(scale: Plot.ScaleOptions | undefined): (value: number) => string {
  const {tickFormat, type} = scale ?? {};
  const isShare = type !== "log" && typeof tickFormat === "function" && /%$/.test(String(tickFormat(0.5, 0)));
  if (isShare) return (value) => percent(value, 1);
  return (value) => (Number.isInteger(value) && Math.abs(value) < 1000 ? number(value, 10) : exact(value));
}

const exact = (value: number) => number(value, Math.abs(value) / 100);
