import {describe, expect, it} from "vitest";
import {windowCheck} from "../../../src/lib/emergence/window-check.js";
import {random} from "../../../src/lib/numerics/random.js";

/** Four models at each of thirteen scales over six decades. */
function models(curve: (x: number) => number, label: number) {
  const source = random("window-check", label);
  return Array.from({length: 52}, (_, i) => {
    const x = Math.floor(i / 4) / 2;
    return {x, score: curve(x) + 0.02 * source.normal()};
  });
}

describe("a transition in parts of the scales", () => {
  it("holds where a break in the middle is found in both", () => {
    const found = windowCheck(models((x) => 0.2 * Math.max(0, x - 3), 1));
    expect(found.verdict).toBe("holds");
    expect(found.parts.map(({from, to}) => [from, to])).toEqual([
      [0, 4],
      [2, 6]
    ]);
    for (const {transition} of found.parts) expect(transition!.at).toBeCloseTo(3, 0);
  });
  it("depends where a sigmoid bends once in each part", () => {
    expect(windowCheck(models((x) => 1 / (1 + Math.exp(-2 * (x - 3))), 2)).verdict).toBe("depends");
  });
  it("is none on a straight line", () => {
    expect(windowCheck(models((x) => 0.1 * x, 3)).verdict).toBe("no-transition");
  });
  it("says nothing of a part with too few scales", () => {
    const few = models((x) => 0.2 * Math.max(0, x - 1), 4).filter(({x}) => x < 2.5);
    const {parts} = windowCheck(few, {share: 0.5});
    expect(parts.map(({transition}) => transition)).toEqual([null, null]);
  });
  it("throws where the whole is too short", () => {
    expect(() => windowCheck([{x: 1, score: 0}])).toThrow("needs at least 4 scales, found 1");
  });
});
