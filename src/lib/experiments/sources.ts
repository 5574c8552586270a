import type {Experiment} from "../core/trial.js";
import {counting, fixed, stage, trialOf} from "./trials.js";

/** Steps’ worth of data from a source. */
const amounts = [96, 288, 864];

export const sources: Experiment = {
  id: "sources",
  title: "Data from two sources",
  note: "Every amount of one with every amount of the other, over sizes.",
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
