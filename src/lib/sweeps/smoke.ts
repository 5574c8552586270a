import type {Sweep} from "../sweep.js";
import {languageGrid, parityGrid} from "./grids.js";

export const smoke: Sweep = {
  id: "smoke",
  title: "A few seconds",
  note: "Tells whether training works here at all; far too small to conclude anything from.",
  grids: [languageGrid([4, 8], [100, 200], [1]), parityGrid([4, 8], [400], [1])]
};
