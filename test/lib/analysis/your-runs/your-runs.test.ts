import {describe, expect, it} from "vitest";
import {extrapolate, ownCurves} from "../../../../src/lib/analysis/your-runs/curves.ts";
import {fitOwn, lawsFor} from "../../../../src/lib/analysis/your-runs/fit.ts";
import {lawsNamed} from "../../../../src/lib/analysis/your-runs/laws.ts";
import {scoreOwn} from "../../../../src/lib/analysis/your-runs/scores.ts";
import {chosenSeries} from "../../../../src/lib/analysis/your-runs/select-columns.ts";
import {valuesOf} from "../../../../src/lib/core/fit.ts";
import {predict} from "../../../../src/lib/core/law.ts";
import {importResults, textSource} from "../../../../src/lib/import/index.ts";
import {laws} from "../../../../src/lib/laws/index.ts";
import {random} from "../../../../src/lib/numerics/random.ts";

const truth = laws.get("chinchilla").published[1]!.values;
const noise = random("own");
const grid = Array.from({length: 36}, (_, i) => ({N: 10 ** (7 + (i % 6) / 2), D: 10 ** (9 + Math.floor(i / 6) / 2)}));
const losses = grid.map((x) => predict(laws.get("chinchilla"), truth, x) * Math.exp(0.003 * noise.normal()));

const brought = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  importResults([textSource("runs.csv", [columns, ...rows].map((row) => row.join(",")).join("\n"))]);

describe("results that somebody brought", () => {
  it(
    "are fitted with what their columns allow: compute that follows from size and data is no input of its " + "own",
    async () => {
      const following = await brought(
        ["N", "D", "C", "loss"],
        grid.map(({N, D}, i) => [N, D, 6 * N * D, losses[i]!])
      );
      const free = await brought(
        ["N", "D", "C", "loss"],
        grid.map(({N, D}, i) => [N, D, 6 * N * D * (1 + (i % 3)), losses[i]!])
      );
      const named = ({results}: typeof free) => lawsFor(results, chosenSeries(results, {}), laws.all).map(({id}) => id);
      expect(named(following)).toContain("chinchilla");
      expect(named(following)).not.toContain("product");
      expect(named(free)).toContain("product");
      expect(named(free)).not.toContain("bnsl-3");
      expect(new Set(lawsFor(free.results, chosenSeries(free.results, {}), laws.all).map(({kind}) => kind))).toEqual(
        new Set(["loss"])
      );
    }
  );

  it("have their largest residuals named by the rows of the file, headings and skipped rows counted", async () => {
    const rows = grid.map(({N, D}, i) => [N, D, i === 20 ? 1.1 * losses[i]! : losses[i]!]);
    const {results, files} = await brought(
      ["params", "tokens", "loss"],
      [...rows.slice(0, 5), ["", "", ""], ...rows.slice(5)]
    );
    const {report} = fitOwn(results, files, [laws.get("chinchilla")]);
    expect(report.residuals.largest[0]).toMatchObject({row: 20 + 3, y: 1.1 * losses[20]!});
  });

  it("give the law of the least AICc, with its rivals and a report", async () => {
    const {results, files} = await brought(
      ["params", "tokens", "loss"],
      grid.map(({N, D}, i) => [N, D, losses[i]!])
    );
    const found = fitOwn(results, files, lawsNamed(["power", "chinchilla"], results, chosenSeries(results, {})));
    expect(found.law.id).toBe("chinchilla");
    expect(found.candidates.map(({law}) => law)).toEqual(["chinchilla", "power"]);
    const alpha = found.fit.estimates.find(({param}) => param === "alpha")!;
    expect(alpha.lower!).toBeLessThan(truth.alpha!);
    expect(alpha.upper!).toBeGreaterThan(truth.alpha!);
    expect(found.report.inputs.map(({counted}) => counted)).toEqual([
      {code: "of-column", column: "params", factor: 1},
      {code: "of-column", column: "tokens", factor: 1}
    ]);
    expect(found.report.heldOut.map(({along}) => along)).toEqual(["N", "D"]);
  });

  it("name the row that no law takes, or leave it out and tell", async () => {
    const {results, files} = await brought(
      ["params", "loss"],
      [
        [1e7, 3],
        [0, 2.9],
        [1e8, 2.8],
        [1e9, 2.6],
        [1e10, 2.5]
      ]
    );
    expect(() => fitOwn(results, files, [laws.get("power")])).toThrow("invalid N; not > 0: 0 (runs.csv, row 3)");
    const zero = await brought(
      ["params", "loss"],
      [
        [1e7, 3],
        [1e8, 0],
        [1e9, 2],
        [1e10, 1.5]
      ]
    );
    expect(() => fitOwn(zero.results, zero.files, [laws.get("m1")])).toThrow(
      "invalid loss; not > 0: 0 (runs.csv, row 3)"
    );
    expect(fitOwn(zero.results, zero.files, [laws.get("m1")], {objective: "least-squares"}).report.kept).toBe(4);
    const {report} = fitOwn(results, files, [laws.get("power")], {keepValid: true});
    expect([report.kept, report.dropped]).toEqual([
      4,
      [{key: "row 3", N: 0, D: Number.NaN, reason: {code: "invalid", what: "N", wanted: "positive", value: 0}}]
    ]);
  });

  it("are drawn along size, a curve for each amount of data, and beyond the largest run", async () => {
    const {results, files} = await brought(
      ["params", "tokens", "loss"],
      grid.map(({N, D}, i) => [N, D, losses[i]!])
    );
    const {law, fit} = fitOwn(results, files, [laws.get("chinchilla")]);
    const {along, by, curves, points} = ownCurves(law, fit);
    expect([along, by, curves.length, points.length]).toEqual(["N", "D", 6, 36]);
    for (const {at, points} of curves) {
      for (const {x, value, lower, upper, isBeyond} of points) {
        expect(value).toBeCloseTo(predict(law, valuesOf(fit), {N: x, D: at.D!}), 12);
        expect(lower! < value && value < upper!).toBe(true);
        expect(isBeyond).toBe(x > 10 ** 9.5);
      }
    }
    const [first, last] = [extrapolate(law, fit)[0]!, extrapolate(law, fit).at(-1)!];
    expect(first.inputs).toEqual({N: 10 ** 9.5, D: 10 ** 11.5});
    expect(last.value).toBeLessThan(first.value);
    expect(last.upper! - last.lower!).toBeGreaterThan(0);
  });

  it("feed a typed formula with any input that laws have", async () => {
    const rows = grid.map(({N, D}, i) => [N, D, 1 + (i % 5), losses[i]!]);
    const {results, files} = await brought(["params", "finetuning tokens", "languages", "loss"], rows);
    const typed = lawsNamed(["E + A * N^-a + B * DF^-b * Lang^c"], results, chosenSeries(results, {}));
    expect(typed.map(({inputs}) => inputs)).toEqual([["N", "Lang", "DF"]]);
    const {c} = valuesOf(fitOwn(results, files, typed, {intervals: "none"}).fit);
    expect(Math.abs(c!)).toBeLessThan(0.05); // languages do nothing to these losses
  });

  it("are dated and ranked where capabilities share a window", async () => {
    const scales = Array.from({length: 9}, (_, i) => 10 ** (7 + i / 2));
    const share = (N: number, N50: number) => 1 / (1 + (N50 / N) ** 2.5);
    const rows = [
      ["early", 3e8],
      ["late", 1e10]
    ].flatMap(([task, N50]) =>
      scales.flatMap((N, i) =>
        [0, 1].map((seed) => [
          task!,
          N,
          Math.min(200, Math.round(200 * share(N, N50 as number)) + ((i + seed) % 2)),
          200
        ])
      )
    );
    const {results} = await brought(["task", "params", "k", "n"], rows);
    const {capabilities, comparison, excluded: left} = scoreOwn(results);
    expect(left).toEqual([]);
    expect(capabilities.map(({name}) => name)).toEqual(["early", "late"]);
    if ("code" in comparison) throw new Error(comparison.code);
    expect(comparison.ranks.map(({name, best, worst}) => [name, best, worst])).toEqual([
      ["early", 1, 1],
      ["late", 2, 2]
    ]);
    const {value, lower, upper} = comparison.pairs[0]!.ratio;
    expect(lower! < 0.03 && 0.03 < upper! && value < 1).toBe(true);
  });
});
