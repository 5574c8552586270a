import {existsSync, readFileSync} from "node:fs";
import {predict} from "../../../src/lib/core/law.ts";
import type {FitData} from "../../../src/lib/fitting/data.ts";
import {chinchilla} from "../../../src/lib/laws/loss/chinchilla.ts";
import {random} from "../../../src/lib/numerics/random.ts";

export interface Points {
  readonly source: string;
  readonly data: FitData & {readonly x: {readonly N: number[]; readonly D: number[]}; readonly y: number[]};
}

const FILE = new URL(
  "../../../../shared/data/mcleish7-gemstone-scaling-laws/epoch_chinchilla_svg_extracted_data.csv",
  import.meta.url
);

/** The 240 points of Besiroglu et al. 2024 where they are next to the repository, else others of the same design. */
export const chinchillaPoints = (): Points => (existsSync(FILE) ? published() : generated());

/** All but the five highest losses, as there. */
function published(): Points {
  const [, ...lines] = readFileSync(FILE, "utf8").trim().split("\n");
  const rows = lines
    .map((line) => line.split(","))
    .map((cell) => [Number(cell[3]), Number(cell[4]), Number(cell[6])] as const);
  const fifth = rows.map(([, , y]) => y).sort((a, b) => b - a)[4]!;
  const fitted = rows.filter(([, , y]) => y < fifth);
  const N = fitted.map(([N]) => N);
  const D = fitted.map(([N, C]) => C / (6 * N));
  return {source: "Besiroglu et al. 2024", data: {x: {N, D}, y: fitted.map(([, , y]) => y)}};
}

/** Budgets over four decades and sizes about their optimum; errors like theirs, most of 0.3 %, some of 5 %. */
function generated(): Points {
  const noise = random("bench", "points");
  const {values} = chinchilla.published[1]!;
  const [N, D, y]: number[][] = [[], [], []];
  for (let i = 0; i < 240; ++i) {
    const logC = 18.2 + 3.8 * noise.uniform() ** 1.3;
    const logN = 9 + 0.5 * (logC - 19.9) + 0.3 * noise.normal();
    N!.push(10 ** logN);
    D!.push(10 ** (logC - logN) / 6);
    // Student’s, two degrees of freedom
    const t = (noise.normal() / Math.hypot(noise.normal(), noise.normal())) * Math.SQRT2;
    y!.push(predict(chinchilla, values, {N: N![i]!, D: D![i]!}) * Math.exp(0.004 * t));
  }
  return {source: "generated, for ../shared/data is not there", data: {x: {N: N!, D: D!}, y: y!}};
}
