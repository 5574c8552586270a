import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {metricDisagreement} from "../../../../src/lib/analysis/public-models/metric-disagreement.js";
import {observedScales} from "../../../../src/lib/analysis/public-models/observed-compute.js";
import {type TextRow, textRows} from "../../../../src/lib/import/records.js";
import {random} from "../../../../src/lib/numerics/random.js";
import {present, shared} from "../../../fixtures/shared-data.js";

const rowsOf = (path: string) => textRows(readFileSync(shared(path), "utf8"), path);
const SCORES = "UKPLab-on-emergence/evaluation_scores.csv";
const EMERGENT = "ryoungj-ObsScaling/base_llm_emergent_capability_eval.csv";
const BENCHMARKS = "ryoungj-ObsScaling/base_llm_benchmark_eval.csv";

describe("two scores of the same answers", () => {
  const row = (model: string, exact: number, edits: number, more = {}): TextRow => ({
    task: "made_up",
    model,
    prompt_type: "open",
    shots: "0",
    n_items: "100",
    exact_match_accuracy: String(exact),
    edit_distance: String(edits),
    ...more
  });
  it("move where the difference is beyond chance, or beyond a tenth", () => {
    const moves = (small: [number, number], large: [number, number]) =>
      metricDisagreement([row("gpt2", ...small), row("gpt2-xl", ...large)]).map(({exactMove, editsMove}) => [
        exactMove,
        editsMove
      ]);
    expect(moves([0.1, 20], [0.3, 10])).toEqual([["better", "better"]]);
    expect(moves([0.1, 20], [0.15, 18.5])).toEqual([["neither", "neither"]]);
    expect(moves([0, 20], [0, 10])).toEqual([["neither", "better"]]);
    expect(moves([0.3, 10], [0.1, 20])).toEqual([["worse", "worse"]]);
  });
  it("are left out where a model was not scored, and options listed are no free answers", () => {
    expect(metricDisagreement([row("gpt2", -100, 20), row("gpt2-xl", 0.1, 20)])).toEqual([]);
    expect(metricDisagreement([row("gpt2", 0.1, 20)])).toEqual([]);
    expect(
      metricDisagreement([
        row("gpt2", 0.1, 20, {prompt_type: "closed"}),
        row("gpt2-xl", 0.1, 20, {prompt_type: "closed"})
      ])
    ).toEqual([]);
  });
  // counted by a script of its own over the same table
  it.skipIf(!present(SCORES))("of public models: exact match stands still more often than edit distance", () => {
    const free = metricDisagreement(rowsOf(SCORES)).filter(({shots}) => shots === 0);
    const still = free.filter(({exactMove}) => exactMove === "neither");
    expect([free.length, still.length]).toEqual([46, 37]);
    expect(still.filter(({editsMove}) => editsMove === "better").length).toBe(15);
  });
});

describe("half of the rise along compute", () => {
  /** Two families, of which one is 30 times as far on at the same compute. */
  const noise = random("compute");
  const drawn = Array.from({length: 40}, (_, i) => ({
    Model: `m${i}`,
    "Model Family": `f${i % 4}`,
    C: 10 ** ((i % 20) / 4)
  }));
  const models = drawn.map(({C, ...row}) => ({...row, "FLOPs (1E21)": String(C)}));
  const scores = drawn.map(({Model, C}, i) => ({
    Model,
    made_up_acc: String(1 / (1 + 60 / C / (i % 2 ? 2 : 0.5)) + 0.01 * noise.normal())
  }));

  it("is found, with a wider interval where families are drawn whole", () => {
    const [found] = observedScales(scores, models, 100);
    expect(found).toMatchObject({task: "made_up_acc", models: 40, families: 4});
    const {value, lower, upper} = found!.byFamily!;
    expect(Math.abs(value - 21 - Math.log10(60))).toBeLessThan(0.15);
    expect(lower).toBeLessThan(21 + Math.log10(60));
    expect(upper).toBeGreaterThan(21 + Math.log10(60));
    expect(upper! - lower!).toBeGreaterThan(found!.byModel!.upper! - found!.byModel!.lower!);
  });
  it.skipIf(!present(EMERGENT))("of public models: where it lies beyond the smaller ones, they leave it open", () => {
    const found = observedScales(rowsOf(EMERGENT), rowsOf(BENCHMARKS), 60);
    const [persian] = found.filter(({task}) => task === "parsinlu_qa_2_acc");
    expect(persian!.byFamily!.value).toBeCloseTo(24.106, 3);
    expect(persian!.predicted).toMatchObject({lower: null, upper: null});
    for (const {predicted, byFamily} of found) if (byFamily!.value > 23) expect(predicted!.upper).toBeNull();
  });
});
