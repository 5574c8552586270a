import type {Experiment} from "../core/trial.js";
import {counting, fixed, stage, trialOf} from "./trials.js";

/** Amounts of data of a source, in steps. */
const amounts = [96, 288, 864];

export const sources: Experiment = {
  id: "sources",
  title: "Two data sources",
  note: "Every amount of one source with every amount of the other, by size.",
  trials: (engine) =>
    [8, 16, 24].flatMap((width) =>
      amounts.flatMap((first) =>
        amounts.flatMap((second) =>
          counting(2).map((seed) =>
            trialOf({domains: 2, width, seed, engine}, stage(first + second, fixed(first, second)))
          )
        )
      )
    )
};
