import {languageGrid, parityGrid} from "./grids.js";
import type {Sweep} from "./sweep.js";

export const minute: Sweep = {
  id: "minute",
  title: "One-minute sweep",
  note: "Runs every part of the kit on a laptop. Its intervals are too wide for conclusions.",
  grids: [
    languageGrid({widths: [4, 8, 16], steps: [100, 200, 400, 800], seeds: [1]}),
    parityGrid({widths: [8, 16, 32, 64], steps: [1200], seeds: [1, 2]})
  ]
};
