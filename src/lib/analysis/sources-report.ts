import {compareFits} from "../estimators/choice.js";
import {fit} from "../estimators/fit.js";
import type {Estimate, Fit} from "../fit.js";
import type {Law} from "../law.js";
import {laws} from "../laws/index.js";
import type {TrialRecord} from "../trial.js";
import {endOf} from "./mixture-report.js";
import {meanWithInterval, type SeedMean} from "./resistance.js";
import {distinct, mean} from "./scales.js";

/** One network on domains that it saw, and what it came to on them. */
export interface SourceRun {
  readonly N: number;
  readonly seed: number;
  /** Tokens of each domain, those it never saw left out. */
  readonly units: readonly number[];
  /** Mean over the domains that it saw, nats a token. */
  readonly loss: number;
}

/** A law among those fitted to the same runs. */
export interface FittedLaw {
  readonly id: string;
  readonly title: string;
  readonly estimates: readonly Estimate[];
  /** AICc above the least; null where there is none. */
  readonly delta: number | null;
}

/** Loss in more languages less that in one, size, data and seed the same; nats a token. */
export interface MoreLanguages {
  readonly N: number;
  readonly D: number;
  readonly languages: number;
  readonly difference: SeedMean;
}

export interface SourcesReport {
  readonly runs: readonly SourceRun[];
  readonly fits: readonly FittedLaw[];
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
        loss: mean(seen.map(({loss}) => loss))
      };
    })
    .sort((a, b) => a.N - b.N || total(a) - total(b) || a.units.length - b.units.length || a.seed - b.seed);
}

export const total = ({units}: Pick<SourceRun, "units">) => units.reduce((sum, count) => sum + count, 0);

/** The law of many languages beside those for which languages do not matter, or only divide the data. */
export function languagesReport(records: readonly TrialRecord[]): SourcesReport & {readonly more: MoreLanguages[]} {
  const runs = sourceRuns(records);
  const x = {
    N: runs.map(({N}) => N),
    D: runs.map(total),
    Lang: runs.map(({units}) => units.length),
    each: runs.map((run) => total(run) / run.units.length)
  };
  return {
    runs,
    more: moreLanguages(runs),
    fits: fitted(runs, x, [
      {law: laws.get("multilingual"), title: "number of languages as a scale"},
      {law: laws.get("kaplan-sum"), title: "languages do not matter"},
      {law: laws.get("kaplan-sum"), title: "languages divide the data", inputs: {D: "each"}}
    ])
  };
}

/** The law of several sources, each limiting the loss on its own, beside one in which data are data. */
export function twoSourcesReport(records: readonly TrialRecord[]): SourcesReport {
  const runs = sourceRuns(records);
  const x = {
    N: runs.map(({N}) => N),
    first: runs.map(({units}) => units[0]!),
    second: runs.map(({units}) => units[1]!),
    D: runs.map(total)
  };
  return {
    runs,
    fits: fitted(runs, x, [
      {law: laws.get("multimodal"), title: "each source limits", inputs: {D_text: "first", D_image: "second"}},
      {law: laws.get("kaplan-sum"), title: "data are data"}
    ])
  };
}

interface Candidate {
  readonly law: Law;
  readonly title: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

function fitted(
  runs: readonly SourceRun[],
  x: Readonly<Record<string, number[]>>,
  candidates: readonly Candidate[]
): FittedLaw[] {
  const y = runs.map(({loss}) => loss);
  const fits = candidates.map(
    ({law, inputs}): Fit => fit(law, {x, y}, {objective: "log-least-squares", ...(inputs && {inputs})})
  );
  const least = Math.min(...compareFits(fits).flatMap(({aicc}) => aicc ?? []));
  return candidates.map(({law, title}, i) => {
    const {estimates, summary} = fits[i]!;
    return {id: law.id, title, estimates, delta: summary.aicc === null ? null : summary.aicc - least};
  });
}

function moreLanguages(runs: readonly SourceRun[]): MoreLanguages[] {
  const one = runs.filter(({units}) => units.length === 1);
  const more = distinct(runs.map(({units}) => units.length)).filter((count) => count > 1);
  return distinct(runs.map(({N}) => N)).flatMap((N) =>
    distinct(one.filter((run) => run.N === N).map(total)).flatMap((D) =>
      more.flatMap((languages): MoreLanguages[] => {
        const same = (run: SourceRun) => run.N === N && Math.abs(total(run) / D - 1) < 1e-3;
        const differences = runs
          .filter((run) => same(run) && run.units.length === languages)
          .flatMap((run) => {
            const other = one.find((single) => same(single) && single.seed === run.seed);
            return other ? [run.loss - other.loss] : [];
          });
        return differences.length ? [{N, D, languages, difference: meanWithInterval(differences)}] : [];
      })
    )
  );
}
