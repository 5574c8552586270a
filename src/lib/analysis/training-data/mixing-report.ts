import {canonicalJson} from "../../core/run.js";
import type {Mixing, TrialRecord} from "../../core/trial.js";
import {distinct} from "../../numerics/grouping.js";
import {mean} from "../../numerics/mean.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";
import {endOf} from "./mixture-report.js";

/** The losses by which a rule of mixing is judged, in nats a token. */
export const aims = [
  {id: "target", title: "the target", of: (losses: readonly number[]) => losses[0]!},
  {id: "mean", title: "the mean of all domains", of: mean},
  {id: "worst", title: "the worst domain", of: (losses: readonly number[]) => Math.max(...losses)}
] as const;

export type Aim = (typeof aims)[number]["id"];

/** One rule of mixing at one size. */
export interface MixingRow {
  readonly N: number;
  readonly arm: string;
  readonly title: string;
  readonly seeds: number;
  /** Share of the target in all training data, mean over seeds. */
  readonly share: number;
  readonly losses: Readonly<Record<Aim, SeedMean>>;
  /** Minus the loss of the reference with the same seed; null for the reference itself. */
  readonly against: Readonly<Record<Aim, SeedMean>> | null;
  readonly verdicts: Readonly<Record<Aim, "better" | "worse" | "open">> | null;
}

interface Arm {
  readonly id: string;
  readonly title: string;
  readonly mixing: Mixing;
}

/** Every arm at every size, compared with the reference arm. */
export function mixingRows(records: readonly TrialRecord[], arms: readonly Arm[], reference: string): MixingRow[] {
  const of = (N: number, {mixing}: Arm) =>
    records
      .filter((record) => record.N === N && canonicalJson(record.trial.stages[0]!.mixing) === canonicalJson(mixing))
      .toSorted((a, b) => a.trial.seed - b.trial.seed);
  const base = arms.find(({id}) => id === reference)!;
  return distinct(records.map(({N}) => N)).flatMap((N) => {
    const standard = of(N, base);
    return arms.flatMap((arm): MixingRow[] => {
      const own = of(N, arm);
      if (!own.length) return [];
      const lossOf = (record: TrialRecord, aim: (typeof aims)[number]) =>
        aim.of(endOf(record).domains.map(({loss}) => loss));
      const pairs = own.flatMap((record) => {
        const other = standard.find(({trial}) => trial.seed === record.trial.seed);
        return other ? [[record, other] as const] : [];
      });
      const isReference = arm.id === reference || !pairs.length;
      const against = isReference
        ? null
        : byAim((aim) => meanWithInterval(pairs.map(([a, b]) => lossOf(a, aim) - lossOf(b, aim))));
      return [
        {
          N,
          arm: arm.id,
          title: arm.title,
          seeds: own.length,
          share: mean(own.map((record) => endOf(record).units[0]! / endOf(record).units.reduce((a, b) => a + b))),
          losses: byAim((aim) => meanWithInterval(own.map((record) => lossOf(record, aim)))),
          against,
          verdicts: against && byAim(({id}) => verdictOf(against[id]))
        }
      ];
    });
  });
}

const verdictOf = ({lower, upper}: SeedMean) =>
  upper !== null && upper < 0 ? "better" : lower !== null && lower > 0 ? "worse" : "open";

const byAim = <T>(of: (aim: (typeof aims)[number]) => T) =>
  Object.fromEntries(aims.map((aim) => [aim.id, of(aim)])) as Record<Aim, T>;
