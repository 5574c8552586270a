import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {type IsoFlopOptions, isoFlop} from "../../../src/lib/allocation/iso-flop.js";
import {isoFlopBias} from "../../../src/lib/allocation/iso-flop-bias.js";
import {logLogFit} from "../../../src/lib/allocation/log-log.js";
import {random} from "../../../src/lib/numerics/random.js";
import {isoFlopGrid} from "../../fixtures/iso-flop-grid.ts";
import {present, recordsOf, shared} from "../../fixtures/shared-data.js";

const surface = {A: 406.4, B: 410.7, E: 1.69, alpha: 0.34, beta: 0.28};
const budgets = [1e17, 1e18, 1e19, 1e20, 1e21];

/** Noise-free runs of the surface above. */
function exact(runs: readonly {N: number; D: number}[]) {
  const {A, B, E, alpha, beta} = surface;
  return runs.map(({N, D}) => ({N, D, loss: E + A * N ** -alpha + B * D ** -beta}));
}

describe("the parabola’s own bias, extrapolated to 1e24 FLOPs from 15 sizes at 1e17 … 1e21", () => {
  it.each([
    [2, -0.326937803733],
    [4, -1.301125043704],
    [8, -2.902904738135],
    [16, -5.100244551712]
  ])("half width ×%d: D* is wrong by %d %%, the exponent is right", (halfWidth, percent) => {
    const bias = isoFlopBias(surface, isoFlopGrid(surface, budgets, halfWidth, 15), 1e24)!;
    expect(Math.abs(100 * bias.D - percent)).toBeLessThan(1e-9);
    expect(Math.abs(bias.a)).toBeLessThan(1e-12);
    expect((1 + bias.D) * (1 + bias.N)).toBeCloseTo(1, 12);
  });

  it("is nothing where the exponents are equal", () => {
    const symmetric = {...surface, alpha: 0.31, beta: 0.31};
    for (const halfWidth of [2, 4, 8, 16]) {
      const bias = isoFlopBias(symmetric, isoFlopGrid(symmetric, budgets, halfWidth, 15), 1e24)!;
      expect(Math.abs(100 * bias.D)).toBeLessThan(1e-10);
    }
  });

  it("is less for the spline on a wide grid", () => {
    const grid = isoFlopGrid(surface, budgets, 16, 15);
    expect(Math.abs(isoFlopBias(surface, grid, 1e24, {method: "akima"})!.D)).toBeLessThan(0.02);
  });
});

it("weights are the inverse variances of the optima", () => {
  const source = random("iso-flop.test");
  const noisy = exact(isoFlopGrid(surface, budgets, 4, 9)).map((run) => ({
    ...run,
    loss: run.loss * Math.exp(0.001 * source.normal())
  }));
  for (const method of ["parabola", "akima"] as const) {
    const {budgets: found, powers} = isoFlop(noisy, {method, weighted: true, logLossSd: 0.001});
    const optima = found.map(({optimum}) => optimum!);
    const weights = optima.map(({logStderr}) => 1 / logStderr! ** 2);
    const C = found.map((budget) => budget.C);
    expect(new Set(weights).size).toBeGreaterThan(1);
    expect(powers!.N).toEqual(
      logLogFit(
        C,
        optima.map(({N}) => N),
        {weights}
      )
    );
    expect(isoFlop(noisy, {method, weighted: true, logLossSd: 0.001}).powers).toEqual(powers);
  }
  expect(() => isoFlop(noisy, {method: "akima", weighted: true})).toThrow("weights of a spline need logLossSd");
});

describe("a budget that is dropped says why", () => {
  const grid = exact(isoFlopGrid(surface, budgets, 4, 7));
  const reasons = (runs: typeof grid, options?: IsoFlopOptions) => isoFlop(runs, options).budgets.map((b) => b.reason);

  it("for too few sizes", () => {
    const two = [...grid.slice(0, 2), ...grid.slice(7)];
    expect(reasons(two)).toEqual([{code: "fewer-sizes", least: 3, sizes: 2}, null, null, null, null]);
    expect(reasons(grid.slice(3, 14), {method: "akima"})).toEqual([{code: "fewer-sizes", least: 5, sizes: 4}, null]);
  });

  it("for a minimum at an edge", () => {
    const large = grid.filter((_, i) => i >= 14 || i % 7 >= 4);
    expect(reasons(large).slice(0, 2)).toEqual(Array(2).fill({code: "minimum-beyond", end: "smallest"}));
    const wide = exact(isoFlopGrid(surface, budgets, 1024, 25)).filter((_, i) => i % 25 < 10);
    expect(reasons(wide, {method: "akima"})[0]).toEqual({code: "minimum-at", end: "largest"});
  });

  it("for a parabola that opens downward, and for weights without errors", () => {
    const hill = grid.map((run) => ({...run, loss: 10 - run.loss}));
    expect(reasons(hill)).toEqual(budgets.map(() => ({code: "parabola-opens-downward"})));
    expect(isoFlop(hill)).toMatchObject({powers: null, reason: {code: "fewer-optima", budgets: 5}});
    const three = grid.filter((_, i) => i % 3 === 0 && i < 21);
    expect(isoFlop(three, {weighted: true}).budgets[0]!.reason).toEqual({code: "optimum-without-error"});
  });

  it("and a run that is not a number is refused", () => {
    expect(() => isoFlop([{N: 1e6, D: 1e9, loss: NaN}])).toThrow("invalid loss; not > 0: NaN (row 0)");
  });
});

const FOLDER = "formll-resolving-scaling-law-discrepancies";
const KEYS = ["table", "dataset", "hparams", "warmup", "decay", "param_count", "split"];

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of recordsOf(`${FOLDER}/${file}`)) {
    const id = KEYS.map((key) => row[key]).join();
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return groups;
}

describe.skipIf(!present(FOLDER))("Porian et al. 2024, RefinedWeb", () => {
  const optima = present(FOLDER) ? rowsOf("isoflop_optima_refinedweb.csv") : new Map<string, Row[]>();
  const points = present(FOLDER) ? rowsOf("isoflop_points_refinedweb.csv") : new Map<string, Row[]>();
  const kept = (id: string) => optima.get(id)!.filter(({n}) => n !== "");

  it("basic and weighted exponents of N* and D*, from their optima, to 12 digits in all ten configurations", () => {
    const published = JSON.parse(readFileSync(shared(`${FOLDER}/published_fits_refinedweb.json`), "utf8"));
    expect(published.length).toBe(10);
    for (const {fit, ...configuration} of published) {
      const rows = kept(KEYS.map((key) => configuration[key]).join());
      const column = (name: string) => rows.map((row) => Number(row[name]));
      for (const name of ["n", "t"]) {
        const weights = column(`${name}_star_std`).map((std) => 1 / std ** 2);
        const basic = logLogFit(column("flops"), column(name));
        const weighted = logLogFit(column("flops"), column(name), {weights});
        expect(basic.exponent.value).toBeCloseTo(fit.basic[`${name}_exponent`], 12);
        expect(weighted.exponent.value).toBeCloseTo(fit.weighted[`${name}_exponent`], 12);
        expect(basic.r2).toBeCloseTo(fit.basic[`${name}_r2`], 12);
      }
    }
  });

  const spline = (id: string) =>
    isoFlop(
      points
        .get(id)!
        .map((row) => ({N: Number(row.n), D: Number(row.tokens), C: Number(row.flops), loss: Number(row.loss)})),
      {method: "akima"}
    );

  it.each([
    "main,rw,tuned,short,const,standard,val",
    "att,rw,base,long,kaplan,attention,train",
    "att,rw,base,short,kaplan,attention,train"
  ])("the spline finds their optima exactly: %s", (id) => {
    const found = spline(id);
    const theirs = new Map(kept(id).map((row) => [Number(row.flops), row]));
    let compared = 0;
    for (const {C, optimum} of found.budgets) {
      const row = [...theirs].find(([flops]) => Math.abs(flops / C - 1) < 1e-9)?.[1];
      if (!row) continue;
      expect(optimum!.N / Number(row.n)).toBeCloseTo(1, 11);
      expect(optimum!.loss / Number(row.loss)).toBeCloseTo(1, 3);
      ++compared;
    }
    expect(compared).toBe(theirs.size);
    expect(found.budgets.filter(({optimum}) => optimum).length).toBe(theirs.size);
  });

  it("elsewhere theirs are medians over noise, within 0.05 in ln N", () => {
    let compared = 0;
    for (const id of points.keys()) {
      for (const {C, optimum} of spline(id).budgets) {
        const row = kept(id).find(({flops}) => Math.abs(Number(flops) / C - 1) < 1e-9);
        if (!optimum || !row) continue;
        expect(Math.abs(Math.log(optimum.N / Number(row.n)))).toBeLessThan(0.05);
        ++compared;
      }
    }
    expect(compared).toBeGreaterThan(110);
  });
});
