import {readFileSync} from "node:fs";
import {shared} from "./shared-data.js";

/** Points of Hoffmann et al. 2022, figure 4, as Epoch AI read them off. */
export const FILE = "mcleish7-gemstone-scaling-laws/epoch_chinchilla_svg_extracted_data.csv";

export interface Point {
  readonly N: number;
  readonly D: number;
  readonly C: number;
  readonly y: number;
}

/** The 240 rows that Besiroglu et al. keep: all but the five highest losses. */
export function points(): Point[] {
  const lines = readFileSync(shared(FILE), "utf8").trim().split("\n").slice(1);
  const rows = lines
    .map((line) => line.split(","))
    .map((cell) => ({N: Number(cell[3]), C: Number(cell[4]), y: Number(cell[6])}));
  const fifth = rows.map(({y}) => y).sort((a, b) => b - a)[4]!;
  return rows.filter(({y}) => y < fifth).map((row) => ({...row, D: row.C / (6 * row.N)}));
}

/** As a fit takes them, in units of N and D. */
export const table = (rows: readonly Point[], N = 1, D = 1) => ({
  x: {N: rows.map((r) => r.N / N), D: rows.map((r) => r.D / D)},
  y: rows.map(({y}) => y)
});
