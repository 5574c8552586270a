import type {Estimate} from "../../core/fit.js";
import type {TrialRecord} from "../../core/trial.js";
import {fit} from "../../fitting/fit.js";
import {laws} from "../../laws/index.js";
import {groupBy} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";
import {endOf} from "./mixture-report.js";

/** Of the domains of a trial, the language learned first and the one learned second. */
const [FIRST, SECOND] = [0, 1];

/** A network trained on the first language and then on the second. */
export interface Transferred {
  readonly N: number;
  readonly seed: number;
  /** Training tokens of the second language, D_F. */
  readonly DF: number;
  /** Loss on the second language, nats a token. */
  readonly loss: number;
  /**
   * D_T: tokens of the second language beyond D_F that a network of this size and seed needs from scratch for the same
   * loss. 0 where it needs no more; null where no network from scratch reached that loss: then it exceeds `least`.
   */
  readonly DT: number | null;
  /** Lower bound of D_T where it is null. */
  readonly least: number | null;
}

/** Rise of KL on the first language while the second was learned, nats a token. */
export interface Forgetting {
  readonly N: number;
  readonly DF: number;
  readonly shared: SeedMean;
  readonly conflicting: SeedMean;
}

export interface TransferReport {
  /** Exact entropy of the second language. */
  readonly entropy: number;
  readonly seeds: number;
  readonly fromScratch: readonly {readonly N: number; readonly D: number; readonly loss: SeedMean}[];
  readonly tuned: readonly {readonly N: number; readonly DF: number; readonly loss: SeedMean}[];
  readonly transferred: readonly Transferred[];
  /** D_T = k D_F^α N^β, fitted to networks with a known D_T above 0; null with too few. */
  readonly fit: {readonly estimates: readonly Estimate[]; readonly rows: number; readonly sigma: number | null} | null;
  readonly forgetting: readonly Forgetting[];
}

const dataOf = (record: TrialRecord) => Math.round(endOf(record).units[SECOND]!);
const lossOf = (record: TrialRecord) => endOf(record).domains[SECOND]!.loss;

/**
 * From trials on the second language alone, and on the first and then the second, with the same seeds and sizes.
 */
export function transferReport(records: readonly TrialRecord[]): TransferReport {
  const scratch = records.filter(({trial}) => trial.stages.length === 1);
  const tuned = records.filter(({trial}) => trial.stages.length === 2);
  const {entropy} = endOf(records[0]!).domains[SECOND]!;
  const transferred = tuned
    .map((record): Transferred => {
      const {N, trial} = record;
      const own = scratch.filter((other) => other.N === N && other.trial.seed === trial.seed);
      const curve = own.map((other): Point => ({D: dataOf(other), excess: lossOf(other) - entropy}));
      const [DF, loss] = [dataOf(record), lossOf(record)];
      const needed = dataFor(loss - entropy, curve);
      const bound = Math.max(...curve.map(({D}) => D));
      const [DT, least] = needed === null ? [null, Math.max(0, bound - DF)] : [Math.max(0, needed - DF), null];
      return {N, seed: trial.seed, DF, loss, DT, least};
    })
    .sort((a, b) => a.N - b.N || a.DF - b.DF || a.seed - b.seed);
  const means = <T>(some: readonly TrialRecord[], of: (N: number, D: number, own: readonly TrialRecord[]) => T) =>
    groupBy(some, ({N}) => N).flatMap(([N, own]) => groupBy(own, dataOf).map(([D, same]) => of(N, D, same)));
  return {
    entropy,
    seeds: new Set(records.map(({trial}) => trial.seed)).size,
    fromScratch: means(scratch, (N, D, own) => ({N, D, loss: meanWithInterval(own.map(lossOf))})),
    tuned: means(tuned, (N, DF, own) => ({N, DF, loss: meanWithInterval(own.map(lossOf))})),
    transferred,
    fit: fitOf(transferred),
    forgetting: means(tuned, (N, DF, own) => ({N, DF, ...forgottenBy(own)}))
  };
}

interface Point {
  readonly D: number;
  /** Loss above the entropy. */
  readonly excess: number;
}

/**
 * The data at which a curve first reaches an excess loss, interpolated between logarithms; the least amount tried where
 * the curve starts below it, null where it never reaches it.
 */
export function dataFor(excess: number, curve: readonly Point[]): number | null {
  const points = curve.toSorted((a, b) => a.D - b.D);
  const i = points.findIndex((point) => point.excess <= excess);
  if (i < 0) return null;
  if (i === 0) return points[0]!.D;
  const [before, after] = [points[i - 1]!, points[i]!];
  const share = math.log(before.excess / excess) / math.log(before.excess / after.excess);
  return before.D * (after.D / before.D) ** share;
}

/** Null with fewer than three sizes or six rows. */
function fitOf(transferred: readonly Transferred[]): TransferReport["fit"] {
  const rows = transferred.flatMap(({N, DF, DT}) => (DT === null || DT === 0 ? [] : [{N, DF, DT}]));
  if (rows.length < 6 || new Set(rows.map(({N}) => N)).size < 3) return null;
  const x = {DF: rows.map(({DF}) => DF), N: rows.map(({N}) => N)};
  const {estimates, summary} = fit(
    laws.get("transfer"),
    {x, y: rows.map(({DT}) => DT)},
    {objective: "log-least-squares"}
  );
  return {estimates, rows: rows.length, sigma: summary.sigma};
}

function forgottenBy(records: readonly TrialRecord[]): Pick<Forgetting, "shared" | "conflicting"> {
  const change = (kind: "shared" | "conflicting") =>
    meanWithInterval(
      records.map((record) => {
        const begins = record.moments.find(({stage, step}) => stage === 1 && step === 0)!;
        return endOf(record).domains[FIRST]![kind] - begins.domains[FIRST]![kind];
      })
    );
  return {shared: change("shared"), conflicting: change("conflicting")};
}
