import type {Probed} from "../../core/probe.js";
import {groupBy} from "../../numerics/grouping.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";
import {perturbedReadings} from "./perturbed-readings.js";
import {MIN_LEARNED} from "./robustness.js";

/** Retained share of the networks of one size under one level of a perturbation, at the end of training. */
export interface LevelRetained extends SeedMean {
  /** As the probe names it: kind and level. */
  readonly level: string;
  readonly N: number;
}

/** Every level, by kind and strength; sizes that learned less than `MIN_LEARNED` are left out. Nats a unit. */
export function levelsRetained(
  probed: readonly Probed[],
  {unigramEntropy}: {readonly unigramEntropy: number}
): LevelRetained[] {
  const names = Object.keys((probed[0] && perturbedReadings(probed[0])) ?? {}).filter((name) => name !== "loss");
  return names.flatMap((level) =>
    groupBy(probed, ({N}) => N).flatMap(([N, own]): LevelRetained[] => {
      const last = Math.max(...own.map(({step}) => step));
      const shares = own.flatMap((one) => {
        const {loss, [level]: perturbed} = perturbedReadings(one)!;
        const learned = unigramEntropy - loss!;
        return one.step === last && learned >= MIN_LEARNED ? [(unigramEntropy - perturbed!) / learned] : [];
      });
      return shares.length ? [{level, N, ...meanWithInterval(shares)}] : [];
    })
  );
}
