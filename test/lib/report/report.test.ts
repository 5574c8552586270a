import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {formatOf} from "../../../src/lib/core/estimate-text.ts";
import type {Estimate, Fit} from "../../../src/lib/core/fit.ts";
import type {Law} from "../../../src/lib/core/law.ts";
import {fit} from "../../../src/lib/fitting/fit.ts";
import {laws} from "../../../src/lib/laws/index.ts";
import {render} from "../../../src/lib/messages/index.ts";
import {type FitReport, fitReport, type ReportContext} from "../../../src/lib/report/fit-report.ts";
import {plainFormula} from "../../../src/lib/report/plain-formula.ts";
import {reportText} from "../../../src/lib/report/report-text.ts";
import {fixedContext, fixedFit} from "../../fixtures/fixed-fit.ts";
import {lossRuns} from "../../fixtures/simulated-runs.ts";

const chinchilla = laws.get("chinchilla");
const runs = lossRuns();
const columns = {N: runs.map(({N}) => N), D: runs.map(({D}) => D), C: runs.map(({C}) => C)};
const fitted = ["power", "chinchilla", "kaplan-sum", "product"].map((id): [string, Law, Fit] => {
  const law = laws.get(id);
  return [id, law, fit(law, {x: columns, y: runs.map(({loss}) => loss!)}, {intervals: "wald"})];
});
const all: [string, Law, Fit][] = [...fitted, ["a fit with every verdict", chinchilla, fixedFit]];

describe.each(all)("the report of %s", (_, law, fitOf) => {
  const report = fitReport(fitOf, law, fixedContext);
  const text = reportText(report);
  const flat = text.replace(/\s+/g, " ");

  it("names every estimate, warning and reason, and every row that was dropped", () => {
    for (const {param} of [...fitOf.estimates, ...fitOf.derived]) expect(text).toMatch(new RegExp(`^${param}  `, "m"));
    for (const warning of fitOf.warnings) expect(flat).toContain(render(warning));
    for (const {reasons} of fitOf.estimates) for (const reason of reasons) expect(flat).toContain(render(reason));
    for (const {reason} of fixedContext.dropped) expect(flat.split("Rows dropped").at(-1)).toContain(render(reason));
  });
  it("has every part of a report", () => {
    const owed = [
      plainFormula(law.tex).split("\n")[0]!,
      law.tex,
      law.source,
      fixedContext.title,
      fixedContext.metric,
      ...law.inputs.map((name) => render(fixedContext.counted[fitOf.inputs[name]!] ?? {code: "as-given"})),
      `rows kept ${fitOf.summary.n}`,
      fitOf.objective,
      "ml-levenberg-marquardt",
      `of ${fitOf.summary.starts} starts reached`,
      "active bounds",
      fitOf.errors === "hc3" ? "HC3" : fitOf.errors,
      fitOf.summary.condition === null ? "singular" : "Condition number",
      "Skewness",
      "AICc",
      "BIC",
      "N above 4k",
      "3 clusters drawn with replacement",
      "cluster bootstrap: bootstrap",
      "critical-scale 0.0.0"
    ];
    for (const part of owed) expect(flat).toContain(part.replace(/\s+/g, " "));
  });
  it("prints no missing value", () => {
    expect(text).not.toMatch(/\b(NaN|undefined|null|Infinity|\[object)\b/);
  });
  it("keeps its columns where words can be wrapped", () => {
    const long = text.split("\n").filter((line) => line.length > 78);
    expect(long.filter((line) => !line.startsWith("TeX:") && !line.startsWith("    "))).toEqual([]);
  });
  it("survives JSON", () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(reportText(JSON.parse(JSON.stringify(report)) as FitReport)).toBe(text);
  });
});

it("states no point value for what is not identified, in text or JSON", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("open-below", "open-above", "unidentified"),
      // seven odd digits, so that no other number of the report contains them
      fc.integer({min: 1_234_567, max: 9_876_543}).map((v) => v | 1),
      fc.nat({max: 4}),
      (status, digits, which) => {
        const value = digits / 10_000;
        const estimates = fixedFit.estimates.map((e, k): Estimate => {
          if (k !== which) return e;
          const lower = status === "open-above" ? 0.25 : null;
          const upper = status === "open-below" ? 1e9 : null;
          return {...e, value, stderr: 1, lower, upper, status, interval: "wald"};
        });
        const context: ReportContext = {...fixedContext, bootstraps: []};
        const report = fitReport({...fixedFit, estimates}, chinchilla, context);
        const printed = formatOf({...estimates[which]!, lower: value, upper: null})(value);
        const line = reportText(report).match(new RegExp(`^${estimates[which]!.param}  .*$`, "m"))![0];
        expect(line).not.toContain(printed);
        expect(JSON.stringify({...report, summary: {}})).not.toContain(String(value));
      }
    ),
    {numRuns: 60, seed: 7}
  );
});

it("is the same text as before", async () => {
  await expect(reportText(fitReport(fixedFit, chinchilla, fixedContext))).toMatchFileSnapshot("report.golden.txt");
});

it("writes formulas as text", () => {
  expect(plainFormula(laws.get("power").tex)).toBe("L(N) = E + A N^(-alpha)");
  expect(plainFormula(String.raw`\frac{1}{a + b} \left(\tfrac{N_c}{N}\right)^{\alpha_N}`)).toBe(
    "1/(a + b) (N_c/N)^alpha_N"
  );
  for (const {tex} of laws.all) expect(plainFormula(tex)).not.toMatch(/[\\{}&]/);
});
