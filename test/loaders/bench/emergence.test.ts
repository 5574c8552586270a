import {describe, expect, it} from "vitest";
import {drawRows, emergenceDesigns} from "../../../loaders/bench/emergence/designs.js";
import {emptyEmergenceTally, tallyEmergence} from "../../../loaders/bench/emergence/tally.js";
import {addCounts} from "../../../loaders/bench/shared/add-counts.js";
import {predict} from "../../../src/lib/core/law.js";
import {weibull} from "../../../src/lib/laws/emergence/weibull.js";
import {mean} from "../../../src/lib/numerics/mean.js";

const design = (id: string) => emergenceDesigns.find((found) => found.id === id)!;

describe("designs of the bench", () => {
  it.each(["full", "items"])("%s: the shares drawn are those of the curve on average, and the same each time", (id) => {
    const {scales, truth} = design(id);
    const sets = Array.from({length: 200}, (_, number) => drawRows(design(id), number));
    expect(drawRows(design(id), 7)).toEqual(sets[7]);
    for (const N of [scales[2]!, scales[7]!, scales[11]!]) {
      const shares = sets.flatMap((rows) => rows.N.flatMap((size, i) => (size === N ? [rows.k[i]! / rows.n[i]!] : [])));
      expect(Math.abs(mean(shares) - predict(weibull, truth, {N}))).toBeLessThan(0.04);
    }
  });
});

describe("what is counted", () => {
  it("in shares and at once is the same", () => {
    const total = emptyEmergenceTally();
    addCounts(total, tallyEmergence(design("default"), 0, 3, ["law"]));
    addCounts(total, tallyEmergence(design("default"), 3, 5, ["law"]));
    const whole = tallyEmergence(design("default"), 0, 5, ["law"]);
    expect(total.brackets).toEqual(whole.brackets);
    expect(total.intervals["law N50"]).toMatchObject({...whole.intervals["law N50"], decades: expect.any(Number)});
    expect(whole.intervals["law N50"]!.sets).toBe(5);
  });
  it("never and always are open and never wrong", () => {
    for (const id of ["never", "always"]) {
      const {intervals, brackets} = tallyEmergence(design(id), 0, 5, ["law"]);
      expect(intervals["law N50"]).toMatchObject({sets: 5, below: 0, above: 0, open: 5});
      expect(brackets.sure).toEqual({sets: 5, wrong: 0, open: 5});
    }
  });
});
