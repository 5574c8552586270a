import type {GuessRound} from "../../contracts/guess.js";
import type {LossRound} from "../../lib/analysis/guess/loss-round.js";
import {isWithin, type Judgement, type Nearer} from "../../lib/analysis/guess/score.js";
import type {ShownSkill, SkillRound} from "../../lib/analysis/guess/skill-round.js";
import {t} from "../../lib/i18n/translate.js";
import {count, list, number, percent, withInterval} from "../base/format.js";
import type {LossGuess, SkillGuess} from "./guesses.js";

/** A scale of a round with its unit. */
export const scaleText = ({along, task}: Pick<LossRound, "along" | "task">, x: number): string =>
  along === "N" ? t`${count(x)} parameters` : t`${count(x)} ${`${task.unit}s`}`;

/** What is asked, as the title of the figure. */
export function askedText(round: GuessRound): string {
  if (round.kind === "skill")
    return t`${round.task.title}, ${count(round.D)} ${`${round.task.unit}s`}: at which size do half of the models have
      “${round.capability.title}”?`;
  const held = scaleText({along: round.along === "N" ? "D" : "N", task: round.task}, round.held);
  return round.along === "N"
    ? t`${round.task.title}, ${held}: how does the loss go on for larger models?`
    : t`${round.task.title}, ${held}: how does the loss go on with more data?`;
}

/** How to answer, and what is drawn. */
export function helpText(round: GuessRound): string {
  if (round.kind === "loss")
    return t`Draw across the shaded part, or reach the handles with Tab and move them with the arrow keys. Thin lines:
      the shown runs at other scales.`;
  const others = list(byRise(round.others).map(({title}) => title));
  const help = t`Drag the mark across the shaded part, or reach it with Tab and move it with the arrow keys. Thin lines,
    from left to right as they rise: ${others}.`;
  return round.line
    ? t`${help} ${round.capability.title} is ${percent(round.capability.frequency, 1)} of the training data.`
    : help;
}

/** In the order of the sizes at which half of the models first have them, as their lines rise. */
const byRise = (others: readonly ShownSkill[]): readonly ShownSkill[] =>
  others.toSorted((a, b) => riseOf(a) - riseOf(b));

const riseOf = ({counts}: ShownSkill): number => counts.find(({k, n}) => 2 * k >= n)!.N;

export const lossAlt = ({shown, hidden}: LossRound, isRevealed: boolean): string =>
  isRevealed
    ? t`Loss against scale: shown down to ${number(shown.at(-1)!.value)}, hidden down to
      ${number(hidden.at(-1)!.value)} nats; with your line and the law with its 95% interval.`
    : t`Loss against scale: from ${number(shown[0]!.value)} to ${number(shown.at(-1)!.value)} nats; the rest is
      hidden.`;

export const skillAlt = ({cut, n50, capability}: SkillRound, isRevealed: boolean): string =>
  isRevealed
    ? t`Share of models with ${capability.title} against parameters: N50 ${count(n50.value)}; with your mark.`
    : t`Share of models with ${capability.title} against parameters, up to ${count(cut)}; the rest is hidden.`;

/** What came out, in a few sentences. */
export function lossResult(guess: LossGuess, {reader, law, nearer}: Judgement): string[] {
  const {round} = guess;
  const {hidden, predicted, task} = round;
  const held = hidden.filter(({value}, i) => {
    const {lower, upper} = predicted[i]!;
    return lower !== null && upper !== null && lower <= value && value <= upper;
  });
  const isImpossible = (losses: readonly number[]) => losses.some((loss) => loss < task.entropy);
  return [
    nearerText(nearer),
    t`Your error is ${percentError(reader)}, that of Chinchilla’s law ${percentError(law!)}: root mean square over the
      hidden scales.`,
    t`Hidden means inside the 95% interval of the law: ${held.length} of ${hidden.length}.`,
    ...(isImpossible(predicted.map(({value}) => value))
      ? [t`The law goes below the exact entropy, which no model can do.`]
      : []),
    ...(isImpossible(guess.losses) ? [t`Your line goes below the exact entropy, which no model can do.`] : [])
  ];
}

export function skillResult({round, size}: SkillGuess, {reader, law, nearer}: Judgement): string[] {
  const {n50, line, cut} = round;
  const scale = withInterval(n50.value, n50.lower, n50.upper, count);
  return [
    nearerText(nearer),
    t`Half of the models have it at ${scale} parameters.`,
    isWithin(n50, size)
      ? t`Your mark is inside that interval, off by ${factorError(reader)}.`
      : t`Your mark is outside that interval, off by ${factorError(reader)}.`,
    line && law !== null
      ? t`The line through ${line.capabilities} critical scales of the shown sizes against frequency predicts
        ${withInterval(line.value, line.lower, line.upper, count)}, off by ${factorError(law)}.`
      : t`The shown sizes give no prediction: a curve through them says only that it is above ${count(cut)}.`
  ];
}

export function nearerText(nearer: Nearer): string {
  if (nearer === "reader") return t`You were nearer.`;
  if (nearer === "law") return t`The law was nearer.`;
  return nearer === "tie"
    ? t`Too close to call: the data do not say who was nearer.`
    : t`The law says nothing here: undetermined.`;
}

/** A root mean square of logarithms as a share. */
function percentError(error: number): string {
  const share = Math.expm1(error);
  return share < 0.0005 ? t`less than 0.1%` : percent(share, 1);
}

/** A logarithm of a factor. */
function factorError(error: number): string {
  const factor = Math.exp(error);
  return factor < 1.01 ? t`less than 1%` : t`a factor of ${number(factor)}`;
}

export const errorText = ({kind}: GuessRound, error: number | null): string =>
  error === null ? t`no prediction` : kind === "loss" ? percentError(error) : factorError(error);

/** The score so far, of the rounds of one game. */
export function scoreText(results: readonly Judgement[], rounds: number): string {
  const of = (nearer: Nearer) => results.filter((result) => result.nearer === nearer).length;
  return t`Score after ${results.length} of ${rounds} rounds: you were nearer in ${of("reader")}, the law in
    ${of("law")}; too close to call: ${of("tie")}; no prediction by the law: ${of("alone")}.`;
}
