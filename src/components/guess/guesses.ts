import type {LossRound} from "../../lib/analysis/guess/loss-round.js";
import type {SkillRound} from "../../lib/analysis/guess/skill-round.js";
import {lossAxis, placeAt, sizeAxis, valueAt} from "./axis.js";
import {within} from "./handle.js";

/** What the reader has drawn, kept while the chart is drawn anew. */
export class LossGuess {
  readonly #places: number[];
  readonly #isTouched: boolean[];
  readonly round: LossRound;

  /** At first flat: at the last shown loss. */
  constructor(round: LossRound) {
    this.round = round;
    this.#places = round.hidden.map(() => placeAt(lossAxis(round), round.shown.at(-1)!.value));
    this.#isTouched = round.hidden.map(() => false);
  }

  get places(): readonly number[] {
    return this.#places;
  }

  get losses(): number[] {
    return this.#places.map((place) => valueAt(lossAxis(this.round), place));
  }

  /** What is to the right and has never been moved goes with it. */
  move(i: number, place: number): void {
    this.#isTouched[i] = true;
    for (let j = i; j < this.#places.length && (j === i || !this.#isTouched[j]); ++j) this.#places[j] = within(place);
  }
}

/** Where the reader has put the mark. */
export class SkillGuess {
  place = 0;
  readonly round: SkillRound;

  constructor(round: SkillRound) {
    this.round = round;
  }

  get size(): number {
    return valueAt(sizeAxis(this.round), this.place);
  }
}
