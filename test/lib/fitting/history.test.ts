import {expect, it} from "vitest";
import type {Law} from "../../../src/lib/core/law.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {logistic} from "../../../src/lib/laws/emergence/logistic.js";

it("a fit does not depend on the fits before it", () => {
  const law = logistic as Law;
  const x = {N: [1, 2, 4, 8, 16]};
  const n = Array(5).fill(10);
  const inOneCoordinate = () => fit(law, {x, k: [1, 3, 5, 8, 9], n}, {fixed: {alpha: 1.3}});
  const before = inOneCoordinate();
  // the lapse is held at its bound, so that one of two coordinates moves
  fit(law, {x, k: [1, 3, 5, 8, 10], n}, {fixed: {alpha: 0.5}, free: ["l"]});
  expect(inOneCoordinate()).toEqual(before);
});
