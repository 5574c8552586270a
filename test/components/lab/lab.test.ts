// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {labAnswer, labSentence} from "../../../src/components/lab/lab.ts";

describe("the lab", () => {
  const drawn = [
    {lower: -0.1, upper: 0.2},
    {lower: 0.05, upper: 0.3},
    {lower: null, upper: 0.4}
  ];
  it("says what to expect, and how often the truth is missed", () => {
    expect(labSentence(drawn)).toMatch(
      /^The interval for N50 has a median width of .* an open end in 1 of 3 sweeps\. .* in 2 of 3 sweeps\.$/
    );
  });
  it("draws a line a sweep", () => {
    const answer = labAnswer(drawn, 40);
    expect(answer.querySelectorAll("svg [aria-hidden] line, svg line").length).toBeGreaterThanOrEqual(3);
    expect(answer.textContent).toContain("3 of 40 sweeps so far");
  });
  it("has no number where no sweep closes its interval", () => {
    const sentence = labSentence([{lower: null, upper: null}]);
    expect(sentence).toMatch(/^No interval for N50 has two ends/);
    expect(sentence).not.toMatch(/NaN|null/);
  });
});
