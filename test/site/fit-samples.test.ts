/**
 * What others published, brought to the page and to the command line: both must give the same numbers to the last
 * digit.
 */
import {execFile} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {promisify} from "node:util";
import {build} from "esbuild";
import {parquetWriteBuffer} from "hyparquet-writer";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {present, shared} from "../fixtures/shared-data.ts";
import {type Reader, reader} from "./browser.ts";

interface Sample {
  /** Under the shared data; of this site’s own where it is a loader’s. */
  readonly path: string;
  readonly command: "fit" | "emerge";
  readonly law?: string;
  readonly where?: Readonly<Record<string, string>>;
  readonly columns?: Readonly<Record<string, string>>;
  readonly task?: string;
  readonly metric?: string;
  readonly axis?: string;
  readonly chance?: string;
  readonly combine?: true;
}

const own = (name: string) => `src/data/${name}.ts`;

/** Few and small: the same runs and scores in every format that can be brought. */
const N = Array.from({length: 12}, (_, i) => Math.round(10 ** (7 + i / 4)));
const runs = N.map((n, i) => ({params: n, loss: Number((1.8 + 60 * n ** -0.3 + (i % 3) / 400).toFixed(5))}));
const scores = N.map((n, i) => ({
  model: `net-${i}`,
  params: n,
  task: "sums",
  n_items: 200,
  acc: Math.round(200 / (1 + (3e8 / n) ** 1.5)) / 200
}));
const lines = (rows: readonly object[], mark: string) =>
  [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))].map((cells) => cells.join(mark)).join("\n");
const columnData = (["params", "loss"] as const).map((name) => ({
  name,
  data: runs.map((run) => run[name]),
  type: "DOUBLE" as const
}));

const chart = [
  ["Step", ...runs.map((_, i) => `net-${i}m - eval/loss`)],
  ...[3, 5, 8, 13, 21].map((step, k) => [step, ...runs.map(({loss}) => loss + 1 / (k + 2))])
];

const written: Readonly<Record<string, string | Uint8Array>> = {
  "runs.csv": lines(runs, ","),
  "runs.tsv": lines(runs, "\t"),
  "runs.json": JSON.stringify(runs),
  "runs.jsonl": runs.map((run) => JSON.stringify(run)).join("\n"),
  "runs.parquet": new Uint8Array(parquetWriteBuffer({columnData})),
  "chart.csv": chart.map((row) => row.join(",")).join("\n"),
  "net-1m/trainer_state.json": JSON.stringify({
    log_history: runs.map(({loss}, i) => ({eval_loss: loss, step: 10 * (i + 1), num_input_tokens_seen: 5000 * (i + 1)}))
  }),
  ...Object.fromEntries(
    scores.map(({model, params, acc, n_items}) => [
      `harness/${model}.json`,
      JSON.stringify({
        results: {sums: {"acc,none": acc}},
        "n-samples": {sums: {effective: n_items}},
        config: {model_args: `pretrained=${model}`, model_num_parameters: params}
      })
    ])
  ),
  ...Object.fromEntries(
    scores.map(({model, params, acc, n_items}) => [
      `eee/${model}.json`,
      JSON.stringify({
        schema_version: "0.3.0",
        model_info: {id: model, additional_details: {N: String(params)}},
        evaluation_results: [
          {
            evaluation_name: "sums",
            metric_config: {metric_name: "acc"},
            score_details: {score: acc, uncertainty: {num_samples: n_items}}
          }
        ]
      })
    ])
  ),
  "beside/evals.csv": lines(
    scores.map(({params: _, ...score}) => score),
    ","
  ),
  "beside/models.csv": lines(
    scores.map(({model, params}) => ({model, params})),
    ","
  )
};

const formats: readonly Sample[] = [
  ...["runs.csv", "runs.tsv", "runs.json", "runs.jsonl", "runs.parquet"].map(
    (path): Sample => ({path, command: "fit", law: "power"})
  ),
  {path: "chart.csv", command: "fit", law: "m1", columns: {N: "Step"}},
  {path: "net-1m", command: "fit", law: "m2", columns: {N: "D"}},
  ...["harness", "eee", "beside"].map((path): Sample => ({path, command: "emerge"}))
];

/** One of each folder whose tables hold results of models of known size. */
const samples: readonly Sample[] = [
  {path: own("sample-losses.csv"), command: "fit", law: "chinchilla"},
  {path: own("sample-scores.csv"), command: "emerge"},
  {path: "kyo-takano-chinchilla/df.csv", command: "fit", law: "chinchilla"},
  {path: "mcleish7-gemstone-scaling-laws", command: "fit", law: "chinchilla"},
  {path: "huggingface-datablations/data_constrained_fit182.csv", command: "fit", law: "data-constrained"},
  {
    path: "mlfoundations-scaling/models.csv",
    command: "fit",
    law: "chinchilla",
    where: {dataset: "c4_original"},
    metric: "loss_c4_val"
  },
  {
    path: "DongWooLee-Eli-nslpfn/benchmark.lang.half1.csv",
    command: "fit",
    law: "m2",
    where: {Task: "log_perplexity", Model: "6 Enc, 6 Dec"},
    columns: {N: "Seen Examples"},
    task: "log_perplexity"
  },
  {path: "allenai-OLMo-ladder/step1_points.csv", command: "fit", law: "chinchilla", task: "arc_easy_test_5shot"},
  {
    path: "formll-resolving-scaling-law-discrepancies/isoflop_points_refinedweb.csv",
    command: "fit",
    law: "chinchilla",
    where: {table: "main", hparams: "tuned"}
  },
  {
    path: "EleutherAI-pythia/pythia_addition_by_operand.csv",
    command: "emerge",
    where: {step: "143000", shots: "4"},
    combine: true
  },
  {path: "ryoungj-ObsScaling/base_llm_benchmark_eval.csv", command: "emerge", metric: "GSM8K", axis: "C"},
  {
    path: "tony10101105-ExpEmergence/overall.csv",
    command: "emerge",
    task: "abstract_narrative_understanding",
    metric: "acc",
    axis: "C",
    chance: "0.2"
  },
  {
    path: "felipemaiapolo-statistical-scaling-law/df_full_v2.csv",
    command: "emerge",
    columns: {N: "size*1e9"},
    metric: "bbh"
  },
  {path: "lm-eval-examples", command: "emerge", task: "arc_easy", metric: "acc"}
];

let site: Reader;
const folder = mkdtempSync(join(tmpdir(), "critical-scale-samples-"));
/** The command line in one file: it starts five times as fast as its sources, and finds its package above itself. */
const cli = "node_modules/.cache/critical-scale/cli.mjs";

beforeAll(async () => {
  site = await reader();
  await build({
    entryPoints: ["loaders/cli/main.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile: cli,
    logLevel: "silent"
  });
  for (const [name, content] of Object.entries(written)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), content);
  }
});

afterAll(async () => {
  await site?.close();
  rmSync(folder, {recursive: true});
});

const isWritten = (path: string) => Object.keys(written).some((name) => name === path || name.startsWith(`${path}/`));
const isThere = ({path}: Sample) => path.startsWith("src/") || isWritten(path) || present(path);

describe.concurrent("the page and the command line give the same numbers", {timeout: 400_000}, () => {
  for (const sample of [...samples, ...formats]) {
    it.skipIf(!isThere(sample))(`${sample.path}: ${sample.command}`, async () => {
      const path = await fileOf(sample);
      const [typed, clicked] = await Promise.all([onCommandLine(sample, path), onPage(sample, path)]);
      expect(typed.schema).toBe(`critical-scale/${sample.command}`);
      expect(numbersOf(clicked)).toEqual(numbersOf(typed));
    });
  }
});

/** What was found, without the folders of files and the versions of programs, which differ by right. */
function numbersOf({skipped: _, report, ...rest}: Document): object {
  const {versions: __, ...said} = report ?? {};
  const text = JSON.stringify({...rest, report: said}, (key, value) =>
    key === "file" ? value.replace(/^.*\//, "") : value
  );
  return JSON.parse(text);
}

interface Document {
  readonly schema: string;
  readonly skipped: unknown;
  readonly report?: {readonly versions?: unknown};
}

const run = promisify(execFile);
const node = (...args: string[]) => run(process.execPath, args, {maxBuffer: 1e8});

async function fileOf({path}: Sample): Promise<string> {
  if (isWritten(path)) return join(folder, path);
  if (!path.startsWith("src/")) return shared(path);
  const file = join(folder, path.replace(/^.*\/|\.ts$/g, ""));
  if (!existsSync(file)) writeFileSync(file, (await node("--import", "tsx", path)).stdout);
  return file;
}

async function onCommandLine(sample: Sample, path: string): Promise<Document> {
  const each = (flag: string, pairs: Readonly<Record<string, string>> = {}) =>
    Object.entries(pairs).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  const one = (["law", "task", "metric", "axis", "chance"] as const).flatMap((name) =>
    sample[name] === undefined ? [] : [`--${name}`, sample[name]]
  );
  const args = [
    ...each("--where", sample.where),
    ...each("--map", sample.columns),
    ...one,
    ...(sample.combine ? ["--combine"] : [])
  ];
  const {stdout} = await node(cli, sample.command, path, "--json", ...args);
  return JSON.parse(stdout);
}

async function onPage(sample: Sample, path: string): Promise<Document> {
  const page = await site.open("fit");
  await page.getByLabel(statSync(path).isDirectory() ? "or a folder" : "Files", {exact: true}).setInputFiles(path);
  await page.getByText("How the columns are read").waitFor();
  const where = Object.entries(sample.where ?? {}).map(([name, value]) => `${name}=${value}`);
  if (where.length) {
    await page.getByLabel("Filter rows").fill(where.join("; "));
    await page.getByLabel("Filter rows").blur();
    await isRead(page);
  }
  for (const [field, column] of Object.entries(sample.columns ?? {})) {
    const [name, factor] = column.split("*") as [string, string?];
    await page.getByLabel(`What ${name} is`).selectOption(field);
    await isRead(page);
    if (!factor) continue;
    await page.getByLabel(`Factor of ${name}`).fill(factor);
    await page.getByLabel(`Factor of ${name}`).blur();
    await isRead(page);
  }
  const {task, metric} = sample;
  if (task || metric) {
    const series = page.getByLabel("Task and metric");
    const offered = await series
      .locator("option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const wanted = offered.find((value) => {
      const one = JSON.parse(value);
      return (!task || one.task === task) && (!metric || one.metric === metric) && value !== "{}";
    });
    await series.selectOption(wanted!);
  }
  if (sample.law) await page.getByLabel("Law", {exact: true}).selectOption(sample.law);
  if (sample.axis) await page.getByLabel("Scale", {exact: true}).selectOption(sample.axis);
  if (sample.chance) await page.getByLabel("Chance score").fill(sample.chance);
  if (sample.combine) await page.getByLabel("pool rows of equal scale").check();
  await page.getByRole("button", {name: sample.command === "fit" ? "Fit the law" : "Find critical scales"}).click();
  await page.locator(`[data-finished=${sample.command}]`).waitFor({timeout: 300_000});
  const button = page.getByRole("button", {name: sample.command === "fit" ? "Fit as JSON" : "Curves as JSON"});
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const found = JSON.parse(readFileSync(await download.path(), "utf8"));
  await page.close();
  return found;
}

const isRead = (page: Page) => page.locator("p.status", {hasText: "Read."}).waitFor();
