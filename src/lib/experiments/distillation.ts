import type {Experiment} from "../trial.js";
import {counting, fixed, stage, trialOf} from "./trials.js";

export const temperatures = [0.5, 1, 2, 4];
export const STUDENT = 8;
export const TEACHER = 32;

export const distillation: Experiment = {
  id: "distillation",
  title: "Teachers and temperatures",
  note: "Small networks that learn from a large one’s answers at a temperature, against those that learn from data.",
  trials: (engine) =>
    [1024].flatMap((steps) =>
      counting(5).flatMap((seed) => {
        const options = {domains: 3, width: STUDENT, seed, engine};
        const uniform = stage(steps, fixed(1, 1, 1));
        const teacher = trialOf({...options, width: TEACHER}, stage(2048, fixed(1, 1, 1)));
        return [
          trialOf(options, uniform),
          ...temperatures.map((temperature) => trialOf(options, {...uniform, teacher: {trial: teacher, temperature}}))
        ];
      })
    )
};
