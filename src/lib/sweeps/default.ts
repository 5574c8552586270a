import {languageGrid, parityGrid} from "./grids.js";
import type {Sweep} from "./sweep.js";

export const standard: Sweep = {
  id: "default",
  title: "Default sweep",
  note: "Trains in about ten minutes. Enough sizes and budgets to fit every law of the reports, with wide intervals.",
  grids: [
    languageGrid({widths: [4, 8, 16, 32], steps: [256, 512, 1024, 2048, 4096], seeds: [1]}),
    parityGrid({widths: [4, 8, 16, 24, 32, 48, 64, 96, 128], steps: [4000], seeds: [1, 2, 3, 4]})
  ]
};
