import type {Sweep} from "../sweep.js";
import {languageGrid, parityGrid} from "./grids.js";

const widths = [4, 8, 12, 16, 24, 32, 48, 64];

export const full: Sweep = {
  id: "full",
  title: "Two hours",
  note: "The sweep of the published reports.",
  grids: [
    languageGrid(widths, [256, 512, 1024, 2048, 4096, 8192], [1, 2]),
    languageGrid(widths, [16384], [1]),
    parityGrid([4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256], [2000, 8000], [1, 2, 3, 4, 5])
  ]
};
