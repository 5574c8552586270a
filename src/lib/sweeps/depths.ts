import {languageGrid} from "./grids.js";
import type {Sweep} from "./sweep.js";

const grid = languageGrid({widths: [16], steps: [2048], seeds: [1, 2, 3]});
const [model] = grid.models;

export const depths: Sweep = {
  id: "depths",
  title: "Depths",
  note: "One width and one budget, from one block to six: do deeper networks compute less and less that is new?",
  grids: [{...grid, models: [1, 2, 3, 4, 6].map((depth) => ({...model!, depth}))}]
};
