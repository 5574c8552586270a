import {languageGrid, parityGrid} from "./grids.js";
import type {Sweep} from "./sweep.js";

export const standard: Sweep = {
  id: "default",
  title: "Ten minutes",
  note: "Enough sizes and budgets for every law of the reports to be fitted, with wide intervals.",
  grids: [
    languageGrid({widths: [4, 8, 16, 32], steps: [256, 512, 1024, 2048, 4096], seeds: [1]}),
    parityGrid({widths: [4, 8, 16, 24, 32, 48, 64, 96, 128], steps: [4000], seeds: [1, 2, 3, 4]})
  ]
};
