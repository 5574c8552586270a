import {sampleRankCorrelation} from "simple-statistics";
import type {Probed} from "../../core/probe.js";
import {groupBy} from "../../numerics/grouping.js";
import {mean} from "../../numerics/mean.js";
import {geometricMean, meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";
import {heldOutLoss} from "./perturbed-readings.js";

/** Bounds of the Lipschitz constant of one layer at one size, before and after training. */
export interface LipschitzRange {
  readonly part: string;
  readonly N: number;
  readonly seeds: number;
  /** Lower bounds; geometric means over seeds. */
  readonly before: SeedMean;
  readonly after: SeedMean;
  /** Upper bounds after training, at the measured inputs and at all inputs; null where none is known. */
  readonly here: number | null;
  readonly everywhere: number | null;
}

/** The lower bound of one layer at one checkpoint: geometric mean over the seeds of one size. */
export interface LipschitzPoint {
  readonly part: string;
  readonly N: number;
  readonly step: number;
  /** Held-out, nats a unit, mean over seeds. */
  readonly loss: number;
  readonly lower: SeedMean;
}

/**
 * Spearman’s rank correlation between loss and lower bound over the checkpoints of a network, mean over networks of all
 * sizes: 1 where the bound falls with the loss, −1 where it rises as the loss falls.
 */
export interface LipschitzTrend {
  readonly part: string;
  readonly networks: number;
  readonly withLoss: SeedMean;
}

/** The checkpoint at which the lower bound of one layer passes 1, against that at which a tenth is learned. */
export interface LossCrossings {
  readonly part: string;
  readonly networks: number;
  /** Networks whose bound is above 1 at every checkpoint, the untrained one included, or below 1 at the last. */
  readonly always: number;
  readonly never: number;
  /** Of the others: bound above 1 for good before, at or after the first checkpoint with a tenth learned. */
  readonly before: number;
  readonly at: number;
  readonly after: number;
}

/** A tenth of the way from the unigram entropy to the entropy of the source. */
const BEGUN = 0.1;

const partsOf = (probed: readonly Probed[]) => [
  ...new Set(probed.flatMap(({readings}) => Object.keys(readings.lipschitz ?? {}).map((name) => name.split(":")[0]!)))
];

/** Every layer at every size; empty where the study has no such readings. */
export function lipschitzRanges(probed: readonly Probed[]): LipschitzRange[] {
  return groupBy(probed, ({N}) => N).flatMap(([N, own]) => {
    const last = Math.max(...own.map(({step}) => step));
    const read = (part: string, bound: string, step: number) =>
      own.filter((one) => one.step === step).flatMap(({readings}) => readings.lipschitz?.[`${part}:${bound}`] ?? []);
    return partsOf(own).map((part): LipschitzRange => {
      const upper = (bound: string) => {
        const found = read(part, bound, last);
        return found.length ? geometricMean(found).value : null;
      };
      const after = read(part, "lower", last);
      return {
        part,
        N,
        seeds: after.length,
        before: geometricMean(read(part, "lower", 0)),
        after: geometricMean(after),
        here: upper("here"),
        everywhere: upper("everywhere")
      };
    });
  });
}

/** Every layer at every checkpoint; empty where the study has no such readings, or none of the loss. */
export function lipschitzPaths(probed: readonly Probed[]): LipschitzPoint[] {
  const measured = probed.filter((one) => heldOutLoss(one) !== null);
  return partsOf(measured).flatMap((part) =>
    groupBy(measured, ({N}) => N).flatMap(([N, own]) =>
      groupBy(own, ({step}) => step).map(([step, some]): LipschitzPoint => {
        const loss = mean(some.map((one) => heldOutLoss(one)!));
        return {part, N, step, loss, lower: geometricMean(some.map((one) => lowerOf(one, part)))};
      })
    )
  );
}

export function lipschitzTrends(probed: readonly Probed[]): LipschitzTrend[] {
  const networks = [...new Set(probed.map(({key}) => key))].map((key) => probed.filter((one) => one.key === key));
  const measured = networks.filter((checkpoints) => checkpoints.every((one) => heldOutLoss(one) !== null));
  return partsOf(measured.flat()).map((part): LipschitzTrend => {
    const correlations = measured.map((checkpoints) =>
      sampleRankCorrelation(
        checkpoints.map((one) => heldOutLoss(one)!),
        checkpoints.map((one) => lowerOf(one, part))
      )
    );
    return {part, networks: measured.length, withLoss: meanWithInterval(correlations)};
  });
}

const lowerOf = ({readings}: Probed, part: string) => readings.lipschitz![`${part}:lower`]!;

/** Every layer; entropies in nats a unit. */
export function crossingsOf(
  probed: readonly Probed[],
  {entropy, unigramEntropy}: {readonly entropy: number; readonly unigramEntropy: number}
): LossCrossings[] {
  const networks = [...new Set(probed.map(({key}) => key))].map((key) =>
    probed.filter((one) => one.key === key).sort((a, b) => a.step - b.step)
  );
  const begun = unigramEntropy - BEGUN * (unigramEntropy - entropy);
  return partsOf(probed).map((part): LossCrossings => {
    const found = networks.map((checkpoints) => {
      const isAbove = checkpoints.map(({readings}) => (readings.lipschitz?.[`${part}:lower`] ?? 0) > 1);
      const learns = checkpoints.findIndex((one) => (heldOutLoss(one) ?? Infinity) < begun);
      if (isAbove.every(Boolean)) return "always";
      const crosses = isAbove.lastIndexOf(false) + 1;
      if (crosses === checkpoints.length) return "never";
      if (learns < 0 || crosses < learns) return "before";
      return crosses === learns ? "at" : "after";
    });
    const count = (kind: string) => found.filter((k) => k === kind).length;
    return {
      part,
      networks: networks.length,
      always: count("always"),
      never: count("never"),
      before: count("before"),
      at: count("at"),
      after: count("after")
    };
  });
}
