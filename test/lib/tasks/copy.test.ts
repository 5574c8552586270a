import {describe, expect, it} from "vitest";
import {copying} from "../../../src/lib/tasks/copy.ts";
import {expectImplied, expectOnly, type Possible} from "./enumeration.ts";

const options = {alphabet: 3, lengths: [1, 2, 4], length: 12};
const task = copying(options);

/** A segment of every length and of every choice of tokens, repeated. */
function everySequence(): Possible[] {
  return options.lengths.flatMap((L) => {
    const count = options.alphabet ** L;
    return Array.from({length: count}, (_, i): Possible => {
      const segment = Array.from({length: L}, (_, t) => 1 + (Math.floor(i / options.alphabet ** t) % options.alphabet));
      const block = [0, ...segment];
      const tokens = Array.from({length: options.length}, (_, t) => block[t % block.length]!);
      return {tokens, probability: 1 / options.lengths.length / count};
    });
  });
}

describe("copying", () => {
  it("states what every sequence there is implies", () => {
    expectImplied(task, everySequence());
  });

  it("draws only such sequences", () => {
    expectOnly(task, everySequence());
  });

  it("asks for the tokens of the repeats, by length, not for separators nor for what cannot be known", () => {
    const sequence = [0, 2, 3, 0, 2, 3, 0, 2, 3, 0, 2, 3];
    const asked = sequence.slice(1).map((_, t) => task.capabilityOf(sequence.slice(0, t + 1)));
    expect(asked).toEqual([-1, -1, -1, 1, 1, -1, 1, 1, -1, 1, 1]);
  });

  it("knows how likely the segment is to end before it has", () => {
    const next = new Float64Array(4);
    const ends = (prefix: number[]) => {
      task.conditional(prefix, next);
      return next[0]!;
    };
    expect([ends([0]), ends([0, 1]), ends([0, 1, 1]), ends([0, 1, 1, 1]), ends([0, 1, 1, 1, 1])]).toEqual([
      0,
      1 / 3,
      1 / 2,
      0,
      1
    ]);
  });

  it("refuses sequences too short for a repeat", () => {
    expect(() => copying({...options, length: 6})).toThrow(
      "invalid length; a segment of 4 cannot begin again within it: 6"
    );
  });
});
