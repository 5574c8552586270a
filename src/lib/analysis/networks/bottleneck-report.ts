import type {Probed} from "../../core/probe.js";
import {type CodeInformation, codeInformation} from "../../networks/information/code-information.js";
import {informationBottleneck} from "../../networks/information/information-bottleneck.js";
import {groupBy} from "../../numerics/grouping.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";

/** The code of one layer at one size and checkpoint; means over seeds, nats. */
export interface PartCode {
  readonly part: string;
  readonly N: number;
  readonly step: number;
  /** Number of clusters, at most. */
  readonly clusters: number;
  readonly kept: SeedMean;
  readonly relevant: SeedMean;
  /** I(T; Y) by the bound at the same I(X; T). */
  readonly share: SeedMean;
}

export interface BottleneckReport {
  readonly title: string;
  /** I(X; Y), nats. */
  readonly whole: number;
  /** Corners of the bound, in ascending order of I(X; T). */
  readonly bound: readonly CodeInformation[];
  readonly codes: readonly PartCode[];
  /** Share of the bound after training less before it, by layer, size and code. */
  readonly changes: readonly (Omit<PartCode, "step" | "kept" | "relevant" | "share"> & {readonly change: SeedMean})[];
}

/** Below the first, I(X; T) of the language is 0; near the last, 64 clusters become too few. */
const BETAS = [1.7, 2, 2.5, 3, 4];
/** Of the iteration; some seconds for the language. */
const PRECISION = {clusters: 64, rounds: 150, tolerance: 1e-4};

/**
 * Upper concave hull of the best codes found, up to the lossless one: a lower estimate of the information-bottleneck
 * curve, which is concave. Inputs with the same p(y | x) are merged, since no code gains by distinguishing them.
 */
export function bottleneckBound(joint: readonly Float64Array[]): {whole: number; bound: CodeInformation[]} {
  const alike = new Map<string, Float64Array>();
  for (const row of joint) {
    const mass = total(row);
    const conditional = Array.from(row, (p) => (p / mass).toPrecision(9)).join();
    alike.set(
      conditional,
      row.map((p, y) => p + (alike.get(conditional)?.[y] ?? 0))
    );
  }
  const inputs = [...alike.values()].sort((a, b) => total(b) - total(a));
  const whole = codeInformation([...inputs.keys()], inputs);
  return {whole: whole.relevant, bound: upperHull([...informationBottleneck(inputs, BETAS, PRECISION), whole])};
}

const total = (row: Float64Array) => row.reduce((sum, p) => sum + p, 0);

/** Corners of the least concave rising curve from the origin on or above all points. */
function upperHull(points: readonly CodeInformation[]): CodeInformation[] {
  const hull: CodeInformation[] = [{kept: 0, relevant: 0}];
  for (const {kept, relevant} of points.toSorted((a, b) => a.kept - b.kept || b.relevant - a.relevant)) {
    if (relevant <= hull.at(-1)!.relevant) continue;
    while (hull.length > 1 && slope(hull.at(-2)!, hull.at(-1)!) <= slope(hull.at(-2)!, {kept, relevant})) hull.pop();
    hull.push({kept, relevant});
  }
  return hull;
}

const slope = (a: CodeInformation, b: CodeInformation) => (b.relevant - a.relevant) / (b.kept - a.kept);

/** The bound on I(T; Y) at I(X; T) = `kept`, linear between corners, which mixtures of codes attain. */
export function boundAt(bound: readonly CodeInformation[], kept: number): number {
  const next = bound.findIndex((corner) => corner.kept >= kept);
  if (next < 1) return next ? bound.at(-1)!.relevant : 0;
  const last = bound[next - 1]!;
  return last.relevant + (kept - last.kept) * slope(last, bound[next]!);
}

export function bottleneckReport(
  title: string,
  joint: readonly Float64Array[],
  probed: readonly Probed[]
): BottleneckReport | null {
  const first = probed[0]?.readings.bottleneck;
  if (!first || !Object.keys(first).length) return null;
  const {whole, bound} = bottleneckBound(joint);
  const names = Object.keys(first).flatMap((name) => (name.endsWith(":kept") ? [name.slice(0, -":kept".length)] : []));
  const read = (one: Probed, name: string) => {
    const [kept, relevant] = [one.readings.bottleneck![`${name}:kept`]!, one.readings.bottleneck![`${name}:relevant`]!];
    return {kept, relevant, share: relevant / Math.max(boundAt(bound, kept), Number.MIN_VALUE)};
  };
  const sorted = groupBy([...probed], ({N}) => N);
  const named = (name: string) => ({
    part: name.slice(0, name.lastIndexOf(":")),
    clusters: Number(name.slice(name.lastIndexOf(":") + 1))
  });
  return {
    title,
    whole,
    bound,
    codes: sorted.flatMap(([N, own]) =>
      names.flatMap((name) =>
        groupBy(own, ({step}) => step).map(([step, there]): PartCode => {
          const found = there.map((one) => read(one, name));
          const mean = (of: "kept" | "relevant" | "share") => meanWithInterval(found.map((one) => one[of]));
          return {...named(name), N, step, kept: mean("kept"), relevant: mean("relevant"), share: mean("share")};
        })
      )
    ),
    changes: sorted.flatMap(([N, own]) => {
      const last = Math.max(...own.map(({step}) => step));
      const at = (key: string, step: number) => own.find((one) => one.key === key && one.step === step)!;
      const keys = distinctKeys(own);
      return names.map((name) => ({
        ...named(name),
        N,
        change: meanWithInterval(keys.map((key) => read(at(key, last), name).share - read(at(key, 0), name).share))
      }));
    })
  };
}

const distinctKeys = (own: readonly Probed[]) => [...new Set(own.map(({key}) => key))];
