import type {Tensor3D} from "@tensorflow/tfjs";
import {beforeAll, expect, it} from "vitest";
import {startEngine} from "../../../loaders/kernels/engine.ts";
import {tf} from "../../../loaders/kernels/tensorflow.ts";
import {evaluateSequences} from "../../../loaders/models/evaluate-sequences.ts";
import {copy} from "../../../src/lib/tasks/copy.js";

const context = 32;

/** What a “network” scores that is sure of `guess(prefix)` after each prefix. */
function scoresOf(guess: (prefix: Int32Array) => number) {
  const logits = (tokens: Int32Array) => {
    const values = new Float32Array(tokens.length * copy.vocabulary);
    for (let row = 0; row < tokens.length; ++row) {
      const start = row - (row % context);
      values[row * copy.vocabulary + guess(tokens.subarray(start, row + 1))] = 20;
    }
    return tf.tensor(values, [1, tokens.length, copy.vocabulary]) as Tensor3D;
  };
  const [{scores}] = evaluateSequences(copy, context, 1, logits) as [ReturnType<typeof evaluateSequences>[number]];
  return (capability: string, metric: string) =>
    scores.find((score) => score.capability === capability && score.metric === metric)!.value;
}

beforeAll(() => startEngine("relaxed"));

it("an answer that is right needs no edit", () => {
  const exact = new Float64Array(copy.vocabulary);
  const score = scoresOf((prefix) => {
    copy.conditional(prefix, exact);
    return exact.indexOf(Math.max(...exact));
  });
  for (const {id} of copy.capabilities) {
    expect(score(id, "exact-match")).toBe(1);
    expect(score(id, "token-edit-distance")).toBe(0);
  }
});

it("an answer of separators needs as many edits as it has tokens", () => {
  const score = scoresOf(() => 0);
  // 33 tokens, of which the first is given; of a segment of 8 there is one whole repeat and six tokens of the next,
  // without separators
  expect(score("length-8", "token-edit-distance")).toBe(32 - 8 - 3);
  expect(score("length-8", "likeliest-token")).toBe(0);
});

it("one that comes a token late is almost all wrong, and yet few edits away", () => {
  const score = scoresOf((prefix) => prefix.at(-1)!);
  const tokens = 32 - 8 - 3;
  const wrong = tokens * (1 - score("length-8", "likeliest-token"));
  expect(score("length-8", "exact-match")).toBe(0);
  expect(wrong).toBeGreaterThan(0.85 * tokens);
  expect(score("length-8", "token-edit-distance")).toBeLessThan(0.4 * wrong);
  expect(score("length-8", "token-edit-distance")).toBeGreaterThan(0);
});
