import type {TrialRecord} from "../../core/trial.js";
import {distinct, groupBy} from "../../numerics/grouping.js";
import {mean} from "../../numerics/mean.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";
import {endOf} from "./mixture-report.js";

/** One network and its losses on the domains that it saw. */
export interface SourceRun {
  readonly N: number;
  readonly seed: number;
  /** Training tokens of each domain that it saw. */
  readonly units: readonly number[];
  /**
   * Means over the domains that it saw, in nats a token: H(P, Q), and KL(P‖Q), to which laws without a floor are
   * fitted.
   */
  readonly loss: number;
  readonly divergence: number;
}

/** KL with more languages minus that with one, in nats a token, over amounts of data and seeds. */
export interface MoreLanguages {
  readonly N: number;
  readonly languages: number;
  /** What is kept fixed: total tokens, or tokens of each language. */
  readonly same: "all" | "each";
  readonly pairs: number;
  readonly difference: SeedMean;
}

export function sourceRuns(records: readonly TrialRecord[]): SourceRun[] {
  return records
    .map((record): SourceRun => {
      const {units, domains} = endOf(record);
      const seen = domains.filter((_, m) => units[m]! > 0);
      return {
        N: record.N,
        seed: record.trial.seed,
        units: units.filter((count) => count > 0).map(Math.round),
        loss: mean(seen.map(({loss}) => loss)),
        divergence: mean(seen.map(({loss, entropy}) => loss - entropy))
      };
    })
    .sort((a, b) => a.N - b.N || total(a) - total(b) || a.units.length - b.units.length || a.seed - b.seed);
}

export const total = ({units}: Pick<SourceRun, "units">) => units.reduce((sum, count) => sum + count, 0);

/** By size and number of languages, each compared with one language of the same seed. */
export function moreLanguages(runs: readonly SourceRun[], same: MoreLanguages["same"]): MoreLanguages[] {
  const amount = (run: SourceRun) => total(run) / (same === "each" ? run.units.length : 1);
  const counts = distinct(runs.map(({units}) => units.length)).filter((count) => count > 1);
  return groupBy(runs, ({N}) => N).flatMap(([N, own]) =>
    counts.flatMap((languages): MoreLanguages[] => {
      const differences = own
        .filter(({units}) => units.length === languages)
        .flatMap((run) => {
          const one = own.find(
            (other) =>
              other.units.length === 1 && other.seed === run.seed && Math.abs(amount(other) / amount(run) - 1) < 1e-3
          );
          return one ? [run.divergence - one.divergence] : [];
        });
      return differences.length
        ? [{N, languages, same, pairs: differences.length, difference: meanWithInterval(differences)}]
        : [];
    })
  );
}
