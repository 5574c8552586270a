import type {Sweep} from "../sweep.js";
import {languageGrid, parityGrid} from "./grids.js";

export const minute: Sweep = {
  id: "minute",
  title: "One minute",
  note: "Shows every part at work on a laptop. Too small for firm conclusions, and its intervals say so.",
  grids: [languageGrid([4, 8, 16], [100, 200, 400, 800], [1]), parityGrid([8, 16, 32, 64], [1200], [1, 2])]
};
