import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {fitOwn} from "../../src/lib/analysis/own-fit.ts";
import {valuesOf} from "../../src/lib/fit.ts";
import {blobSource, importResults} from "../../src/lib/import/index.ts";
import {predict} from "../../src/lib/law.ts";
import {laws} from "../../src/lib/laws/index.ts";
import {present, shared} from "./shared-data.ts";

const example = "kyo-takano-chinchilla/df.csv";
const chinchilla = laws.get("chinchilla");

/** The best of 36 starts of SciPy 1.17.1’s least_squares (lm, tolerances 1e-15) on logarithms of the same 234 points. */
const scipy = {E: 1.7962382528657284, A: 510.78708878876137, B: 1335.5637519746651, alpha: 0.3512613269586571, beta: 0.3440615475843348}; // biome-ignore format: one line
const MINIMUM = 0.007010577376779399;

/** As examples/llm/main.ipynb of kyo-takano/chinchilla prints it: under its own loss, ten times dearer above the points than below. */
const envelope = {E: 1.7002408325507796, A: 184.69151738172795, B: 1633.4786640754548, alpha: 0.2890076484429228, beta: 0.3557940660048966}; // biome-ignore format: one line

it.skipIf(!present(example))(
  "the example of kyo-takano/chinchilla: SciPy’s optimum, and a lower envelope that is another question",
  async () => {
    const {results, files} = await importResults([blobSource("df.csv", new Blob([readFileSync(shared(example))]))]);
    const {fit} = fitOwn(results, files, [chinchilla], {intervals: "none"});
    const found = valuesOf(fit);
    for (const [name, value] of Object.entries(scipy)) expect(found[name]! / value, name).toBeCloseTo(1, 5);
    expect(fit.summary.minimum / MINIMUM).toBeCloseTo(1, 9);
    const misses = fit.observations.map(({N, D, y}) => y - predict(chinchilla, envelope, {N: N!, D: D!}));
    const under = misses.filter((miss) => miss > 0).length;
    expect(under / misses.length).toBeGreaterThan(0.85); // nearly all points lie above its curve
    const squares = fit.observations.reduce((sum, {N, D, y}) => sum + Math.log(y / predict(chinchilla, envelope, {N: N!, D: D!})) ** 2, 0); // biome-ignore format: one line
    expect(squares / fit.summary.minimum).toBeCloseTo(3.038, 3);
  }
);
