import type {Experiment} from "../core/trial.js";
import {counting, fixed, stage, trialOf} from "./trials.js";

/** Steps on the second language. */
const tuned = [32, 64, 128, 256, 512];
const fromScratch = [...tuned, 1024];
/** Steps on the first language, before. */
const PRETRAINED = 1024;

export const transferTrials: Experiment = {
  id: "transfer",
  title: "Transfer between languages",
  note: "Trained on one language and then on another, compared with training on the second alone.",
  trials: (engine) =>
    [8, 16, 24].flatMap((width) =>
      counting(2).flatMap((seed) => {
        const options = {domains: 3, width, seed, engine};
        const second = (steps: number) => stage(steps, fixed(0, 1, 0));
        return [
          ...tuned.map((steps) => trialOf(options, stage(PRETRAINED, fixed(1, 0, 0)), second(steps))),
          ...fromScratch.map((steps) => trialOf(options, second(steps)))
        ];
      })
    )
};
