import {distinct} from "../../numerics/grouping.js";
import {geometricMean, meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";

/** Mean total variation between the predictions of two trained networks on the same held-out inputs. */
export interface Distance {
  readonly from: NetworkOfDepth;
  readonly to: NetworkOfDepth;
  readonly variation: number;
}

export interface NetworkOfDepth {
  readonly depth: number;
  readonly seed: number;
}

/** One network after training. */
export interface DeepNetwork extends NetworkOfDepth {
  readonly N: number;
  /** Held-out, nats a unit. */
  readonly loss: number;
  /** Mean total variation between its predictions and the source. */
  readonly toSource: number;
  /** Lower bounds of the Lipschitz constants of its blocks, in order, and of the whole network. */
  readonly blocks: readonly number[];
  readonly whole: number;
}

export interface DepthRow {
  readonly depth: number;
  readonly N: number;
  readonly loss: SeedMean;
  readonly toSource: SeedMean;
  /** Lower bounds, geometric means over seeds: per block and of the whole network. */
  readonly block: SeedMean;
  readonly whole: SeedMean;
}

/** From one depth to the next, over pairs of networks of different seeds. */
export interface DepthStep {
  readonly from: number;
  readonly to: number;
  readonly distance: SeedMean;
  /** Between two seeds of one depth, mean of both depths. */
  readonly seeds: SeedMean;
  /** The first less the second, over pairs of seeds; as pairs share seeds, the interval is a little too narrow. */
  readonly excess: SeedMean;
}

export type Decay =
  | "decays" // the interval of the last excess lies below that of the first
  | "does-not-decay" // above it
  | "not-seen" // no interval of an excess lies above 0: depths differ as seeds do
  | "undetermined";

export interface DepthReport {
  readonly rows: readonly DepthRow[];
  readonly steps: readonly DepthStep[];
  readonly decay: Decay;
}

export function depthReport(networks: readonly DeepNetwork[], distances: readonly Distance[]): DepthReport {
  const depths = distinct(networks.map(({depth}) => depth));
  const rows = depths.map((depth): DepthRow => {
    const own = networks.filter((network) => network.depth === depth);
    const over = (of: (network: DeepNetwork) => number) => meanWithInterval(own.map(of));
    return {
      depth,
      N: own[0]!.N,
      loss: over(({loss}) => loss),
      toSource: over(({toSource}) => toSource),
      block: geometricMean(own.map(({blocks}) => geometricMean(blocks).value)),
      whole: geometricMean(own.map(({whole}) => whole))
    };
  });
  const steps = depths.slice(1).flatMap((to, i) => depthStep(depths[i]!, to, distances) ?? []);
  return {rows, steps, decay: decayOf(steps)};
}

function depthStep(from: number, to: number, distances: readonly Distance[]): DepthStep | null {
  const between = (a: NetworkOfDepth, b: NetworkOfDepth) =>
    distances.find((d) => (isSame(d.from, a) && isSame(d.to, b)) || (isSame(d.from, b) && isSame(d.to, a)))?.variation;
  const seeds = distinct(distances.flatMap((d) => [d.from.seed, d.to.seed]));
  const pairs = seeds.flatMap((s, i) => seeds.slice(i + 1).map((t) => [s, t] as const));
  const found = pairs.flatMap(([s, t]) => {
    const of = (a: number, b: number) => between({depth: a, seed: s}, {depth: b, seed: t});
    const [across, back, near, far] = [of(from, to), of(to, from), of(from, from), of(to, to)];
    if (across === undefined || back === undefined || near === undefined || far === undefined) return [];
    return [{distance: (across + back) / 2, seeds: (near + far) / 2}];
  });
  if (!found.length) return null;
  return {
    from,
    to,
    distance: meanWithInterval(found.map(({distance}) => distance)),
    seeds: meanWithInterval(found.map(({seeds}) => seeds)),
    excess: meanWithInterval(found.map(({distance, seeds}) => distance - seeds))
  };
}

const isSame = (a: NetworkOfDepth, b: NetworkOfDepth) => a.depth === b.depth && a.seed === b.seed;

function decayOf(steps: readonly DepthStep[]): Decay {
  const [first, last] = [steps[0]?.excess, steps.at(-1)?.excess];
  if (steps.length < 2 || first?.lower == null || last?.lower == null) return "undetermined";
  if (!steps.some(({excess}) => excess.lower !== null && excess.lower > 0)) return "not-seen";
  if (last.upper! < first.lower) return "decays";
  return last.lower > first.upper! ? "does-not-decay" : "undetermined";
}
