import {expect, it} from "vitest";
import {helpText} from "../../../src/components/guess/sentences.ts";
import type {SkillRound} from "../../../src/lib/analysis/guess/skill-round.ts";

it("lists the other capabilities as their lines rise, whatever their order in the task", () => {
  const rising = (title: string, sizes: readonly number[]) => ({
    title,
    frequency: 0.1,
    counts: [100, 200, 400].map((N) => ({N, k: sizes.includes(N) ? 4 : 1, n: 5}))
  });
  const round: SkillRound = {
    kind: "skill",
    task: {id: "made-up", title: "Made up", unit: "token"},
    capability: {id: "rare", title: "Rare", frequency: 0.01},
    D: 1000,
    cut: 400,
    shown: [],
    others: [rising("Late", [400]), rising("Early", [200, 400])],
    hidden: [],
    n50: {value: 800, lower: 700, upper: 900},
    line: null
  };
  expect(helpText(round)).toContain("from left to right as they rise: Early and Late.");
});
