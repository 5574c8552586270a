import type {Experiment} from "../core/trial.js";
import {counting, fixed, stage, trialOf} from "./trials.js";

const LANGUAGES = 4;

export const languages: Experiment = {
  id: "languages",
  title: "Number of languages",
  note: "One, two or four languages in equal shares, by size and amount of data.",
  trials: (engine) =>
    [8, 16, 24].flatMap((width) =>
      [256, 512, 1024].flatMap((steps) =>
        [1, 2, 4].flatMap((count) =>
          counting(2).map((seed) =>
            trialOf(
              {domains: LANGUAGES, width, seed, engine},
              stage(steps, fixed(...counting(LANGUAGES).map((i) => (i <= count ? 1 : 0))))
            )
          )
        )
      )
    )
};
