import {type Axes, languageGrid} from "./grids.js";
import type {Sweep} from "./sweep.js";

const axes: Axes = {widths: [8, 16, 32], steps: [512, 2048, 8192], seeds: [1, 2]};

export const schedules: Sweep = {
  id: "schedules",
  title: "Schedule sweep",
  note: "Cosine decay compared with a stable-then-decay schedule: does the schedule change the data exponent?",
  tuning: true,
  grids: [languageGrid(axes), languageGrid({...axes, schedule: "stable-decay"})]
};
