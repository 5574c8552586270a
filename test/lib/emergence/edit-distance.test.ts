import {expect, it} from "vitest";
import {editDistance} from "../../../src/lib/emergence/edit-distance.js";
import {random} from "../../../src/lib/numerics/random.js";

it.each([
  ["kitten", "sitting", 3],
  ["intention", "execution", 5],
  ["", "abc", 3],
  ["abc", "", 3],
  ["same", "same", 0],
  ["123456", "234567", 2] // six wrong tokens in place, two edits
])("%s → %s: %i", (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

it("is L(1 − p) where no token of the answer occurs elsewhere in it", () => {
  const source = random("metrics");
  const truth = [0, 0, 0, 0];
  let sum = 0;
  for (let i = 0; i < 20_000; ++i) {
    const answer = truth.map(() => (source.uniform() < 0.7 ? 0 : 1 + source.integer(4)));
    sum += editDistance(answer, truth);
  }
  expect(sum / 20_000).toBeCloseTo(4 * (1 - 0.7), 1);
});
