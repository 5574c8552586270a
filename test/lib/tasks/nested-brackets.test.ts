import {describe, expect, it} from "vitest";
import {nestedBrackets} from "../../../src/lib/tasks/nested-brackets.ts";
import {expectImplied, expectOnly, type Possible} from "./enumeration.ts";

const options = {types: 2, depth: 3, open: 0.4, length: 9};
const task = nestedBrackets(options);

/** Every way to open and close, a token at a time; `stack` holds the types that are open. */
function everySequence(tokens: readonly number[] = [], stack: readonly number[] = [], probability = 1): Possible[] {
  const {types, depth, open, length} = options;
  if (tokens.length === length) return [{tokens, probability}];
  const p = stack.length === 0 ? 1 : stack.length === depth ? 0 : open;
  const opened = [0, 1].flatMap((type) =>
    p > 0 ? everySequence([...tokens, type], [...stack, type], (probability * p) / types) : []
  );
  const closed =
    p < 1 ? everySequence([...tokens, types + stack.at(-1)!], stack.slice(0, -1), probability * (1 - p)) : [];
  return [...opened, ...closed];
}

/** ( and [ open, ) and ] close. */
const tokensOf = (text: string) => Array.from(text, (bracket) => "([)]".indexOf(bracket));

describe("nested brackets", () => {
  it("states what every sequence there is implies", () => {
    expectImplied(task, everySequence());
  });

  it("draws only well-nested sequences, at most so deep", () => {
    expectOnly(task, everySequence());
  });

  it.each([
    ["(", 0],
    ["([", 0],
    ["([]", 1],
    ["([][]", 1],
    ["([()]", 2],
    ["([()][", 0],
    ["([()][]", 2],
    ["[]", -1] // nothing is open
  ])("asks after %s to close over %i levels", (text, height) => {
    expect(task.capabilityOf(tokensOf(text))).toBe(height);
  });

  it("asks for nothing where opening a bracket is as likely", () => {
    const opening = nestedBrackets({...options, open: 0.7}); // each type .35, closing .3
    expect(opening.capabilityOf(tokensOf("("))).toBe(-1);
    expect(opening.capabilityOf(tokensOf("([("))).toBe(0); // as deep as it goes
  });
});
