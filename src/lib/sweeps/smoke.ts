import {languageGrid, parityGrid} from "./grids.js";
import type {Sweep} from "./sweep.js";

export const smoke: Sweep = {
  id: "smoke",
  title: "A few seconds",
  note: "Tells whether training works here at all; far too small to conclude anything from.",
  grids: [
    languageGrid({widths: [4, 8], steps: [100, 200], seeds: [1]}),
    parityGrid({widths: [4, 8], steps: [400], seeds: [1]})
  ]
};
