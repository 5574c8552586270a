import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {capabilitiesIn, chosenSeries, fitRows, seriesOf} from "../../../src/lib/analysis/your-runs/select-columns.ts";
import {blobSource, importResults, type ReadOptions, resultAt} from "../../../src/lib/import/index.ts";
import {present, shared} from "../../fixtures/shared-data.ts";

const load = (paths: readonly string[], options?: ReadOptions) =>
  importResults(
    paths.map((path) => blobSource(path, new Blob([readFileSync(shared(path))]))),
    options
  );

/** Files of others as they are: how many results each gives and what the columns are taken for. */
const samples: readonly (readonly [path: string, results: number, columns: Readonly<Record<string, string>>])[] = [
  ["kyo-takano-chinchilla/df.csv", 234, {C: "C", N: "N", D: "D", loss: "value"}],
  [
    "mcleish7-gemstone-scaling-laws/epoch_chinchilla_svg_extracted_data.csv",
    245,
    {"Model Size": "N", "Training FLOP": "C", loss: "value"}
  ],
  [
    "huggingface-datablations/data_constrained_fit182.csv",
    182,
    {params: "N", tokens: "D", unique_tokens: "U", loss: "value", name: "model"}
  ],
  [
    "EleutherAI-pythia/pythia_v1_evals.csv",
    6592,
    {
      params_non_embedding: "N",
      tokens: "D",
      step: "S",
      shots: "shots",
      task: "task",
      metric: "metric",
      value: "value",
      stderr: "stderr",
      n_items: "n"
    }
  ],
  [
    "EleutherAI-pythia/pythia_addition_by_operand.csv",
    21000,
    {params_non_embedding: "N", step: "S", shots: "shots", n_correct: "k", n_items: "n"}
  ],
  [
    "ryoungj-ObsScaling/base_llm_benchmark_eval.csv",
    1144,
    {
      Model: "model",
      "Model Family": "family",
      "Model Size (B)": "N",
      "Pretraining Data Size (T)": "D",
      "FLOPs (1E21)": "C",
      MMLU: "value",
      HumanEval: "value"
    }
  ],
  [
    "tony10101105-ExpEmergence/overall.csv",
    794,
    {
      task: "task",
      model: "model",
      family: "family",
      params_b: "N",
      tokens_t: "D",
      flops_1e21: "C",
      acc: "value",
      tc_brier: "value"
    }
  ],
  [
    "mlfoundations-scaling/models.csv",
    208,
    {name: "model", params_non_embedding: "N", tokens: "D", loss_c4_val: "value", loss_openlm: "value"}
  ],
  ["DongWooLee-Eli-nslpfn/colpret_training_curves.csv", 35876, {model: "model", tokens_seen: "D", loss: "value"}],
  [
    "formll-resolving-scaling-law-discrepancies/isoflop_points_refinedweb.csv",
    1164,
    {flops: "C", n: "N", tokens: "D", loss: "value"}
  ],
  [
    "UKPLab-on-emergence/evaluation_scores.csv",
    12328,
    {task: "task", model: "model", n_items: "n", shots: "shots", seed: "seed"}
  ]
];

describe.each(samples)("%s", (path, count, columns) => {
  it.skipIf(!present(path))("is understood without being told", async () => {
    const {results, files} = await load([path]);
    expect(results.length).toBe(count);
    const found = Object.fromEntries(files[0]!.columns.map(({column, field}) => [column, field]));
    expect(found).toMatchObject(columns);
  });
});

const harness = [
  "pythia-70m-step143000.zero-shot.v0.3",
  "pythia-410m-step143000.zero-shot.v0.3",
  "pythia-410m-step512.zero-shot.v0.3",
  "pythia-6.9b-step143000.zero-shot.v0.3",
  "qwen3-93M-math.results_2026-01-21T03-44-18.458309.v0.4",
  "gemma-2b-afrimmlu.trimmed.v0.4.10"
].map((name) => `lm-eval-examples/${name}.json`);

describe("files of lm-evaluation-harness, v0.3 and v0.4", () => {
  it.skipIf(!present(harness[0]!))("give every score with its model, tokens and number of questions", async () => {
    const {results} = await load(harness);
    const all = Array.from({length: results.length}, (_, i) => resultAt(results, i));
    const find = (model: string, task: string, D?: number) =>
      all.find(
        ({texts, numbers}) =>
          texts.model!.endsWith(model) &&
          texts.task === task &&
          texts.metric === "acc" &&
          (D === undefined || numbers.D === D)
      );
    expect(find("70m", "wsc")!.numbers).toMatchObject({N: 70e6, D: 143000 * 2097152, n: 104, shots: 0});
    // where the share is 0 the error says nothing, and the number of questions is that of the other files
    expect(find("410m", "lambada_openai", 512 * 2097152)!.numbers).toMatchObject({value: 0, stderr: 0, n: 5153});
    expect(all.find(({texts}) => texts.model === "google/gemma-2b" && texts.metric === "f1")!.numbers).toEqual({
      N: 2e9,
      value: 0.21785667126908828,
      n: 500,
      shots: 0
    });
    const qwen = all.find(({texts}) => texts.task === "math_rephrased_full")!;
    expect(qwen.numbers).toMatchObject({value: 0.0004, n: 5000});
    expect(qwen.numbers.N).toBeGreaterThan(9e7);
    expect(results.length).toBe(4 * 172 + 2 + 2);
  });
});

describe("what is fitted", () => {
  const epoch = "mcleish7-gemstone-scaling-laws/epoch_chinchilla_svg_extracted_data.csv";
  it.skipIf(!present(epoch))("has tokens computed from compute where no column gives them", async () => {
    const {results} = await load([epoch]);
    const rows = fitRows(results, chosenSeries(results, {}), ["N", "D"]);
    expect(rows.notes).toEqual([{code: "computed-input", input: "D", formula: "D = C / 6 N"}]);
    expect((rows.data.x.D as number[])[0]).toBeCloseTo(9.993852799709755e18 / 6 / 6795600349.289497, 0);
  });

  const addition = "EleutherAI-pythia/pythia_addition_by_operand.csv";
  it.skipIf(!present(addition))("counts of one model are one model, on request", async () => {
    const {results} = await load([addition], {where: {step: "143000", shots: "4"}});
    const {capabilities} = capabilitiesIn(results, {combine: true});
    expect(capabilities[0]!.capability).toMatchObject({
      k: [69, 60, 126, 138, 3580, 2613, 3872],
      n: Array(7).fill(5000)
    });
  });

  const pythia = "EleutherAI-pythia/pythia_v1_evals.csv";
  it.skipIf(!present(pythia))("is chosen by task and metric", async () => {
    const {results} = await load([pythia], {where: {step: "143000", shots: "0", variant: "standard"}});
    expect(() => chosenSeries(results, {task: "arc_easy"})).toThrow(
      /^several tasks or metrics; choose one: arc_easy · acc, arc_easy · acc_norm/
    );
    expect(() => chosenSeries(results, {task: "arc"})).toThrow(/^no such series: "arc"; known: /);
    expect(chosenSeries(results, {task: "arc_easy", metric: "acc"})).toEqual({
      task: "arc_easy",
      metric: "acc",
      rows: 8,
      kind: "share"
    });
    expect(seriesOf(results).find(({metric}) => metric === "ppl")?.kind).toBe("loss");
    const {capabilities} = capabilitiesIn(results, {task: "arc_easy", metric: "acc"});
    expect(capabilities[0]!.capability.n![0]).toBe(2376);
  });
});
