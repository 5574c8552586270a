import {describe, expect, it} from "vitest";
import {predict} from "../../src/lib/core/law.js";
import {fit} from "../../src/lib/fitting/fit.js";
import {chinchilla} from "../../src/lib/laws/loss/chinchilla.js";
import {dataConstrained} from "../../src/lib/laws/loss/data-constrained.js";
import {meanOf} from "../../src/lib/numerics/mean.js";
import {cellsOf, present} from "../fixtures/shared-data.js";

const FILE = "huggingface-datablations/data_constrained_fit182.csv";
const published = dataConstrained.published[0]!.values;

/** The 182 runs of the published fit: name, params, tokens, unique tokens, loss, epochs. */
function runs() {
  return cellsOf(FILE)
    .slice(1)
    .map((row) => row.map(Number))
    .map((cell) => ({N: cell[1]!, D: cell[2]!, U: cell[3]!, y: cell[4]!}));
}

const table = (rows: ReturnType<typeof runs>) => ({
  x: {N: rows.map(({N}) => N), D: rows.map(({D}) => D), U: rows.map(({U}) => U)},
  y: rows.map(({y}) => y)
});

/** Share of the variance of y that predictions leave unexplained, taken from 1. */
function rSquared(rows: ReturnType<typeof runs>, predicted: (row: (typeof rows)[number]) => number): number {
  const mean = meanOf(rows, ({y}) => y);
  const left = rows.reduce((sum, row) => sum + (row.y - predicted(row)) ** 2, 0);
  return 1 - left / rows.reduce((sum, {y}) => sum + (y - mean) ** 2, 0);
}

describe("the law of Muennighoff et al. 2023 at its published values", () => {
  it("gives the losses that the published code prints", () => {
    const at = (N: number, D: number) => predict(dataConstrained, published, {N, D, U: 25e9});
    expect(at(6.34e9, 242e9)).toBeCloseTo(2.2256440889984477, 12);
    expect(at(8.67e9, 178e9)).toBeCloseTo(2.2269634075087867, 12);
  });

  it("is Chinchilla’s law within one epoch of a model no larger than its data deserve", () => {
    const {E, A, B, alpha, beta} = published;
    const [N, D] = [1e8, 5e9];
    expect(predict(dataConstrained, published, {N, D, U: 6e9})).toBeCloseTo(
      predict(chinchilla, {E, A, B, alpha, beta}, {N, D}),
      12
    );
  });
});

describe.skipIf(!present(FILE))("the 182 runs of its published fit", () => {
  const rows = present(FILE) ? runs() : [];
  const data = table(rows);

  it("raw R² is .772 at the published values, and .445 where repetition is ignored", () => {
    const {E, A, B, alpha, beta} = published;
    expect(rows.length).toBe(182);
    expect(rSquared(rows, (row) => predict(dataConstrained, published, row))).toBeCloseTo(0.7722046085, 9);
    expect(rSquared(rows, (row) => predict(chinchilla, {E, A, B, alpha, beta}, row))).toBeCloseTo(0.445168437876, 9);
  });

  it("Huber 1e-3 on log finds an optimum below the published one", () => {
    const {RD, RN} = published;
    const at = fit(dataConstrained, data, {objective: "huber-0.001", intervals: "none", fixed: {RD, RN}});
    expect(at.summary.minimum).toBeCloseTo(0.01582593525801614, 12);
    const found = fit(dataConstrained, data, {objective: "huber-0.001", intervals: "none"});
    const value = (param: string) => found.estimates.find((e) => e.param === param)!.value;
    expect(found.status).toBe("converged");
    expect(found.summary.minimum).toBeCloseTo(0.015804662474002036, 12);
    expect(value("RD") / 95.36517).toBeCloseTo(1, 4);
    expect(value("RN") / 1.705905).toBeCloseTo(1, 4);
  });

  it("says that the worth of repetition is weakly identified", () => {
    const found = fit(dataConstrained, data, {objective: "huber-0.001"});
    const RD = found.estimates.find((e) => e.param === "RD")!;
    expect(RD.status === "open-above" || RD.upper! / RD.lower! > 5, JSON.stringify(RD)).toBe(true);
    expect(found.warnings, JSON.stringify(found.estimates)).toContainEqual(expect.objectContaining({param: "RD"}));
  });
});
