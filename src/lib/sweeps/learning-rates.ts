import {languageGrid, parityGrid} from "./grids.js";
import type {Sweep} from "./sweep.js";

const doublings = (from: number, count: number) => Array.from({length: count}, (_, i) => from * 2 ** i);
const languageRates = doublings(0.003, 6);
const parityRates = doublings(0.0025, 5);

export const lr: Sweep = {
  id: "lr",
  title: "Learning-rate sweep",
  note: "Finds the best peak learning rate for each size and budget. The other sweeps take their rates from it.",
  tuning: true,
  grids: [
    languageGrid({widths: [4, 8, 16, 32], steps: [512, 2048, 8192], seeds: [1], rates: languageRates}),
    languageGrid({widths: [64], steps: [512, 2048], seeds: [1], rates: languageRates}),
    parityGrid({widths: [8, 32, 128], steps: [2000, 8000], seeds: [1], rates: parityRates})
  ]
};
