import type {Experiment, Mixing} from "../core/trial.js";
import {counting, fixed, stage, trialOf} from "./trials.js";

/** Rules of mixing compared at equal compute; `mean` holds the mean share of the staged schedule throughout. */
export const arms: readonly {readonly id: string; readonly title: string; readonly mixing: Mixing}[] = [
  {id: "uniform", title: "uniform", mixing: fixed(1, 1, 1)},
  {id: "target", title: "target alone", mixing: fixed(1, 0, 0)},
  {id: "staged", title: "staged schedule", mixing: {rule: "staged"}},
  {id: "mean", title: "constant share of 61%", mixing: fixed(0.61, 0.195, 0.195)},
  {id: "ratio-0", title: "τ (1 − σ)", mixing: {rule: "ratio", alpha: 0}},
  {id: "ratio-1", title: "τ (1 − σ) ρ", mixing: {rule: "ratio", alpha: 1}},
  {id: "band", title: "entropy band", mixing: {rule: "band"}}
];

export const schedulesOfData: Experiment = {
  id: "schedules-of-data",
  title: "Data schedules",
  note: "A formula for shares, a staged schedule and an entropy band, compared with uniform mixing at equal compute.",
  trials: (engine) =>
    arms.flatMap(({mixing}) =>
      counting(5).map((seed) => trialOf({domains: 3, width: 8, seed, engine}, stage(1024, mixing)))
    )
};
