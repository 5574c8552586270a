import type {Experiment} from "../core/trial.js";
import {counting, fixed, stage, trialOf} from "./trials.js";

/** Share of the first of three domains; the others divide the rest equally. */
const targetShares = [1, 0.8, 1 / 3, 0.1, 0];

export const mixture: Experiment = {
  id: "mixture",
  title: "Mixture shares",
  note: "Three domains with shared and conflicting rules, trained in different shares, by size.",
  trials: (engine) =>
    [8, 16, 32].flatMap((width) =>
      targetShares.flatMap((share) =>
        counting(3).map((seed) =>
          trialOf({domains: 3, width, seed, engine}, stage(1024, fixed(share, (1 - share) / 2, (1 - share) / 2)))
        )
      )
    )
};
