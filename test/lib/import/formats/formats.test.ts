import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {z} from "zod";
import {countFrom} from "../../../../src/lib/import/formats/lm-eval.ts";
import {importResults, type Result, resultAt, textSource, toEveryEvalEver} from "../../../../src/lib/import/index.ts";
import {sizeInName} from "../../../../src/lib/import/table/models.ts";
import {ResultsBuilder} from "../../../../src/lib/import/table/result-columns.ts";

const load = async (files: Readonly<Record<string, unknown>>) => {
  const sources = Object.entries(files).map(([name, content]) =>
    textSource(name, typeof content === "string" ? content : JSON.stringify(content))
  );
  const imported = await importResults(sources);
  return {...imported, all: Array.from({length: imported.results.length}, (_, i) => resultAt(imported.results, i))};
};

describe("lm-evaluation-harness", () => {
  const newer = (acc: number, stderr: number | "N/A", size?: number) => ({
    results: {piqa: {alias: "piqa", "acc,none": acc, "acc_stderr,none": stderr, "exact_match,strict-match": 0.25}},
    "n-samples": {piqa: {original: 200, effective: 100}},
    "n-shot": {piqa: 5},
    config: {model_args: "pretrained=org/net,dtype=float16", ...(size && {model_num_parameters: size})}
  });

  it("gives scores with their error, number of questions and shots", async () => {
    const {all} = await load({"r.json": newer(0.5, 0.05, 93e6)});
    expect(all[0]).toEqual({
      file: "r.json",
      row: 1,
      numbers: {N: 93e6, value: 0.5, stderr: 0.05, n: 100, shots: 5},
      texts: {model: "org/net", task: "piqa", metric: "acc"}
    });
    expect(all[1]!.texts.metric).toBe("exact_match (strict-match)");
    expect((await load({"r.json": newer(0.5, "N/A")})).all[0]!.numbers.stderr).toBeUndefined();
  });

  it("takes sizes and tokens from models.csv, by model and checkpoint", async () => {
    const older = (revision: string) => ({
      results: {wsc: {acc: 0.5, acc_stderr: 0.05}},
      versions: {wsc: 0},
      config: {model_args: `pretrained=org/net,revision=${revision}`, num_fewshot: 0}
    });
    const models = "model,revision,params,tokens,family\nnet,step1,1.5B,2e6,nets\nnet,step2,1.5B,4e6,nets\n";
    const {all, files} = await load({
      "a.json": older("step1"),
      "b.json": older("step2"),
      "c.json": newer(0.1, 0.03),
      "models.csv": models
    });
    expect(all.map(({numbers: {N, D}, texts: {family}}) => [N, D, family]).slice(0, 3)).toEqual([
      [1.5e9, 2e6, "nets"],
      [1.5e9, 4e6, "nets"],
      [undefined, undefined, undefined]
    ]);
    expect(files[2]!.notes).toContainEqual({code: "no-models", models: ["org/net"], file: "models.csv"});
  });

  it("recovers the number of questions from a standard error, and only then", () => {
    fc.assert(
      fc.property(fc.integer({min: 20, max: 10_000}), fc.double({min: 0.01, max: 0.99, noNaN: true}), (n, share) => {
        const k = Math.min(n - 1, Math.max(1, Math.round(share * n)));
        return countFrom(k / n, Math.sqrt(((k / n) * (1 - k / n)) / (n - 1))) === n;
      })
    );
    expect(countFrom(0, 0)).toBeNull();
    expect(countFrom(0.337, 0.02)).toBeNull();
  });

  it.each([
    ["EleutherAI/pythia-v1.1-6.9b", 6.9e9],
    ["pythia-70m-deduped", 70e6],
    ["org/Qwen3-93M_x", 93e6],
    ["gpt2", undefined]
  ])("the size in the name %s", (name, size) => expect(sizeInName(name)).toBe(size));
});

describe("Every Eval Ever", () => {
  const name = fc.stringMatching(/^[a-zA-Z][\w/.-]{0,8}$/);
  const result = fc.record({
    model: name,
    task: name,
    metric: fc.constantFrom("acc", "exact_match", "loss", "f1"),
    value: fc.double({noNaN: true, noDefaultInfinity: true}),
    stderr: fc.option(fc.double({min: 0, max: 1, noNaN: true}), {nil: undefined}),
    n: fc.option(fc.integer({min: 1, max: 1e6}), {nil: undefined}),
    N: fc.option(fc.double({min: 1, max: 1e12, noNaN: true}), {nil: undefined}),
    D: fc.option(fc.double({min: 1, max: 1e13, noNaN: true}), {nil: undefined}),
    chance: fc.option(fc.double({min: 0, max: 0.5, noNaN: true}), {nil: undefined}),
    seed: fc.option(fc.integer({min: 0, max: 9}), {nil: undefined})
  });

  it("is what validators want: bounds that hold the score, whole numbers of answers, texts as details", async () => {
    const {results} = await load({
      "r.csv": "model,N,task,acc,loss,n_items\na/b,7e9,x,0.5,3.1,100\na b,7e9,x,0.25,3.5,100\n"
    });
    const written = toEveryEvalEver(results, {timestamp: 1.7e9, organization: "x", version: "1"});
    expect(written.map(({name}) => name)).toEqual(["a__b.json", "a__b-2.json"]); // neither overwrites the other
    const bound = z.union([z.number(), z.literal("Infinity"), z.literal("-Infinity")]);
    const texts = z.record(z.string(), z.string());
    const schema = z.strictObject({
      schema_version: z.literal("0.3.0"),
      evaluation_id: z.string(),
      retrieved_timestamp: z.string().regex(/^\d+$/),
      source_metadata: z.object({
        source_type: z.enum(["documentation", "evaluation_run"]),
        source_organization_name: z.string(),
        evaluator_relationship: z.enum(["first_party", "third_party", "collaborative", "other"])
      }),
      eval_library: z.object({name: z.string(), version: z.string()}),
      model_info: z.object({
        name: z.string(),
        id: z.string(),
        additional_details: texts.and(z.object({deployment_type: z.string(), model_availability: z.string()}))
      }),
      evaluation_results: z.array(
        z.object({
          evaluation_name: z.string(),
          source_data: z.object({dataset_name: z.string(), source_type: z.literal("other")}),
          metric_config: z.object({
            lower_is_better: z.boolean(),
            score_type: z.literal("continuous"),
            min_score: bound,
            max_score: bound
          }),
          score_details: z.object({
            score: z.number(),
            details: texts.optional(),
            uncertainty: z.object({num_samples: z.int().optional()}).optional()
          })
        })
      )
    });
    for (const {document} of written) {
      const {evaluation_results: all} = schema.parse(JSON.parse(JSON.stringify(document)));
      for (const {
        metric_config: bounds,
        score_details: {score}
      } of all) {
        expect(Number(bounds.min_score) <= score && score <= Number(bounds.max_score)).toBe(true);
      }
    }
  });

  it("scores from 0 to 100 are shares, and their errors with them", async () => {
    const result = (unit: object, score: number) => ({
      evaluation_name: "x",
      metric_config: {metric_name: "acc", lower_is_better: false, ...unit},
      score_details: {score, uncertainty: {standard_error: {value: 2}}}
    });
    const {all, files} = await load({
      "e.json": {
        schema_version: "0.2.2",
        model_info: {id: "m-7b"},
        evaluation_results: [result({metric_unit: "percent"}, 37.5), result({min_score: 0, max_score: 100}, 50)]
      }
    });
    expect(all.map(({numbers}) => [numbers.value, numbers.stderr])).toEqual([
      [0.375, 0.02],
      [0.5, 0.02]
    ]);
    expect(files[0]!.notes).toContainEqual({code: "percent-scores"});
  });

  it("is read back from what was written, exactly", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(result, {minLength: 1, maxLength: 12}), async (given) => {
        const builder = new ResultsBuilder();
        for (const [i, {model, task, metric, ...numbers}] of given.entries()) {
          builder.add("given", i + 1, (put) => {
            for (const [field, text] of Object.entries({model, task, metric})) put.text(field, text);
            for (const [field, value] of Object.entries(numbers)) if (value !== undefined) put.number(field, value);
          });
        }
        const written = toEveryEvalEver(builder.results(), {timestamp: 0, organization: "x", version: "1"});
        const {all} = await load(Object.fromEntries(written.map(({document}, i) => [`${i}.json`, document])));
        const plain = (numbers: Readonly<Record<string, number | undefined>>, texts: Result["texts"]) =>
          JSON.stringify([
            texts,
            Object.entries(numbers)
              .filter(([, v]) => v !== undefined)
              .sort()
          ]);
        const bare = all.map(({numbers, texts}) =>
          plain(numbers, {model: texts.model!, task: texts.task!, metric: texts.metric!})
        );
        const expected = given.map(({model, task, metric, ...numbers}) =>
          plain(numbers.N === undefined ? {...numbers, N: sizeInName(model)} : numbers, {model, task, metric})
        );
        expect(bare.sort()).toEqual(expected.sort());
      }),
      {numRuns: 100}
    );
  });
});

describe("Weights & Biases", () => {
  const text =
    '"Step","small - eval/loss","small - eval/loss__MIN","small - eval/loss__MAX","large - eval/loss"\n' +
    "10,3,3,3,\n20,2.5,2.5,2.5,2\n";

  it("a chart’s columns become runs; what is no value is left out", async () => {
    const {all, files} = await load({"chart.csv": text});
    expect(all.map(({numbers, texts, row}) => [row, texts.model, texts.metric, numbers.S, numbers.value])).toEqual([
      [2, "small", "eval/loss", 10, 3],
      [3, "small", "eval/loss", 20, 2.5],
      [3, "large", "eval/loss", 20, 2]
    ]);
    expect(files[0]!.format).toBe("Weights & Biases CSV");
    expect(files[0]!.notes).toContainEqual({code: "extremes-left-out", columns: 2});
  });

  it("models.csv tells the sizes of runs", async () => {
    const {all} = await load({"chart.csv": text, "models.csv": "run,params\nsmall,1e6\nlarge,1e9\n"});
    expect(all.map(({numbers}) => numbers.N)).toEqual([1e6, 1e6, 1e9]);
  });
});

describe("models.csv", () => {
  it("tells sizes to any table that names its models and not their sizes", async () => {
    const {all, files} = await load({
      "evals.csv": "name,task,acc\na,x,0.1\nb,x,0.2\nc,x,0.3\n",
      "models.csv": "name,params,tokens\na,1e6,1e9\nb,1e9,1e9\n"
    });
    expect(all.map(({numbers: {N, D, value}}) => [N, D, value])).toEqual([
      [1e6, 1e9, 0.1],
      [1e9, 1e9, 0.2],
      [undefined, undefined, 0.3]
    ]);
    expect(files[0]!.notes).toContainEqual({code: "no-models", models: ["c"], file: "models.csv"});
  });

  it("changes no size that a table gives", async () => {
    const {all} = await load({"r.csv": "model,N,loss\na,5,3\n", "models.csv": "model,N,D\na,7,1e9\n"});
    expect(all.map(({numbers: {N, D}}) => [N, D])).toEqual([[5, 1e9]]);
  });

  it("is a table of results as well where it holds some", async () => {
    const {files} = await load({"evals.csv": "name,task,acc\na,x,0.1\n", "models.csv": "name,params,loss\na,1e6,3\n"});
    expect(files.map(({file}) => file)).toEqual(["evals.csv", "models.csv"]);
  });
});

it("trainer_state.json gives losses by step, tokens and compute", async () => {
  const state = {
    global_step: 20,
    log_history: [
      {loss: 3, learning_rate: 1e-3, epoch: 0.5, step: 10, num_input_tokens_seen: 1000},
      {eval_loss: 2.9, eval_runtime: 3, eval_samples_per_second: 9, step: 10, num_input_tokens_seen: 1000},
      {loss: null, step: 20, num_input_tokens_seen: 2000},
      {train_loss: 2.95, total_flos: 5e15, train_runtime: 7, step: 20}
    ]
  };
  const {all, files} = await load({"out/net-125m/checkpoint-20/trainer_state.json": state});
  expect(all.map(({row, numbers, texts}) => ({row, ...numbers, ...texts}))).toEqual([
    {row: 1, N: 125e6, S: 10, D: 1000, metric: "loss", value: 3, model: "net-125m"},
    {row: 2, N: 125e6, S: 10, D: 1000, metric: "eval_loss", value: 2.9, model: "net-125m"},
    {row: 4, N: 125e6, S: 20, C: 5e15, metric: "train_loss", value: 2.95, model: "net-125m"}
  ]);
  expect(files[0]!.dropped.total).toBe(1);
});

it("files that hold no results are passed over, with the reason", async () => {
  const {skipped} = await load({
    "r/runs.csv": "N,loss\n1,2\n",
    "r/readme.md": "#",
    "r/samples_piqa.jsonl": "{}",
    "r/.hidden.csv": "x"
  });
  expect(skipped.map(({reason}) => reason.code)).toEqual(["hidden", "unknown-format", "single-answers"]);
});

it("the order of files changes nothing", async () => {
  const files = ["b", "a", "c"].map((name, i) => textSource(`${name}.csv`, `N,loss\n${i + 1}e8,${3 - i}\n`));
  const {results, files: read} = await importResults(files);
  expect(read.map(({file}) => file)).toEqual(["a.csv", "b.csv", "c.csv"]);
  expect(await importResults([...files].reverse())).toEqual({results, files: read, skipped: []});
});
