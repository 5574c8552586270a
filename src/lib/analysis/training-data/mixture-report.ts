import type {DomainReading, TrialMoment, TrialRecord} from "../../core/trial.js";
import {distinct, groupBy} from "../../numerics/grouping.js";
import * as math from "../../numerics/math.js";
import {mean} from "../../numerics/mean.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";

/** Networks of one size trained with one share of the target, seeds together; losses in nats a token. */
export interface MixtureCell {
  readonly N: number;
  /** Share of the target; the other domains divide the rest equally. */
  readonly share: number;
  readonly seeds: number;
  readonly target: Distortion;
  /** Mean of the other domains. */
  readonly others: Distortion;
  /** Losses along training, means over seeds. */
  readonly path: readonly {readonly step: number; readonly target: number; readonly others: number}[];
  /**
   * Intervals between checkpoints, and those over which one of the two losses rises significantly while the other
   * falls: a trade-off.
   */
  readonly stretches: number;
  readonly trades: number;
}

export interface Distortion {
  /** H(P, Q). */
  readonly loss: SeedMean;
  /** KL after pairs whose rule is shared, and after pairs whose rules conflict. */
  readonly shared: SeedMean;
  readonly conflicting: SeedMean;
  /** Temperatures of least KL(P‖Q_T) and least KL(Q_T‖P); null where a seed has none in [1/3, 3]. */
  readonly diverse: SeedMean | null;
  readonly precise: SeedMean | null;
  /** ln(precise / diverse), seed by seed. */
  readonly gap: SeedMean | null;
}

/**
 * What training on all domains costs the target: its KL at equal shares minus that of training on it alone, at equal
 * compute, seed by seed.
 */
export interface CompanyCost {
  readonly N: number;
  readonly shared: SeedMean;
  readonly conflicting: SeedMean;
  /** conflicting − shared. */
  readonly excess: SeedMean;
}

export interface MixtureReport {
  /** Exact H(P) of the target. */
  readonly entropy: number;
  readonly cells: readonly MixtureCell[];
  readonly costs: readonly CompanyCost[];
}

const shareOf = ({trial}: TrialRecord) => {
  const {mixing} = trial.stages[0]!;
  if (mixing.rule !== "fixed") throw new Error(`not a fixed mixture: ${mixing.rule}`);
  return mixing.shares[0]!;
};

const bySeed = (records: readonly TrialRecord[]) => records.toSorted((a, b) => a.trial.seed - b.trial.seed);

/** The last checkpoint of a record. */
export const endOf = ({moments}: TrialRecord): TrialMoment => moments[moments.length - 1]!;

/** Of trials of one stage and fixed shares; the first domain is the target. */
export function mixtureReport(records: readonly TrialRecord[]): MixtureReport {
  const sizes = groupBy(records, ({N}) => N);
  const cells = sizes.flatMap(([N, own]) =>
    groupBy(own, shareOf).map(([share, some]) => cellOf(N, share, bySeed(some)))
  );
  const costs = sizes.flatMap(([N, own]) => costOf(N, own) ?? []);
  return {entropy: endOf(records[0]!).domains[0]!.entropy, cells, costs};
}

function cellOf(N: number, share: number, records: readonly TrialRecord[]): MixtureCell {
  const steps = distinct(records.flatMap(({moments}) => moments.map(({step}) => step)));
  const at = (record: TrialRecord, step: number) => record.moments.find((one) => one.step === step)!.domains;
  const target = (domains: readonly DomainReading[]) => domains[0]!.loss;
  const others = (domains: readonly DomainReading[]) => mean(domains.slice(1).map(({loss}) => loss));
  const change = (i: number, of: (domains: readonly DomainReading[]) => number) =>
    meanWithInterval(records.map((record) => of(at(record, steps[i + 1]!)) - of(at(record, steps[i]!))));
  const rises = ({lower}: SeedMean) => lower !== null && lower > 0;
  const falls = ({upper}: SeedMean) => upper !== null && upper < 0;
  const trades = steps.slice(1).filter((_, i) => {
    const [a, b] = [change(i, target), change(i, others)];
    return (rises(a) && falls(b)) || (falls(a) && rises(b));
  });
  return {
    N,
    share,
    seeds: records.length,
    target: distortionOf(records, [0]),
    others: distortionOf(
      records,
      endOf(records[0]!)
        .domains.map((_, m) => m)
        .slice(1)
    ),
    path: steps.map((step) => ({
      step,
      target: mean(records.map((record) => target(at(record, step)))),
      others: mean(records.map((record) => others(at(record, step))))
    })),
    stretches: steps.length - 1,
    trades: trades.length
  };
}

function distortionOf(records: readonly TrialRecord[], domains: readonly number[]): Distortion {
  const over = (of: (reading: DomainReading) => number) =>
    meanWithInterval(records.map((record) => mean(domains.map((m) => of(endOf(record).domains[m]!)))));
  const hasAll = records.every((record) =>
    domains.every((m) => endOf(record).domains[m]!.diverse && endOf(record).domains[m]!.precise)
  );
  return {
    loss: over(({loss}) => loss),
    shared: over(({shared}) => shared),
    conflicting: over(({conflicting}) => conflicting),
    diverse: hasAll ? over(({diverse}) => diverse!) : null,
    precise: hasAll ? over(({precise}) => precise!) : null,
    gap: hasAll ? over(({diverse, precise}) => math.log(precise! / diverse!)) : null
  };
}

/** Null where one of the two mixtures is missing. */
function costOf(N: number, records: readonly TrialRecord[]): CompanyCost | null {
  const domains = records[0]!.trial.domains;
  const having = (share: number) => bySeed(records.filter((record) => Math.abs(shareOf(record) - share) < 1e-9));
  const [together, alone] = [having(1 / domains), having(1)];
  const pairs = together.flatMap((record) => {
    const other = alone.find(({trial}) => trial.seed === record.trial.seed);
    return other ? [[endOf(record).domains[0]!, endOf(other).domains[0]!] as const] : [];
  });
  if (!pairs.length) return null;
  const over = (of: (reading: DomainReading) => number) => meanWithInterval(pairs.map(([a, b]) => of(a) - of(b)));
  return {
    N,
    shared: over(({shared}) => shared),
    conflicting: over(({conflicting}) => conflicting),
    excess: over(({shared, conflicting}) => conflicting - shared)
  };
}
