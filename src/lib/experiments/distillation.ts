import type {Experiment} from "../core/trial.js";
import {counting, fixed, stage, trialOf} from "./trials.js";

const temperatures = [0.5, 1, 2, 4];

export const distillation: Experiment = {
  id: "distillation",
  title: "Distillation",
  note: "Small networks trained on a large one’s predictions at four temperatures, compared with training on data.",
  trials: (engine) => {
    const course = stage(1024, fixed(1, 1, 1));
    const teacher = trialOf({domains: 3, width: 32, seed: 1, engine}, course);
    const students = counting(5).flatMap((seed) => {
      const options = {domains: 3, width: 8, seed, engine};
      const taught = temperatures.map((temperature) =>
        trialOf(options, {...course, teacher: {trial: teacher, temperature}})
      );
      return [trialOf(options, course), ...taught];
    });
    return [teacher, ...students];
  }
};
