import {sampleRankCorrelation} from "simple-statistics";
import type {Probed} from "../../core/probe.js";
import {groupBy} from "../../numerics/grouping.js";
import {mean} from "../../numerics/mean.js";
import {geometricMean, meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";

/** How a part of the networks of one size may stretch a distance, before training and after it. */
export interface LipschitzRange {
  readonly part: string;
  readonly N: number;
  readonly seeds: number;
  /** Lower bounds, geometric means over seeds. */
  readonly before: SeedMean;
  readonly after: SeedMean;
  /** Upper bounds after training, likewise: at the inputs it was measured at, and at all; null where there is none. */
  readonly here: number | null;
  readonly everywhere: number | null;
}

/** The lower bound of a part after so many steps: geometric mean over the seeds of one size. */
export interface LipschitzPoint {
  readonly part: string;
  readonly N: number;
  readonly step: number;
  /** Held-out, nats a unit, mean over seeds. */
  readonly loss: number;
  readonly stretch: SeedMean;
}

/**
 * Spearman’s rank correlation between loss and lower bound over the moments of a training, mean over networks of all
 * sizes: 1 where a part stretches less and less as the loss falls, −1 where more and more.
 */
export interface LipschitzTrend {
  readonly part: string;
  readonly networks: number;
  readonly withLoss: SeedMean;
}

/** When the lower bound of a part passes 1, against when a network begins to learn. */
export interface LossCrossings {
  readonly part: string;
  readonly networks: number;
  /** Above 1 at every moment from before the first step on, or never. */
  readonly always: number;
  readonly never: number;
  /** Of the others, by whether the first moment above 1 is before, at or after the first with a tenth learned. */
  readonly before: number;
  readonly at: number;
  readonly after: number;
}

/** A tenth of what there is to learn beyond frequencies. */
const BEGUN = 0.1;

const partsOf = (probed: readonly Probed[]) => [
  ...new Set(probed.flatMap(({readings}) => Object.keys(readings.lipschitz ?? {}).map((name) => name.split(":")[0]!)))
];

/** Every part at every size; empty where the study has no such readings. */
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

/** Every part at every moment; empty where the study has no such readings, or none of the loss. */
export function lipschitzPaths(probed: readonly Probed[]): LipschitzPoint[] {
  const measured = probed.filter(({readings}) => readings.resistance?.loss != null);
  return partsOf(measured).flatMap((part) =>
    groupBy(measured, ({N}) => N).flatMap(([N, own]) =>
      groupBy(own, ({step}) => step).map(([step, some]): LipschitzPoint => {
        const loss = mean(some.map(({readings}) => readings.resistance!.loss!));
        return {part, N, step, loss, stretch: geometricMean(some.map((one) => lowerOf(one, part)))};
      })
    )
  );
}

export function lipschitzTrends(probed: readonly Probed[]): LipschitzTrend[] {
  const networks = [...new Set(probed.map(({key}) => key))].map((key) => probed.filter((one) => one.key === key));
  const measured = networks.filter((moments) => moments.every(({readings}) => readings.resistance?.loss != null));
  return partsOf(measured.flat()).map((part): LipschitzTrend => {
    const correlations = measured.map((moments) =>
      sampleRankCorrelation(
        moments.map(({readings}) => readings.resistance!.loss!),
        moments.map((one) => lowerOf(one, part))
      )
    );
    return {part, networks: measured.length, withLoss: meanWithInterval(correlations)};
  });
}

const lowerOf = ({readings}: Probed, part: string) => readings.lipschitz![`${part}:lower`]!;

/** Entropies in nats a unit. */
export function crossingsOf(
  probed: readonly Probed[],
  {entropy, unigramEntropy}: {readonly entropy: number; readonly unigramEntropy: number}
): LossCrossings[] {
  const networks = [...new Set(probed.map(({key}) => key))].map((key) =>
    probed.filter((one) => one.key === key).sort((a, b) => a.step - b.step)
  );
  const begun = unigramEntropy - BEGUN * (unigramEntropy - entropy);
  return partsOf(probed).map((part): LossCrossings => {
    const found = networks.map((moments) => {
      const isAbove = moments.map(({readings}) => (readings.lipschitz?.[`${part}:lower`] ?? 0) > 1);
      const learns = moments.findIndex(({readings}) => (readings.resistance?.loss ?? Infinity) < begun);
      if (isAbove.every(Boolean)) return "always";
      const crosses = isAbove.lastIndexOf(false) + 1;
      if (crosses === moments.length) return "never";
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
