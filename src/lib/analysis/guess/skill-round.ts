import type {Run} from "../../core/run.js";
import type {Task, TaskCapability} from "../../core/task.js";
import {sharesOf} from "../../emergence/capability.js";
import {censoringOf, envelope, placeOf} from "../../emergence/envelope.js";
import type {Interval} from "../../numerics/interval.js";
import * as math from "../../numerics/math.js";
import type {CensoredLine} from "../../statistics/censored-line.js";
import {capabilityRows, type ModelScore} from "../capabilities/capability-rows.js";
import {countsOf, presenceAt} from "../capabilities/capability-scale.js";
import {frequencyLine, type RankedScale} from "../capabilities/frequency-law.js";

/** How many of the models of one size have a capability. */
export interface ModelCount {
  readonly N: number;
  readonly k: number;
  readonly n: number;
}

/** Of the capabilities that are listed, those that appear among the shown sizes. */
export interface ShownSkill {
  readonly title: string;
  readonly frequency: number;
  readonly counts: readonly ModelCount[];
}

/** A capability that no curve places yet: the reader marks at which size half of the models will have it. */
export interface SkillRound {
  readonly kind: "skill";
  readonly task: Pick<Task, "id" | "title" | "unit">;
  readonly capability: Pick<TaskCapability, "id" | "title" | "frequency">;
  /** Tokens or samples that every model was trained on. */
  readonly D: number;
  /** Larger models are hidden. */
  readonly cut: number;
  readonly shown: readonly ModelCount[];
  readonly others: readonly ShownSkill[];
  readonly hidden: readonly ModelCount[];
  /** N50 (share of models) of all sizes. */
  readonly n50: Interval<number>;
  /**
   * N50 by a line through the critical scales of all capabilities against their frequency, as the shown sizes give
   * them: one beyond these, as the asked one, counts by its bound. With the 95 % interval of the line; null where there
   * is none.
   */
  readonly line: (Interval & {readonly capabilities: number}) | null;
}

/**
 * Rounds of capabilities of which a curve through the shown sizes says only that they are beyond them. Throws
 * RangeError where the curve says more, and where all sizes do not give N50 with both ends.
 */
export function skillRounds(task: Task, runs: readonly Run[], asked: readonly string[], cut: number): SkillRound[] {
  const all = task.capabilities
    .map((capability) => ({capability, models: longestTrained(task, runs, capability)}))
    .filter(({models}) => models.length); // scored in this sweep
  const early = all.map(({capability, models}) => ({capability, models: models.filter(({N}) => N <= cut)}));
  const found = frequencyLine(early.map(rankedScale));
  const others = early.flatMap(({capability, models}) => appearing(capability, presenceAt(models)));
  return asked.map((id) => {
    const {capability, models} = all.find(({capability}) => capability.id === id)!;
    const seen = models.filter(({N}) => N <= cut);
    const place = placeOf(envelope(countsOf(seen)));
    if (place.code !== "beyond-largest") throw new RangeError(`sizes up to ${cut} place ${id}: ${place.code}`);
    const {title, frequency} = capability;
    return {
      kind: "skill",
      task: {id: task.id, title: task.title, unit: task.unit},
      capability: {id, title, frequency},
      D: seen[0]!.D,
      cut,
      shown: presenceAt(seen),
      others,
      hidden: presenceAt(models.filter(({N}) => N > cut)),
      n50: criticalScale(id, models),
      line: found && {...lineAt(found.line, frequency), capabilities: found.n}
    };
  });
}

/** As the page of the capability has it. */
function criticalScale(id: string, models: readonly ModelScore[]): SkillRound["n50"] {
  const {n50, censoring} = envelope(countsOf(models));
  if (censoring !== "none" || !n50 || n50.lower === null || n50.upper === null)
    throw new RangeError(`${id} has no critical scale with two ends`);
  return {value: n50.value, lower: n50.lower, upper: n50.upper};
}

function longestTrained(task: Task, runs: readonly Run[], capability: TaskCapability): readonly ModelScore[] {
  const models =
    capabilityRows(
      runs.filter(({cell}) => cell.task === task.id),
      capability
    )?.models ?? [];
  const longest = Math.max(...models.map(({D}) => D));
  return models.filter(({D}) => D === longest);
}

/** None where the smallest models have it, or half of the largest shown do not. */
function appearing({title, frequency}: TaskCapability, counts: readonly ModelCount[]): ShownSkill[] {
  const isMajority = ({k, n}: ModelCount) => 2 * k >= n;
  return isMajority(counts.at(-1)!) && !isMajority(counts[0]!) ? [{title, frequency, counts}] : [];
}

interface EarlyModels {
  readonly capability: TaskCapability;
  readonly models: readonly ModelScore[];
}

function lineAt(line: CensoredLine, frequency: number): Interval {
  const {value, lower, upper} = line.at(math.log(frequency));
  const scale = (end: number | null) => (end === null ? null : math.exp(end));
  return {value: math.exp(value), lower: scale(lower), upper: scale(upper)};
}

/** Curves are fitted to what the shown sizes place alone: the others count by their bound. */
function rankedScale({capability, models}: EarlyModels): RankedScale {
  const counts = countsOf(models);
  const censoring = censoringOf(sharesOf(counts), 0.5);
  const n50 = censoring === "none" ? envelope(counts).n50 : null;
  return {frequency: capability.frequency, points: presenceAt(models), censoring, n50};
}
