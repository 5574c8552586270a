import type {Probed} from "../../core/probe.js";
import {distinct} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {meanOf} from "../../numerics/mean.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";
import {perturbedReadings} from "./perturbed-readings.js";

/** Each perturbation at the level that pages show, with the name of its reading. */
export const perturbations = [
  {id: "weights", title: "weight noise (20% of RMS)", reading: "weights-0.2"},
  {id: "bits", title: "4-bit weights", reading: "bits-4"},
  {id: "units", title: "20% of hidden units dropped", reading: "units-0.2"},
  {id: "inputs", title: "input noise 0.1", reading: "inputs-0.1"}
] as const;

export type Perturbation = (typeof perturbations)[number]["id"];

/** One checkpoint of one network. */
export interface PathPoint {
  readonly step: number;
  /** Units trained on. */
  readonly units: number;
  /** Held-out cross-entropy H(P, Q), nats a unit: the distortion. */
  readonly loss: number;
  /** KL(P‖Q) = H(P, Q) − H(P). */
  readonly divergence: number;
  /** exp(L − L′): perturbed over unperturbed probability of the right answer, geometric mean. */
  readonly probability: Readonly<Record<Perturbation, number>>;
  /** (U − L′) / (U − L), with U the unigram entropy; null where U − L is below `MIN_LEARNED`. */
  readonly retained: Readonly<Record<Perturbation, number | null>>;
  /** The temperature of lowest loss; null outside [1/3, 3]. */
  readonly temperature: number | null;
  /** Largest eigenvalue of the Hessian of the training loss, and the norm of its gradient. */
  readonly sharpness: number | null;
  readonly gradient: number | null;
}

/** The checkpoints of one network, in order. */
export interface Path {
  readonly N: number;
  readonly seed: number;
  readonly points: readonly PathPoint[];
}

/** Nats below the unigram entropy under which a retained share would be a ratio of noise. */
export const MIN_LEARNED = 0.1;

/** The paths of the networks of a study, by size and seed; entropies in nats a unit. */
export function pathsOf(
  probed: readonly Probed[],
  {entropy, unigramEntropy}: {readonly entropy: number; readonly unigramEntropy: number}
): Path[] {
  const keys = [...new Set(probed.map(({key}) => key))];
  const paths = keys.map((key): Path => {
    const checkpoints = probed.filter((one) => one.key === key);
    const {N, cell} = checkpoints[0]!;
    const points = checkpoints
      .toSorted((a, b) => a.step - b.step)
      .map((one): PathPoint => {
        const {step, D, readings} = one;
        const read = perturbedReadings(one)!;
        const loss = read.loss!;
        const of = <T>(find: (perturbed: number) => T) =>
          Object.fromEntries(perturbations.map(({id, reading}) => [id, find(read[reading]!)])) as Record<
            Perturbation,
            T
          >;
        return {
          step,
          units: D,
          loss,
          divergence: loss - entropy,
          probability: of((perturbed) => math.exp(loss - perturbed)),
          retained: of((perturbed) =>
            unigramEntropy - loss < MIN_LEARNED ? null : (unigramEntropy - perturbed) / (unigramEntropy - loss)
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

/** The checkpoint of greatest robustness to one perturbation, against that of lowest loss, for one size. */
export interface TurningPoint {
  readonly N: number;
  readonly seeds: number;
  /** Units at either checkpoint, geometric means over seeds. */
  readonly robustUnits: number;
  readonly bestUnits: number;
  /** D*, the loss where robustness is greatest, and the lowest loss, nats a unit. */
  readonly distortion: SeedMean;
  readonly lowest: SeedMean;
  /** log2 of the units at greatest robustness over those at the lowest loss. */
  readonly doublings: SeedMean;
  /**
   * Retained share at the checkpoint where the other seeds are most robust, less that at the network’s own lowest loss;
   * its own maximum would be biased upwards. Null with one seed.
   */
  readonly gain: SeedMean | null;
  /** “differ”: the interval of the gain is above 0; “same”: one checkpoint for every seed; else “open”. */
  readonly verdict: "differ" | "same" | "open";
}

/** By size; checkpoints are a factor of two apart, which is the resolution in training time. */
export function turningPoints(paths: readonly Path[], perturbation: Perturbation): TurningPoint[] {
  return distinct(paths.map(({N}) => N)).flatMap((N) => {
    const own = paths.filter((path) => path.N === N);
    const found = own.flatMap(({points}) => {
      const measured = points.filter(({retained}) => retained[perturbation] !== null);
      if (measured.length < 3) return [];
      const best = measured.reduce((best, p) => (p.loss < best.loss ? p : best));
      return [{measured, best, robust: mostRobust([measured], perturbation)!}];
    });
    if (!found.length) return [];
    const centre = (of: (f: (typeof found)[number]) => PathPoint) =>
      math.exp(meanOf(found, (f) => math.log(of(f).units)));
    const doublings = meanWithInterval(found.map(({robust, best}) => math.log2(robust.units / best.units)));
    const gains = found.flatMap(({measured, best}, i) => {
      const others = found.filter((_, other) => other !== i).map(({measured}) => measured);
      const chosen = mostRobust(others, perturbation);
      const there = measured.find(({step}) => step === chosen?.step);
      return there ? [there.retained[perturbation]! - best.retained[perturbation]!] : [];
    });
    const gain = gains.length > 1 ? meanWithInterval(gains) : null;
    const isSame = found.every(({robust, best}) => robust === best);
    return [
      {
        N,
        seeds: found.length,
        robustUnits: centre(({robust}) => robust),
        bestUnits: centre(({best}) => best),
        distortion: meanWithInterval(found.map(({robust}) => robust.loss)),
        lowest: meanWithInterval(found.map(({best}) => best.loss)),
        doublings,
        gain,
        verdict: gain?.lower != null && gain.lower > 0 ? "differ" : isSame ? "same" : "open"
      }
    ];
  });
}

/** The checkpoint of greatest mean robustness, among those that all paths have; undefined without any. */
function mostRobust(paths: readonly (readonly PathPoint[])[], perturbation: Perturbation): PathPoint | undefined {
  const [first, ...others] = paths;
  const common = (first ?? []).filter(({step}) => others.every((points) => points.some((p) => p.step === step)));
  const mean = (step: number) =>
    paths.reduce((sum, points) => sum + points.find((p) => p.step === step)!.retained[perturbation]!, 0);
  return common.length ? common.reduce((best, p) => (mean(p.step) > mean(best.step) ? p : best)) : undefined;
}

/** The losses of the checkpoints at which a size retains at least `share`. */
export interface Region {
  readonly N: number;
  /** Lowest and highest of them over all seeds; null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
  readonly snapshots: number;
  /** Highest less lowest in one network, 0 without any; mean over seeds. */
  readonly width: SeedMean;
}

export function regionsOf(paths: readonly Path[], perturbation: Perturbation, share: number): Region[] {
  return distinct(paths.map(({N}) => N)).map((N) => {
    const inside = paths
      .filter((path) => path.N === N)
      .map(({points}) => points.filter(({retained}) => (retained[perturbation] ?? -1) >= share).map(({loss}) => loss));
    const losses = inside.flat();
    const [from, to] = losses.length ? [Math.min(...losses), Math.max(...losses)] : [null, null];
    const width = meanWithInterval(inside.map((own) => (own.length ? Math.max(...own) - Math.min(...own) : 0)));
    return {N, from, to, snapshots: losses.length, width};
  });
}
