import {expect, it} from "vitest";
import {prune} from "../../../loaders/site/output/prune.ts";

it(
  "numbers keep nine digits; what is drawn is rounded further, counts and estimates excepted; curves of training " +
    "are left out",
  () => {
    const value = 0.00314159265;
    const estimate = {value, lower: value, upper: null};
    const run = {key: "c9964878a64665e97b7ce1c4", seconds: value, curve: [[1, value]]};
    const line = {curve: [{frequency: value, value}]};
    expect(
      prune({exact: Math.PI / 1000, points: [{N: 3932161, loss: value, ends: [1, value], estimate}], run, line})
    ).toEqual({
      exact: value,
      points: [{N: 3932161, loss: 0.0031416, ends: [1, 0.003142], estimate}],
      run: {key: "c9964878a646", seconds: value, curve: []},
      line
    });
  }
);

it("parts that a page does without are named", () => {
  expect(prune({a: {points: [1], b: 2}}, ["points"])).toEqual({a: {b: 2}});
});
