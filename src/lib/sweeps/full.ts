import {languageGrid, parityGrid} from "./grids.js";
import type {Sweep} from "./sweep.js";

export const full: Sweep = {
  id: "full",
  title: "Full sweep",
  note: "The runs on which most reports rest: the Markov language and sparse parity over sizes, budgets and seeds.",
  grids: [
    languageGrid({
      widths: [4, 8, 12, 16, 24, 32, 48, 80],
      steps: [512, 1024, 2048, 4096, 8192],
      seeds: [1, 2, 3, 4]
    }),
    parityGrid({
      widths: [4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256],
      steps: [2000, 4000, 8000],
      seeds: [1, 2, 3, 4, 5]
    })
  ]
};
