import {languageGrid, parityGrid} from "./grids.js";
import type {Sweep} from "./sweep.js";

export const smoke: Sweep = {
  id: "smoke",
  title: "Smoke test",
  note: "Checks in a few seconds that training works on this machine. Too small for any conclusion.",
  grids: [
    languageGrid({widths: [4, 8], steps: [100, 200], seeds: [1]}),
    parityGrid({widths: [4, 8], steps: [400], seeds: [1]})
  ]
};
