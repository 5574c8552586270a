import type {TrialRecord} from "../../core/trial.js";
import {distinct, groupBy} from "../../numerics/grouping.js";
import {mean} from "../../numerics/mean.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";
import {endOf} from "./mixture-report.js";

/** One network on domains that it saw, and what it came to on them. */
export interface SourceRun {
  readonly N: number;
  readonly seed: number;
  /** Tokens of each domain, those it never saw left out. */
  readonly units: readonly number[];
  /**
   * Means over the domains that it saw, nats a token: H(P, Q), and KL(P‖Q), which laws without a floor are fitted to.
   */
  readonly loss: number;
  readonly divergence: number;
}

/** KL in more languages less that in one, nats a token; over amounts of data and seeds. */
export interface MoreLanguages {
  readonly N: number;
  readonly languages: number;
  /** What stays: tokens in all, or tokens of each language. */
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

/** By size and number of languages, each against one language with the same seed. */
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
