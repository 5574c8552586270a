import {type Axes, languageGrid} from "./grids.js";
import type {Sweep} from "./sweep.js";

const axes: Axes = {widths: [8, 16, 32], steps: [512, 2048, 8192], seeds: [1, 2]};

export const schedules: Sweep = {
  id: "schedules",
  title: "One schedule against the other",
  note: "Whether a cosine for each budget bends the law along the data, against a rate that stays and then falls.",
  tuning: true,
  grids: [languageGrid(axes), languageGrid({...axes, schedule: "stable-decay"})]
};
