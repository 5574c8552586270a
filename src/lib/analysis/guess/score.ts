import * as math from "../../numerics/math.js";
import {meanOf} from "../../numerics/mean.js";
import type {LossRound} from "./loss-round.js";
import type {SkillRound} from "./skill-round.js";

/** Who is nearer to the truth; a tie where the data do not say; "alone" where no law predicts anything. */
export type Nearer = "reader" | "law" | "tie" | "alone";

/** Errors are natural logarithms of a ratio: 0.02 is 2 %, 0.69 a factor of two. */
export interface Judgement {
  readonly reader: number;
  readonly law: number | null;
  readonly nearer: Nearer;
}

/**
 * Root mean square of log guess − log truth over the hidden scales. A tie where another truth within the intervals of
 * the seeds would reverse the order: the difference of the squared errors is linear in the log truth.
 */
export function judgeLoss({hidden, predicted}: LossRound, guess: readonly number[]): Judgement {
  const errorsOf = (losses: readonly number[]) => hidden.map(({value}, i) => math.log(losses[i]! / value));
  const reader = rms(errorsOf(guess));
  const law = rms(errorsOf(predicted.map(({value}) => value)));
  const noise = meanOf(hidden, ({value, upper}, i) => {
    const reach = upper === null ? Infinity : math.log(upper / value);
    return 2 * reach * Math.abs(math.log(guess[i]! / predicted[i]!.value));
  });
  const isDecided = Math.abs(reader ** 2 - law ** 2) > noise;
  return {reader, law, nearer: isDecided ? nearest(reader, law) : "tie"};
}

/** Log of the factor between a marked size and N50. A tie where both are inside its interval. */
export function judgeSkill({n50, line}: Pick<SkillRound, "n50" | "line">, guess: number): Judgement {
  const errorOf = (scale: number) => Math.abs(math.log(scale / n50.value));
  const reader = errorOf(guess);
  if (!line) return {reader, law: null, nearer: "alone"};
  const law = errorOf(line.value);
  return {reader, law, nearer: isWithin(n50, guess) && isWithin(n50, line.value) ? "tie" : nearest(reader, law)};
}

/** Whether an interval holds a value. */
export const isWithin = ({lower, upper}: SkillRound["n50"], value: number): boolean => lower <= value && value <= upper;

const nearest = (reader: number, law: number): Nearer => (reader === law ? "tie" : reader < law ? "reader" : "law");

const rms = (values: readonly number[]) => Math.sqrt(meanOf(values, (value) => value * value));
