import type {LossRound} from "../lib/analysis/guess/loss-round.js";
import type {SkillRound} from "../lib/analysis/guess/skill-round.js";

/** One question: draw a loss, or mark a critical scale. */
export type GuessRound = LossRound | SkillRound;

/** data/guess.json: games, each a few rounds in the order they are played. */
export type GuessPage = readonly (readonly GuessRound[])[];
