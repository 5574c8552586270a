import type {Markish} from "@observablehq/plot";

/** What Plot keeps of a channel; `source` is what it was made of, where it was moved. */
export interface Channel {
  readonly value: ArrayLike<unknown>;
  readonly scale?: string | null;
  readonly source?: Channel;
}

/** A mark of Plot, as its own marks read it. */
export interface Drawn {
  readonly ariaLabel: string;
  readonly data: unknown;
  readonly channels: Readonly<Record<string, {readonly scale?: string | boolean | null} | undefined>>;
  readonly stroke?: string;
  initializer?: unknown;
}

/** What Plot has computed of a mark. */
export interface MarkState {
  readonly data: ArrayLike<unknown> & Iterable<unknown>;
  readonly facets?: readonly ArrayLike<number>[];
  readonly channels: Readonly<Record<string, Channel | undefined>>;
}

/** Scales as functions to pixels and colours. */
export type Scales = Readonly<
  Record<
    string,
    ((value: unknown) => number) & {readonly bandwidth?: () => number; readonly domain: () => readonly unknown[]}
  >
>;

/** The marks in nested lists. */
export function marksIn(marks: readonly Markish[]): Drawn[] {
  return marks.flatMap((mark): Drawn[] => {
    if (Array.isArray(mark)) return marksIn(mark);
    return mark && typeof mark === "object" && "ariaLabel" in mark ? [mark as unknown as Drawn] : [];
  });
}

/** Whether a mark shows data: lines of reference and grids are drawn at bare numbers. */
export function isOfObjects({data}: Drawn): boolean {
  if (!Array.isArray(data)) return false;
  const [first] = data;
  return typeof first === "object" && first !== null;
}

/** What Plot has computed of a mark by the time that another is drawn. */
export const stateOf = (context: unknown, mark: Drawn): MarkState =>
  (context as {getMarkState(mark: Drawn): MarkState}).getMarkState(mark);

/** Half the width of an arrow, and its length, in pixels. */
const HALF = 3.5;
const LENGTH = 6;

interface Cut {
  readonly at: number;
  readonly direction: -1 | 1;
}

/** What Plot draws in; without a browser, the document that it was given. */
interface Context {
  readonly document: Document;
}

type Dimensions = Readonly<
  Record<"width" | "height" | "marginLeft" | "marginRight" | "marginTop" | "marginBottom", number>
>;

/**
 * Makes rules end at the frame, and draws an arrow where one goes on beyond it. An end that is not known is infinite.
 */
export function cutEnds(marks: readonly Markish[]): Markish[] {
  const rules = marksIn(marks).filter((mark) => mark.ariaLabel === "rule" && isOfObjects(mark) && !mark.initializer);
  return rules.flatMap((rule) => {
    const axis = (["x", "y"] as const).find((name) => rule.channels[`${name}1`] && rule.channels[`${name}2`]);
    return axis ? [cutAlong(rule, axis)] : [];
  });
}

function cutAlong(rule: Drawn, axis: "x" | "y"): Markish {
  const cuts = new Map<number, Cut[]>();
  rule.initializer = (
    data: unknown,
    facets: unknown,
    channels: Readonly<Record<string, Channel>>,
    scales: Scales,
    dimensions: Dimensions
  ) => {
    const scale = scales[axis]!;
    const ends = scale.domain().map(Number);
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const frame = frameOf(axis, dimensions);
    const clamped = (name: string) => {
      const source = channels[name]!;
      const value = Array.from(source.value, (end, i) => {
        const inside = Math.max(low, Math.min(high, Number(end)));
        const pixel = scale(inside);
        if (inside !== end && end !== null && !Number.isNaN(Number(end))) {
          const direction = pixel > (frame[0] + frame[1]) / 2 ? 1 : -1;
          cuts.set(i, [...(cuts.get(i) ?? []), {at: pixel, direction}]);
        }
        return pixel;
      });
      return {value, source};
    };
    const [from, to] = [`${axis}1`, `${axis}2`];
    return {data, facets, channels: {[from]: clamped(from), [to]: clamped(to)}};
  };
  return ((_index: unknown, scales: Scales, _values: unknown, dimensions: Dimensions, context: Context) => {
    const {channels} = stateOf(context, rule);
    const made = (name: string) => context.document.createElementNS("http://www.w3.org/2000/svg", name);
    const across = channels[axis === "x" ? "y" : "x"];
    const arrows = [...cuts].flatMap(([i, ends]) => {
      const place = placeOf(across, scales, axis === "x" ? "y" : "x", i, dimensions);
      const color = colorOf(rule, channels.stroke, scales, i);
      return ends.map((end) => {
        const path = made("path");
        for (const [name, value] of Object.entries({class: "cut", d: arrow(axis, end, place), fill: color}))
          path.setAttribute(name, value);
        return path;
      });
    });
    const group = made("g");
    group.append(...arrows);
    return group;
  }) as unknown as Markish;
}

const frameOf = (axis: "x" | "y", {width, height, ...margin}: Dimensions): readonly [number, number] =>
  axis === "x" ? [margin.marginLeft, width - margin.marginRight] : [margin.marginTop, height - margin.marginBottom];

function placeOf(channel: Channel | undefined, scales: Scales, axis: string, i: number, dimensions: Dimensions) {
  if (!channel) return frameOf(axis as "x" | "y", dimensions).reduce((a, b) => a + b) / 2;
  if (!channel.scale) return channel.value[i] as number;
  const scale = scales[channel.scale]!;
  return scale(channel.value[i]) + (scale.bandwidth?.() ?? 0) / 2;
}

function colorOf({stroke}: Drawn, channel: Channel | undefined, scales: Scales, i: number): string {
  if (!channel) return stroke ?? "currentColor";
  const value = channel.value[i];
  return String(channel.scale ? scales[channel.scale]!(value) : value);
}

/** A triangle that points away from the frame. */
function arrow(axis: "x" | "y", {at, direction}: Cut, place: number): string {
  const base = at - direction * LENGTH;
  return axis === "x"
    ? `M${at},${place}L${base},${place - HALF}V${place + HALF}Z`
    : `M${place},${at}L${place - HALF},${base}H${place + HALF}Z`;
}
