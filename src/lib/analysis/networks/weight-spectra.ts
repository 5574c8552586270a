import type {Probed} from "../../core/probe.js";
import {groupBy} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {mean} from "../../numerics/mean.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";

/** Spectra of one matrix at one size, before and after training. */
export interface SpectrumRow {
  readonly matrix: string;
  readonly N: number;
  readonly seeds: number;
  readonly before: Spectrum;
  readonly after: Spectrum;
}

export interface Spectrum {
  /** Exponent of the tail, mean over seeds; null where no seed has ten values. */
  readonly alpha: SeedMean | null;
  /** Fits, and those that reject a power law. */
  readonly fitted: number;
  readonly rejected: number;
  /** Values in the longest tail. */
  readonly tail: number;
  /** Means over seeds; the condition is a geometric mean. */
  readonly norm: number;
  readonly condition: number | null;
  readonly rank: number;
}

/** Level below which p rejects a power law (Clauset, Shalizi & Newman 2009). */
const REJECTED = 0.1;

/** Every matrix at every size; empty where the study has no spectra. */
export function spectrumRows(probed: readonly Probed[]): SpectrumRow[] {
  const names = new Set(
    probed.flatMap(({readings}) => Object.keys(readings.spectra ?? {}).map((name) => name.replace(/:[a-z]+$/, "")))
  );
  return [...names].flatMap((matrix) =>
    groupBy(probed, ({N}) => N).map(([N, own]): SpectrumRow => {
      const last = Math.max(...own.map(({step}) => step));
      const at = (step: number) =>
        spectrumOf(
          own.filter((one) => one.step === step),
          matrix
        );
      return {matrix, N, seeds: new Set(own.map(({key}) => key)).size, before: at(0), after: at(last)};
    })
  );
}

function spectrumOf(probed: readonly Probed[], matrix: string): Spectrum {
  const read = (name: string) => probed.flatMap(({readings}) => readings.spectra?.[`${matrix}:${name}`] ?? []);
  const [alphas, ps, conditions] = [read("alpha"), read("p"), read("condition")];
  return {
    alpha: alphas.length ? meanWithInterval(alphas) : null,
    fitted: ps.length,
    rejected: ps.filter((p) => p <= REJECTED).length,
    tail: Math.max(0, ...read("tail")),
    norm: mean(read("norm")),
    condition: conditions.length ? math.exp(mean(conditions.map(math.log))) : null,
    rank: mean(read("rank"))
  };
}
