import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, it} from "vitest";
import {fitOwn} from "../../src/lib/analysis/your-runs/fit.ts";
import {valuesOf} from "../../src/lib/core/fit.ts";
import {predict} from "../../src/lib/core/law.ts";
import {fit as fitted} from "../../src/lib/fitting/fit.ts";
import {blobSource, importResults} from "../../src/lib/import/index.ts";
import {laws} from "../../src/lib/laws/index.ts";
import {present, shared} from "../fixtures/shared-data.ts";

const example = "kyo-takano-chinchilla/df.csv";
const chinchilla = laws.get("chinchilla");

/**
 * The best of 36 starts of SciPy 1.17.1’s least_squares (lm, tolerances 1e-15) on logarithms of the same 234 points.
 */
const scipy = {
  E: 1.7962382528657284,
  A: 510.78708878876137,
  B: 1335.5637519746651,
  alpha: 0.3512613269586571,
  beta: 0.3440615475843348
};
const MINIMUM = 0.007010577376779399;

/**
 * As examples/llm/main.ipynb of kyo-takano/chinchilla prints it: under its own loss, ten times dearer above the points
 * than below.
 */
const envelope = {
  E: 1.7002408325507796,
  A: 184.69151738172795,
  B: 1633.4786640754548,
  alpha: 0.2890076484429228,
  beta: 0.3557940660048966
};

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
    const squares = fit.observations.reduce(
      (sum, {N, D, y}) => sum + Math.log(y / predict(chinchilla, envelope, {N: N!, D: D!})) ** 2,
      0
    );
    expect(squares / fit.summary.minimum).toBeCloseTo(3.038, 3);
  }
);

const pythons = ["python3", "/usr/bin/python3"]; // Debian’s packages belong to its own
const python = pythons.find((path) => spawnSync(path, ["-c", "import lmfit"]).status === 0);

it.skipIf(!present(example) || !python)(
  "lmfit on the same rows, where it is installed (python3-lmfit): values, standard errors and profile intervals",
  async () => {
    const {results, files} = await importResults([blobSource("df.csv", new Blob([readFileSync(shared(example))]))]);
    const {observations} = fitOwn(results, files, [chinchilla], {intervals: "none"}).fit;
    const [N, D, y] = ["N", "D", "y"].map((name) => observations.map((row) => row[name]!)) as [
      number[],
      number[],
      number[]
    ];
    const start = {E: 1.5, A: 300, B: 1000, alpha: 0.3, beta: 0.3};
    const script = fileURLToPath(new URL("peer-lmfit.py", import.meta.url));
    const {stdout, stderr} = spawnSync(python!, [script], {input: JSON.stringify({N, D, y, start}), encoding: "utf8"});
    expect(stderr).toBe("");
    const theirs = JSON.parse(stdout);
    const profiled = ["E", "alpha", "beta"];
    const ours = fitted(chinchilla, {x: {N, D}, y}, {errors: "classical", quantities: profiled});
    expect(ours.summary.minimum / theirs.minimum).toBeCloseTo(1, 9);
    for (const {param, value, stderr, lower, upper} of ours.estimates) {
      expect(value / theirs.values[param], param).toBeCloseTo(1, 5);
      expect(stderr! / theirs.stderr[param], param).toBeCloseTo(1, 4);
      if (!profiled.includes(param)) continue;
      const [from, to] = theirs.intervals[param];
      expect(
        [lower! / from, upper! / to].map((ratio) => ratio.toFixed(5)),
        param
      ).toEqual(["1.00000", "1.00000"]);
    }
  }
);
