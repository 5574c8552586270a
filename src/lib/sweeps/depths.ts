import {languageGrid} from "./grids.js";
import type {Sweep} from "./sweep.js";

const grid = languageGrid({widths: [16], steps: [2048], seeds: [1, 2, 3]});
const [model] = grid.models;

export const depths: Sweep = {
  id: "depths",
  title: "Depth sweep",
  note: "One to six blocks at one width and one budget: does each further block change the function less?",
  grids: [{...grid, models: [1, 2, 3, 4, 6].map((depth) => ({...model!, depth}))}]
};
