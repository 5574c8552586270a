import type {Probed} from "../../core/probe.js";
import type {Run} from "../../core/run.js";
import {expectedAbsCosine} from "../../networks/geometry/near-orthogonality.js";
import {codeLength} from "../../networks/information/code-length.js";
import {groupBy} from "../../numerics/grouping.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";
import type {BottleneckReport} from "./bottleneck-report.js";

/** What is read at the output of every layer. */
const quantities = ["features", "condition", "diffusion", "kept", "relevant"] as const;
export type Quantity = (typeof quantities)[number];

/** One quantity at the output of one layer at one size. */
export interface PartChange {
  readonly part: string;
  readonly N: number;
  readonly quantity: Quantity;
  readonly before: SeedMean;
  readonly after: SeedMean;
  /** After less before training, seed by seed. */
  readonly change: SeedMean;
}

/** One checkpoint on the information plane, means over seeds, nats. */
export interface PlanePoint {
  readonly part: string;
  readonly N: number;
  readonly step: number;
  readonly kept: number;
  readonly relevant: number;
  /** I(T; Y) of answers in random order. */
  readonly shuffled: number;
}

/** Mean |cos| between the weight vectors of a matrix, with its expectation for random directions. */
export interface Crowding {
  readonly matrix: string;
  readonly N: number;
  readonly dimension: number;
  readonly expected: number;
  readonly before: SeedMean;
  readonly after: SeedMean;
}

/** Structural information of a training curve, nats, at one budget. */
export interface Structure {
  readonly N: number;
  readonly excess: SeedMean;
}

export interface RepresentationReport {
  readonly title: string;
  readonly unit: string;
  readonly changes: readonly PartChange[];
  readonly plane: readonly PlanePoint[];
  readonly crowding: readonly Crowding[];
  readonly structure: readonly Structure[];
  /** Null where the task’s distribution is not known. */
  readonly bottleneck: BottleneckReport | null;
}

/** `runs`: those of the same task and budget, of all sizes. */
export function representationReport(
  {title, unit}: {readonly title: string; readonly unit: string},
  probed: readonly Probed[],
  runs: readonly Run[]
): Omit<RepresentationReport, "bottleneck"> {
  const bySize = groupBy(probed, ({N}) => N);
  const namesOf = (own: readonly Probed[], reading: string) =>
    Object.keys(own[0]!.readings.representations!).flatMap((name) =>
      name.endsWith(`:${reading}`) ? [name.slice(0, -reading.length - 1)] : []
    );
  const trained = runs.filter(({status}) => status === "trained");
  return {
    title,
    unit,
    changes: bySize.flatMap(([N, own]) =>
      namesOf(own, "kept").flatMap((part) => quantities.flatMap((quantity) => changeOf(own, part, N, quantity) ?? []))
    ),
    plane: bySize.flatMap(([N, own]) =>
      namesOf(own, "kept").flatMap((part) =>
        groupBy(own, ({step}) => step).map(([step, there]): PlanePoint => {
          const mean = (name: string) => meanWithInterval(there.map((one) => read(one, `${part}:${name}`) ?? 0)).value;
          return {part, N, step, kept: mean("kept"), relevant: mean("relevant"), shuffled: mean("shuffled")};
        })
      )
    ),
    crowding: bySize.flatMap(([N, own]) =>
      namesOf(own, "cosine").map((matrix): Crowding => {
        const {before, after} = ends(own, `${matrix}:cosine`)!;
        const dimension = read(own[0]!, `${matrix}:dimension`)!;
        return {
          matrix,
          N,
          dimension,
          expected: expectedAbsCosine(dimension),
          before: meanWithInterval(before),
          after: meanWithInterval(after)
        };
      })
    ),
    structure: groupBy(trained, ({N}) => N).map(([N, own]) => ({
      N,
      excess: meanWithInterval(own.map(({curve, loss}) => codeLength(curve, {end: loss!}).excess.value))
    }))
  };
}

const read = ({readings}: Probed, name: string) => readings.representations![name] ?? null;

/** Of I(T; Y), the excess over the same estimate with answers in random order. */
function readBeyond(one: Probed, name: string): number | null {
  const value = read(one, name);
  const chance = name.endsWith(":relevant") ? read(one, name.replace(/relevant$/, "shuffled")) : 0;
  return value === null || chance === null ? null : value - chance;
}

/** The first and the last reading of every network; null unless all have both. */
function ends(own: readonly Probed[], name: string): {before: number[]; after: number[]} | null {
  const last = Math.max(...own.map(({step}) => step));
  const keys = [...new Set(own.map(({key}) => key))];
  const at = (step: number) =>
    keys.flatMap((key) => readBeyond(own.find((one) => one.key === key && one.step === step)!, name) ?? []);
  const [before, after] = [at(0), at(last)];
  return before.length === keys.length && after.length === keys.length ? {before, after} : null;
}

function changeOf(own: readonly Probed[], part: string, N: number, quantity: Quantity): PartChange | null {
  const found = ends(own, `${part}:${quantity}`);
  if (!found) return null;
  const {before, after} = found;
  return {
    part,
    N,
    quantity,
    before: meanWithInterval(before),
    after: meanWithInterval(after),
    change: meanWithInterval(after.map((v, i) => v - before[i]!))
  };
}
