import type {Probed} from "../../core/probe.js";
import {distinct} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {meanOf} from "../../numerics/mean.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";

/** What a network is disturbed by, at the level that pages show, and under which name the probe reads it. */
export const disturbances = [
  {id: "weights", title: "noise on weights, a fifth of their size", reading: "weights-0.2"},
  {id: "bits", title: "weights of 4 bits", reading: "bits-4"},
  {id: "units", title: "a fifth of the hidden units silent", reading: "units-0.2"},
  {id: "inputs", title: "inputs disturbed at .1", reading: "inputs-0.1"}
] as const;

export type Disturbance = (typeof disturbances)[number]["id"];

/** One network at one moment of its training. */
export interface PathPoint {
  readonly step: number;
  /** Units trained on. */
  readonly units: number;
  /** Cross-entropy H(P, Q) on the held-out data, nats a unit: the distortion. */
  readonly loss: number;
  /** KL(P‖Q) = H(P, Q) − H(P). */
  readonly divergence: number;
  /** exp(L − L′): the share of the (geometric mean) probability of the right answer that a disturbance leaves. */
  readonly probability: Readonly<Record<Disturbance, number>>;
  /**
   * (U − L′) / (U − L): the share of what was learned beyond frequencies that it leaves; null where less than .1 nats
   * was.
   */
  readonly learned: Readonly<Record<Disturbance, number | null>>;
  /** The temperature of least loss; null outside of [1/3, 3]. */
  readonly temperature: number | null;
  /** Largest eigenvalue of the Hessian of the training loss, and the length of its gradient. */
  readonly sharpness: number | null;
  readonly gradient: number | null;
}

/** One network along its training. */
export interface Path {
  readonly N: number;
  readonly seed: number;
  readonly points: readonly PathPoint[];
}

/** Nats below which a share of next to nothing would be told. */
export const LEARNED = 0.1;

/** The paths of the networks of a study, small ones first; entropies in nats a unit. */
export function pathsOf(
  probed: readonly Probed[],
  {entropy, unigramEntropy}: {readonly entropy: number; readonly unigramEntropy: number}
): Path[] {
  const keys = [...new Set(probed.map(({key}) => key))];
  const paths = keys.map((key): Path => {
    const moments = probed.filter((one) => one.key === key);
    const {N, cell} = moments[0]!;
    const points = moments
      .toSorted((a, b) => a.step - b.step)
      .map(({step, D, readings}): PathPoint => {
        const read = readings.resistance!;
        const loss = read.loss!;
        const of = <T>(find: (disturbed: number) => T) =>
          Object.fromEntries(disturbances.map(({id, reading}) => [id, find(read[reading]!)])) as Record<Disturbance, T>;
        return {
          step,
          units: D,
          loss,
          divergence: loss - entropy,
          probability: of((disturbed) => math.exp(loss - disturbed)),
          learned: of((disturbed) =>
            unigramEntropy - loss < LEARNED ? null : (unigramEntropy - disturbed) / (unigramEntropy - loss)
          ),
          temperature: readings.temperature!.T ?? null,
          sharpness: readings.sharpness!.top ?? null,
          gradient: readings.sharpness!.gradient ?? null
        };
      });
    return {N, seed: cell.seed, points};
  });
  return paths.sort((a, b) => a.N - b.N || a.seed - b.seed);
}

/** When the resistance to one disturbance is greatest, against when the loss is least. */
export interface TurningPoint {
  readonly N: number;
  readonly seeds: number;
  /** Units at the greatest resistance and at the least loss, geometric means over seeds. */
  readonly resistant: number;
  readonly accurate: number;
  /** D*, the loss at the greatest resistance, and the least loss, nats a unit. */
  readonly distortion: SeedMean;
  readonly least: SeedMean;
  /** log2 of the units at the one over those at the other. */
  readonly doublings: SeedMean;
  /**
   * How much more resistant a network is at the moment that the other seeds name than where its own loss is least. (Its
   * own greatest resistance is greater by its choice alone.) Null with one seed.
   */
  readonly gain: SeedMean | null;
  /** “differ” where that gain is surely above 0; “same” where the moments are the same for every seed; else “open”. */
  readonly verdict: "differ" | "same" | "open";
}

/**
 * Of every size, by the share of what was learned that stays. Moments are a factor of two apart: nothing finer can be
 * told.
 */
export function turningPoints(paths: readonly Path[], disturbance: Disturbance): TurningPoint[] {
  return distinct(paths.map(({N}) => N)).flatMap((N) => {
    const own = paths.filter((path) => path.N === N);
    const found = own.flatMap(({points}) => {
      const measured = points.filter(({learned}) => learned[disturbance] !== null);
      if (measured.length < 3) return [];
      const accurate = measured.reduce((best, p) => (p.loss < best.loss ? p : best));
      return [{measured, accurate, resistant: mostResistant([measured], disturbance)!}];
    });
    if (!found.length) return [];
    const centre = (of: (f: (typeof found)[number]) => PathPoint) =>
      math.exp(meanOf(found, (f) => math.log(of(f).units)));
    const doublings = meanWithInterval(
      found.map(({resistant, accurate}) => math.log2(resistant.units / accurate.units))
    );
    const gains = found.flatMap(({measured, accurate}, i) => {
      const named = mostResistant(
        found.filter((_, other) => other !== i).map(({measured}) => measured),
        disturbance
      );
      const there = measured.find(({step}) => step === named?.step);
      return there ? [there.learned[disturbance]! - accurate.learned[disturbance]!] : [];
    });
    const gain = gains.length > 1 ? meanWithInterval(gains) : null;
    const isSame = found.every(({resistant, accurate}) => resistant === accurate);
    return [
      {
        N,
        seeds: found.length,
        resistant: centre(({resistant}) => resistant),
        accurate: centre(({accurate}) => accurate),
        distortion: meanWithInterval(found.map(({resistant}) => resistant.loss)),
        least: meanWithInterval(found.map(({accurate}) => accurate.loss)),
        doublings,
        gain,
        verdict: gain?.lower != null && gain.lower > 0 ? "differ" : isSame ? "same" : "open"
      }
    ];
  });
}

/** The moment of greatest mean resistance, among those that all of these paths tell; undefined without any. */
function mostResistant(paths: readonly (readonly PathPoint[])[], disturbance: Disturbance): PathPoint | undefined {
  const [first, ...others] = paths;
  const common = (first ?? []).filter(({step}) => others.every((points) => points.some((p) => p.step === step)));
  const mean = (step: number) =>
    paths.reduce((sum, points) => sum + points.find((p) => p.step === step)!.learned[disturbance]!, 0);
  return common.length ? common.reduce((best, p) => (mean(p.step) > mean(best.step) ? p : best)) : undefined;
}

/** The distortions at which a size keeps at least `share` of what it learned. */
export interface Region {
  readonly N: number;
  /** Least and greatest loss of such snapshots; null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
  readonly snapshots: number;
  /** From the least to the greatest of them, network by network; 0 for one that has none. */
  readonly width: SeedMean;
}

export function regionsOf(paths: readonly Path[], disturbance: Disturbance, share: number): Region[] {
  return distinct(paths.map(({N}) => N)).map((N) => {
    const inside = paths
      .filter((path) => path.N === N)
      .map(({points}) => points.filter(({learned}) => (learned[disturbance] ?? -1) >= share).map(({loss}) => loss));
    const losses = inside.flat();
    const [from, to] = losses.length ? [Math.min(...losses), Math.max(...losses)] : [null, null];
    const width = meanWithInterval(inside.map((own) => (own.length ? Math.max(...own) - Math.min(...own) : 0)));
    return {N, from, to, snapshots: losses.length, width};
  });
}
