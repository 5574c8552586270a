import {languageGrid, parityGrid} from "./grids.js";
import type {Sweep} from "./sweep.js";

export const minute: Sweep = {
  id: "minute",
  title: "One minute",
  note: "Shows every part at work on a laptop. Too small for firm conclusions, and its intervals say so.",
  grids: [
    languageGrid({widths: [4, 8, 16], steps: [100, 200, 400, 800], seeds: [1]}),
    parityGrid({widths: [8, 16, 32, 64], steps: [1200], seeds: [1, 2]})
  ]
};
