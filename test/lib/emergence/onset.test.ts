import {describe, expect, it} from "vitest";
import {envelope} from "../../../src/lib/emergence/envelope.js";
import {bootstrap} from "../../../src/lib/fitting/bootstrap.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {hinge} from "../../../src/lib/laws/emergence/hinge.js";
import {logistic} from "../../../src/lib/laws/emergence/logistic.js";
import {present, recordsOf} from "../../fixtures/shared-data.js";

const EVALS = "EleutherAI-pythia/pythia_v1_evals.csv";
const OBS = "ryoungj-ObsScaling/base_llm_emergent_capability_eval.csv";
const COMPUTE = "ryoungj-ObsScaling/base_llm_benchmark_eval.csv";

/** All 38 subjects of MMLU together, sixteen fully trained models. */
function mmlu(shots: string) {
  const models = new Map<string, {N: number; k: number; n: number}>();
  for (const row of recordsOf(EVALS)) {
    if (row.step !== "143000" || row.shots !== shots || !row.task!.startsWith("mmlu_") || row.metric !== "acc")
      continue;
    const key = `${row.size} ${row.variant}`;
    const model = models.get(key) ?? {N: Number(row.params_non_embedding), k: 0, n: 0};
    model.k += Math.round(Number(row.value) * Number(row.n_items));
    model.n += Number(row.n_items);
    models.set(key, model);
  }
  const rows = [...models.values()];
  return {scale: rows.map(({N}) => N), k: rows.map(({k}) => k), n: rows.map(({n}) => n)};
}

describe.skipIf(!present(EVALS))("Pythia on MMLU: the onset is in the data, N50 is not", () => {
  it.each([
    ["0", 6.04e8, 1.82e8, 1.08e9],
    ["5", 5.03e8, 2.64e8, 7.87e8]
  ])("%s shots: a chance-anchored hinge leaves .25 at %d", (shots, onset, lower, upper) => {
    const {scale, ...counts} = mmlu(shots);
    expect(scale.length).toBe(16);
    const found = fit(hinge, {x: {N: scale}, ...counts}, {objective: "beta-binomial", fixed: {g: 0.25}});
    const Non = found.estimates[0]!;
    // an earlier analysis gave .60 [.15, 1.1] and .50 [.25, .80] billion
    expect(Non.value / onset).toBeCloseTo(1, 2);
    expect(Non.lower! / lower).toBeCloseTo(1, 2);
    expect(Non.upper! / upper).toBeCloseTo(1, 2);
    expect(found.derived[0]!.value).toBeGreaterThan(10 * Math.max(...scale));
  });

  it("says where the rise ends, when that is far below half way to 1", () => {
    const found = envelope(mmlu("5"), {chance: 0.25});
    expect(found.censoring).toBe("above");
    expect(found.notes).toContainEqual({
      code: "ends-below-threshold",
      end: expect.closeTo(0.5, 0),
      threshold: 0.625
    });
  });
});

it.skipIf(!present(OBS))("3-digit addition over public models: families widen the interval by less than 1.7", () => {
  const models = new Map(recordsOf(COMPUTE).map((row) => [row.Model, row]));
  const rows = recordsOf(OBS)
    .map((row) => ({
      C: Number(models.get(row.Model)?.["FLOPs (1E21)"] || Number.NaN),
      y: row.arithmetic_3da_2_acc === "" ? Number.NaN : Number(row.arithmetic_3da_2_acc),
      family: models.get(row.Model)?.["Model Family"] ?? ""
    }))
    .filter(({C, y}) => Number.isFinite(C) && Number.isFinite(y));
  const data = {x: {N: rows.map(({C}) => C)}, y: rows.map(({y}) => y)};
  const options = {free: ["g", "l"] as const, intervals: "none"} as const;
  const found = fit(logistic, data, options);
  const width = (clusters?: string[]) => {
    const drawn = bootstrap(logistic, data, found, {...options, clusters, resamples: 400});
    const {lower, upper} = drawn.estimates.find(({param}) => param === "N50")!;
    expect(drawn.units).toBe(clusters ? 19 : 69);
    return Math.log10(upper / lower);
  };
  const ratio = width(rows.map(({family}) => family)) / width();
  expect(ratio).toBeGreaterThan(1);
  expect(ratio).toBeLessThan(1.7);
});
