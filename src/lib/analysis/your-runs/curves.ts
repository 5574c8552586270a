import {extent, max} from "simple-statistics";
import type {Fit} from "../../core/fit.js";
import {type Law, predict} from "../../core/law.js";
import type {Envelope} from "../../emergence/envelope.js";
import {type Band, predictBand} from "../../fitting/predict-band.js";
import {laws} from "../../laws/index.js";
import {distinct, logSpace} from "../../numerics/grouping.js";
import type {Interval} from "../../numerics/interval.js";
import * as math from "../../numerics/math.js";

/** The fitted law along one input, the others at stated values. */
export interface OwnCurve {
  /** Values of the other inputs. */
  readonly at: Readonly<Record<string, number>>;
  readonly points: readonly CurvePoint[];
}

/** The interval is where a further run would be. */
export interface CurvePoint extends Interval {
  readonly x: number;
  /** Whether x lies beyond all runs. */
  readonly isBeyond: boolean;
}

export interface OwnCurves {
  /** The input along which the law is drawn. */
  readonly along: string;
  /** The input that distinguishes curves; null for a law of one input. */
  readonly by: string | null;
  readonly curves: readonly OwnCurve[];
  /** Whether there is a curve for each value of `by`. */
  readonly isEveryLevel: boolean;
  /** Every row with the curve that it lies nearest to. */
  readonly points: readonly {readonly x: number; readonly y: number; readonly curve: number}[];
}

/** What the law says of runs larger than any that were fitted. */
export interface Extrapolated extends Interval {
  /** Times the largest value of every input. */
  readonly times: number;
  readonly inputs: Readonly<Record<string, number>>;
}

/** How far beyond the largest run a curve is drawn, and how many curves there are at most. */
const BEYOND = 10;
const CURVES = 7;
const POINTS = 61;

/** The fitted law for drawing: along size where the law sees it, a curve for each of a few values of the next input. */
export function ownCurves(law: Law, fit: Fit): OwnCurves {
  const along = law.inputs.includes("N") ? "N" : law.inputs[0]!;
  const by = law.inputs.find((input) => input !== along) ?? null;
  const column = (input: string) => fit.observations.map((row) => row[fit.inputs[input] ?? input]!);
  const xs = column(along);
  const [low, high] = extent(xs);
  const levels = by ? levelsOf(column(by)) : [Number.NaN];
  const isEveryLevel = !by || levels.length === distinct(column(by)).length;
  const rest = Object.fromEntries(
    law.inputs.filter((input) => input !== along && input !== by).map((input) => [input, middle(column(input))])
  );
  const grid = logSpace(low, high * BEYOND, POINTS);
  const curves = levels.map((level): OwnCurve => {
    const at = by ? {...rest, [by]: level} : rest;
    const bands = bandsAt(
      law,
      fit,
      grid.map((x) => ({...at, [along]: x}))
    );
    const points = grid.map((x, i) => ({x, ...plain(bands[i]!), isBeyond: x > high}));
    return {at, points: points.filter(({value}) => Number.isFinite(value))};
  });
  const levelOf = by ? column(by).map((v) => nearest(levels, v)) : xs.map(() => 0);
  return {
    along,
    by,
    curves,
    isEveryLevel,
    points: xs.map((x, i) => ({x, y: fit.observations[i]!.y, curve: levelOf[i]!}))
  };
}

/** Predictions at multiples of the largest value of every input, intervals of a further run. */
export function extrapolate(law: Law, fit: Fit, multiples: readonly number[] = [1, 3, 10, 30]): Extrapolated[] {
  const largest = Object.fromEntries(
    law.inputs.map((input) => [input, max(fit.observations.map((row) => row[fit.inputs[input] ?? input]!))])
  );
  const inputs = multiples.map((times) =>
    Object.fromEntries(Object.entries(largest).map(([name, v]) => [name, v * times]))
  );
  const bands = bandsAt(law, fit, inputs);
  return multiples.map((times, i) => ({times, inputs: inputs[i]!, ...plain(bands[i]!)}));
}

function bandsAt(law: Law, fit: Fit, rows: readonly Readonly<Record<string, number>>[]): Band[] {
  const columns = law.inputs.map((input) => [fit.inputs[input] ?? input, rows.map((row) => row[input]!)] as const);
  return predictBand(law, fit, Object.fromEntries(columns), {level: fit.estimates[0]?.level});
}

const plain = ({fitted, prediction, confidence}: Band) => {
  const [lower, upper] = prediction ?? confidence ?? [null, null];
  return {value: fitted, lower, upper};
};

/** A few of the values, the ends among them; all where there are few. */
function levelsOf(values: readonly number[]): number[] {
  const all = distinct(values);
  if (all.length <= CURVES) return all;
  return Array.from({length: CURVES}, (_, i) => all[Math.round((i / (CURVES - 1)) * (all.length - 1))]!);
}

const middle = (values: readonly number[]) => distinct(values)[distinct(values).length >> 1]!;

function nearest(levels: readonly number[], value: number): number {
  const gaps = levels.map((level) => Math.abs(math.log(level / value)));
  return gaps.indexOf(Math.min(...gaps));
}

/** The curve of the least AICc from the smallest scale to the largest; empty where none was fitted. */
export function emergenceCurve({candidates: [best], shares}: Envelope): (readonly [scale: number, share: number])[] {
  if (!best || shares.length < 2) return [];
  const law = laws.get(best.law);
  return logSpace(shares[0]!.scale, shares.at(-1)!.scale, POINTS).map((N) => [N, predict(law, best.values, {N})]);
}
