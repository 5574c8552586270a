import {median} from "simple-statistics";
import {describe, expect, it} from "vitest";
import {type Fit, valuesOf} from "../../src/lib/core/fit.js";
import {predict} from "../../src/lib/core/law.js";
import {fit} from "../../src/lib/fitting/fit.js";
import {backtest} from "../../src/lib/fitting/validation/backtest.js";
import {calibrate} from "../../src/lib/fitting/validation/calibration.js";
import {laws} from "../../src/lib/laws/index.js";
import {mean} from "../../src/lib/numerics/mean.js";
import {cellsOf, present} from "../fixtures/shared-data.js";

const FOLDER = "DongWooLee-Eli-nslpfn";

/** One learning curve: loss y after x examples, to fit on and to be judged by. */
interface Curve {
  readonly train: ReadonlyMap<number, number>;
  readonly test: readonly (readonly [x: number, y: number])[];
}

/** Half of the 92 curves of Alabdulmohsin et al. 2022; of rows with one x, which repeat one another, one is kept. */
function curves(): Curve[] {
  const found = new Map<string, {train: Map<number, number>; test: [x: number, y: number][]}>();
  for (const file of ["benchmark.vision.half1.csv", "benchmark.lang.half1.csv"]) {
    for (const cells of cellsOf(`${FOLDER}/${file}`).slice(1)) {
      const [x, y, training] = cells.splice(-3).map(Number) as [number, number, number];
      if (!found.has(cells.join())) found.set(cells.join(), {train: new Map(), test: []});
      const curve = found.get(cells.join())!;
      if (training) curve.train.set(x, y);
      else curve.test.push([x, y]);
    }
  }
  return [...found.values()];
}

function fitTo({train}: Curve, id: string): Fit {
  const data = {x: {N: [...train.keys()]}, y: [...train.values()]};
  return fit(laws.get(id), data, {objective: "log-least-squares", intervals: "none"});
}

/** Root mean square of log predicted − log observed over the rows that the fit has not seen. */
function rmsle({test}: Curve, found: Fit): number {
  const law = laws.get(found.law);
  const squares = test.map(([x, y]) => Math.log(predict(law, valuesOf(found), {N: x}) / y) ** 2);
  return Math.sqrt(mean(squares));
}

describe.skipIf(!present(FOLDER))("extrapolation of 48 learning curves, median RMSLE", () => {
  const all = present(FOLDER) ? curves() : [];
  const fits = (id: string) => all.map((curve) => fitTo(curve, id));
  const errors = (found: readonly Fit[]) => all.map((curve, i) => rmsle(curve, found[i]!));

  // of the code of Alabdulmohsin et al. 2022 on the same curves
  it.each([
    ["m1", 0.08147],
    ["m2", 0.04468],
    ["m3", 0.0279],
    ["m4", 0.02078]
  ])("%s is no worse than the reference code by more than a tenth", (id, reference) => {
    expect(all.length).toBe(48);
    expect(median(errors(fits(id)))).toBeLessThan(1.1 * reference);
  });

  it("AICc’s choice of M2 and one break is no worse than 0.021; the reference has 0.01905", () => {
    const [plain, broken] = [fits("m2"), fits("bnsl-1")];
    const aicc = ({summary}: Fit) => summary.aicc ?? Infinity;
    const chosen = plain.map((found, i) => (aicc(broken[i]!) < aicc(found) ? broken[i]! : found));
    expect(median(errors(chosen))).toBeLessThan(0.021);
    expect(new Set(chosen.map(({law}) => law)).size).toBe(2);
  });

  /**
   * Over all curves: how far shares inside bands are from what the bands promise, squared. Curves without bands hold
   * nothing.
   */
  function dishonesty(found: readonly Fit[], inflationOf: (curve: Curve, fit: Fit) => number): number {
    const levels = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];
    const mean = levels.map(() => 0);
    for (const [i, fitted] of found.entries()) {
      if (!fitted.covariance) continue;
      const {test} = all[i]!;
      const data = {x: {N: test.map(([x]) => x)}, y: test.map(([, y]) => y)};
      const {levels: judged} = calibrate(laws.get(fitted.law), fitted, data, levels, inflationOf(all[i]!, fitted));
      for (const [l, {observed}] of judged.entries()) mean[l]! += observed / all.length;
    }
    return mean.reduce((sum, share, l) => sum + (share - levels[l]!) ** 2, 0) / levels.length;
  }

  const pastOf = ({train}: Curve, {law}: Fit) => {
    const data = {x: {N: [...train.keys()]}, y: [...train.values()]};
    return backtest(laws.get(law), data, {objective: "log-least-squares"}).inflation;
  };

  it.each([
    ["m2", 0.07, 0.025],
    ["m4", 0.11, 0.01]
  ])("bands of %s are too narrow as the covariance has them, and nearly honest as the past does", (id, plain, past) => {
    const found = fits(id);
    const [before, after] = [dishonesty(found, () => 1), dishonesty(found, pastOf)];
    expect(before).toBeLessThan(plain);
    expect(after).toBeLessThan(past);
    expect(after).toBeLessThan(before / 2);
  });
});
