import {expect, it} from "vitest";
import {fitOwn} from "../../../../src/lib/analysis/your-runs/fit.ts";
import {type OwnCapability, scoreOwn} from "../../../../src/lib/analysis/your-runs/scores.ts";
import {importResults, textSource} from "../../../../src/lib/import/index.ts";
import {laws} from "../../../../src/lib/laws/index.ts";
import {fitSentence, scoresSentence} from "../../../../src/lib/report/your-runs/citable.ts";

const brought = (text: string) => importResults([textSource("runs.csv", text)]);
const sizes = [1e7, 3e7, 1e8, 3e8, 1e9, 3e9];

it("a sentence names the law, what it was fitted to, the intervals and every parameter", async () => {
  const rows = sizes.map((N, i) => `${N},${1.8 + 400 * N ** -0.34 + i / 1000}`);
  const {results, files} = await brought(["params,loss", ...rows].join("\n"));
  const law = laws.get("power");
  const sentenceWith = (intervals: "profile" | "none") => {
    const {series, fit} = fitOwn(results, files, [law], {intervals});
    return fitSentence(law, {series, fit, count: fit.summary.n}, "1.2.3");
  };
  const sentence = sentenceWith("profile");
  expect(sentence).toMatch(/ was fitted to the loss of 6 runs by least squares on log with Critical Scale 1\.2\.3; /);
  expect(sentence).toContain(
    "with 95% profile likelihood intervals and errors robust to unequal variances (HC3), are E"
  );
  for (const name of Object.keys(law.params)) expect(sentence).toContain(`${name} = `);
  expect(sentenceWith("none")).toContain("its parameters, without intervals, are E");
});

it("the estimand of scores is named, and the curves that intervals cover", async () => {
  const rows = sizes.map((N) => `sums,${N},${Math.round(100 / (1 + (3e8 / N) ** 2))},100`);
  const {results} = await brought(["task,N,k,n", ...rows].join("\n"));
  const sentence = scoresSentence(scoreOwn(results), "1.2.3");
  expect(sentence).toMatch(
    /^N50 \(mean score\), the scale in parameters at which the mean score is half of the way up/
  );
  expect(sentence).toContain("for 1 capability with Critical Scale 1.2.3; each 95% interval covers every curve");
  for (const form of ["Weibull", "Logistic", "Probit", "Fréchet"]) expect(sentence).toContain(form);
});

it("forms that one capability lacks are named as those that could be fitted; no list of forms is empty", async () => {
  const rows = sizes.map((N) => `sums,${N},${Math.round(100 / (1 + (3e8 / N) ** 2))},100`);
  const {results} = await brought(["task,N,k,n", ...rows].join("\n"));
  const scores = scoreOwn(results);
  const [whole] = scores.capabilities;
  const limited = (kept: number): OwnCapability => {
    const {report} = whole!;
    const envelope = {...report.envelope, candidates: report.envelope.candidates.slice(0, kept)};
    return {...whole!, report: {...report, envelope}};
  };
  const sentenceOf = (...capabilities: OwnCapability[]) => scoresSentence({...scores, capabilities}, "1.2.3");
  const mixed = sentenceOf(limited(1), whole!);
  for (const form of ["Weibull", "Logistic", "Probit", "Fréchet"]) expect(mixed).toContain(form);
  expect(mixed).toMatch(/of the best among those of .* that could be fitted\.$/);
  expect(sentenceOf(limited(0))).toMatch(
    /is not estimated for 1 capability: Critical Scale 1\.2\.3 could fit no curve\.$/
  );
});
