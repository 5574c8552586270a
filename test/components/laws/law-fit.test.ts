// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {fitCard} from "../../../src/components/base/fit-card.ts";
import {lawFits, takeAway} from "../../../src/components/laws/law-fit.ts";
import type {LawFit} from "../../../src/contracts/laws.ts";
import {compareIntervals} from "../../../src/lib/analysis/laws/interval-kinds.ts";
import {lossChoices} from "../../../src/lib/analysis/laws/law-choice.ts";
import {publishedCurves} from "../../../src/lib/analysis/laws/published-curves.ts";
import {analyseLoss} from "../../../src/lib/analysis/loss/loss.ts";
import {laws} from "../../../src/lib/laws/index.ts";
import {render} from "../../../src/lib/messages/index.ts";
import {fixedContext, fixedFit} from "../../fixtures/fixed-fit.ts";
import {lossRuns} from "../../fixtures/simulated-runs.ts";

const law = laws.get("chinchilla");
const runs = lossRuns();
const loss = analyseLoss(runs, {laws: [law], cuts: false})!;
const shown: LawFit = {
  task: {id: "made-up", title: "Made up", unit: "token", entropy: 1.5},
  loss,
  published: publishedCurves(law, loss.points),
  heldOut: fixedContext.heldOut!,
  intervals: compareIntervals(law, loss.points, loss.fit, {resamples: 20})
};
const choices = {
  "made-up": lossChoices(
    runs,
    ["chinchilla", "kaplan-sum", "power"].map((id) => laws.get(id))
  )
};

describe("a law on our runs", () => {
  const element = lawFits(law, [shown], choices);
  const figures = Array.from(element.querySelectorAll("figure.finding"));
  const tables = new Map(
    Array.from(element.querySelectorAll("table"), (table) => [table.querySelector("caption")!.textContent!, table])
  );
  const tableOf = (caption: RegExp) => [...tables].find(([title]) => caption.test(title))![1];

  it("shows runs with the fit, published curves at the same scales, and what the law misses", () => {
    expect(figures.map((figure) => figure.querySelector(".finding-title")!.textContent)).toEqual([
      expect.stringContaining("Chinchilla fitted to 24 runs"),
      expect.stringMatching(/^At our scales the published parameters predict .* our runs reached/),
      expect.stringMatching(/^Runs deviate from the law by/)
    ]);
    expect(figures[0]!.querySelectorAll("circle")).toHaveLength(24);
  });
  it("names the source of every published curve, and scales none of them", () => {
    for (const {source} of law.published) expect(figures[1]!.querySelector(".key")!.textContent).toContain(source);
    const {points} = shown.published[0]!;
    const {E, A, B, alpha, beta} = law.published[0]!.values as Record<string, number>;
    for (const {N, D, value} of points) expect(value).toBeCloseTo(E! + A! * N ** -alpha! + B! * D ** -beta!, 9);
    expect(Math.min(...points.map(({N}) => N))).toBe(600);
  });
  it("sets four kinds of interval side by side", () => {
    const table = tableOf(/^Intervals by different methods/);
    expect(Array.from(table.querySelectorAll("thead th"), (th) => th.textContent)).toEqual([
      "profile, HC3",
      "Wald, HC3",
      "bootstrap of runs",
      "bootstrap of sizes"
    ]);
    expect(table.querySelectorAll("tbody tr")).toHaveLength(6);
  });
  it("ranks the laws of the same runs, this one marked", () => {
    const table = tableOf(/^All laws fitted to the same 24 runs/);
    expect(table.querySelectorAll("tbody tr")).toHaveLength(2);
    expect(table.querySelector("strong")!.textContent).toBe("Chinchilla");
    expect(table.querySelector("a")!.getAttribute("href")).toBe("./kaplan-sum");
  });
  it("scores what was set aside as shares of the loss", () => {
    const text = tableOf(/predicted from the others/).textContent!;
    expect(text).toContain("3.1%");
    expect(text).toContain("−2.0%");
  });
  it("leads with the task that it fits best, and says which", () => {
    const {summary} = loss.fit;
    const worse = {
      ...shown,
      task: {...shown.task, id: "worse", title: "Worse"},
      loss: {...loss, fit: {...loss.fit, summary: {...summary, sigma: 0.4}}}
    };
    const both = lawFits(law, [worse, shown], {});
    expect(both.querySelector("p")!.textContent).toMatch(/smallest for Made up .* largest for Worse \(40\.0%\)/);
    expect(Array.from(both.querySelectorAll("h3"), (h3) => h3.textContent)).toEqual([
      expect.stringContaining("Made up"),
      expect.stringContaining("Worse")
    ]);
  });
  it("links to what can be taken away, where there is something", () => {
    const files = {text: "a.txt", numbers: "a.json"};
    const links = Array.from(takeAway(law, [shown], files).querySelectorAll("a"), (a) => a.getAttribute("download"));
    expect(links).toEqual(["chinchilla-report.txt", "chinchilla-fit.json"]);
    expect(takeAway(law, [], files).querySelector("a")).toBeNull();
  });
});

it("a law that no sweep can feed says what is missing", () => {
  expect(lawFits(laws.get("kaplan-steps"), [], {}).textContent).toContain("values of N, S");
});

it("a card gives reasons, other minima and information, and no bare number for what is open", () => {
  const text = fitCard(fixedFit, {law}).textContent!;
  for (const {reasons} of fixedFit.estimates) for (const reason of reasons) expect(text).toContain(render(reason));
  expect(text).toContain("Other minima: 265% higher (3 starts).");
  expect(text).toContain("Too few rows for an AICc; BIC −27.5.");
  expect(text).not.toMatch(/77\.8|911/);
});

it("an estimate is weakly identified where its interval is longer than a decade, or .5 for an exponent", () => {
  const verdictOf = (param: string, lower: number, upper: number) => {
    const estimates = fixedFit.estimates.map((e) =>
      e.param === param ? {...e, lower, upper, interval: "profile" as const, status: "identified" as const} : e
    );
    const rows = fitCard({...fixedFit, estimates}, {law}).querySelectorAll("table tbody tr");
    return rows[estimates.findIndex((e) => e.param === param)]!.querySelectorAll("td")[4]!.textContent;
  };
  expect(verdictOf("B", 3e3, 2.5e4)).toBe("identified");
  expect(verdictOf("B", 6e10, 3.5e18)).toBe("weakly identified");
  expect(verdictOf("beta", 0.7, 0.9)).toBe("identified");
  expect(verdictOf("beta", 2, 3.3)).toBe("weakly identified");
});

it("an emergence curve says whether our sweeps are fitted with it", () => {
  expect(lawFits(laws.get("weibull"), [], {}).textContent).toContain("is fitted to every capability");
  expect(lawFits(laws.get("segmented"), [], {}).textContent).toContain("not fitted to the sweeps");
});
