import type {Probed} from "../../core/probe.js";
import {groupBy} from "../../numerics/grouping.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";
import {LEARNED} from "./robustness.js";

/** What one level of a disturbance leaves of what the networks of one size learned, at the end of training. */
export interface LevelKept extends SeedMean {
  /** As the probe names it: kind and level. */
  readonly level: string;
  readonly N: number;
}

/**
 * Every level that was read, by kind and strength; entropies in nats a unit. Sizes that learned next to nothing are
 * left out.
 */
export function levelsKept(
  probed: readonly Probed[],
  {unigramEntropy}: {readonly unigramEntropy: number}
): LevelKept[] {
  const names = Object.keys(probed[0]?.readings.resistance ?? {}).filter((name) => name !== "loss");
  return names.flatMap((level) =>
    groupBy(probed, ({N}) => N).flatMap(([N, own]): LevelKept[] => {
      const last = Math.max(...own.map(({step}) => step));
      const shares = own.flatMap(({step, readings}) => {
        const {loss, [level]: disturbed} = readings.resistance!;
        const learned = unigramEntropy - loss!;
        return step === last && learned >= LEARNED ? [(unigramEntropy - disturbed!) / learned] : [];
      });
      return shares.length ? [{level, N, ...meanWithInterval(shares)}] : [];
    })
  );
}
