import type {TrialMoment, TrialRecord} from "../../core/trial.js";
import {groupBy} from "../../numerics/grouping.js";
import {mean} from "../../numerics/mean.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";
import {endOf} from "./mixture-report.js";

/** Students distilled at one temperature, compared with those trained on data; losses are means over domains. */
export interface Taught {
  readonly temperature: number;
  readonly seeds: number;
  /** At the end, nats a token. */
  readonly loss: SeedMean;
  /** Minus the loss of the student of data with the same seed, sequences and steps, at every checkpoint. */
  readonly against: readonly ({readonly step: number} & SeedMean)[];
  /** At the end. */
  readonly verdict: "better" | "worse" | "open";
  /** Temperature at which its own output has the least loss at the end; null where a domain has none in [1/3, 3]. */
  readonly ownTemperature: SeedMean | null;
}

export interface DistillationReport {
  readonly entropy: number;
  /** Parameters and loss of the teacher. */
  readonly teacher: {readonly N: number; readonly loss: number};
  readonly student: {readonly N: number; readonly loss: SeedMean};
  readonly taught: readonly Taught[];
}

const lossAt = ({domains}: TrialMoment) => mean(domains.map(({loss}) => loss));

/** From the records of one teacher, its students, and students of data. */
export function distillationReport(records: readonly TrialRecord[]): DistillationReport {
  const teaching = ({trial}: TrialRecord) => trial.stages[0]!.teacher;
  const students = records.filter(teaching);
  const N = students[0]!.N;
  const teacher = records.find((record) => record.N !== N)!;
  const alone = records.filter((record) => record.N === N && !teaching(record));
  const taught = groupBy(students, (record) => teaching(record)!.temperature).map(([temperature, own]): Taught => {
    const pairs = own.map((record) => [record, alone.find(({trial}) => trial.seed === record.trial.seed)!] as const);
    const against = stepsOf(own[0]!).map((step, i) => ({
      step,
      ...meanWithInterval(pairs.map(([a, b]) => lossAt(a.moments[i]!) - lossAt(b.moments[i]!)))
    }));
    const {lower, upper} = against[against.length - 1]!;
    const temperatures = own.map((record) => endOf(record).domains.map(({diverse}) => diverse ?? null));
    const hasAll = temperatures.every((some) => some.every((T) => T !== null));
    return {
      temperature,
      seeds: own.length,
      loss: meanWithInterval(own.map((record) => lossAt(endOf(record)))),
      against,
      verdict: upper !== null && upper < 0 ? "better" : lower !== null && lower > 0 ? "worse" : "open",
      ownTemperature: hasAll ? meanWithInterval(temperatures.map((some) => mean(some as number[]))) : null
    };
  });
  return {
    entropy: mean(endOf(teacher).domains.map(({entropy}) => entropy)),
    teacher: {N: teacher.N, loss: lossAt(endOf(teacher))},
    student: {N, loss: meanWithInterval(alone.map((record) => lossAt(endOf(record))))},
    taught
  };
}

const stepsOf = ({moments}: TrialRecord) => moments.map(({step}) => step);
