import {type TextRow, textRows} from "../../../src/lib/import/records.ts";
import {recordsToCsv} from "../../../src/lib/import/write-table.ts";

/** What the authors serve, in their own form, made of a table that was made from it: the way back, file by file. */
export type Upstream = (url: string, tables: readonly string[]) => string;

const records = (text: string) => textRows(text, "a copy");
const csv = (rows: readonly TextRow[]) =>
  recordsToCsv(
    Object.keys(rows[0]!),
    rows.map((row) => Object.values(row).map((v) => (Number.isNaN(Number(v)) || v === "" ? v : Number(v))))
  );

const oldNames: Readonly<Record<string, string>> = {
  "160m": "125m",
  "410m": "350m",
  "1b": "800m",
  "1.4b": "1.3b",
  "2.8b": "2.7b",
  "6.9b": "6.7b",
  "12b": "13b"
};

const pythia: Upstream = (url, [table]) => {
  const own = records(table!).filter(({size}) => url.includes(`/pythia-${oldNames[size!]}-deduped/`));
  const row = (task: string, {step, shots}: TextRow, acc: number) => ({
    model: "?",
    checkpoint: step!,
    task: `num_reasoning_arithmetic_${task}`,
    fewshot: shots!,
    acc: String(acc),
    acc_stderr: "0"
  });
  const sums = own.map((r) => row(`addition_${r.operand_x1}`, r, Number(r.n_correct) / 50));
  // theirs begin with many shots, and hold products as well
  return csv([...sums, row("multiplication_3", own[0]!, 0.02)].reverse());
};

const expEmergence: Upstream = (url, [table]) => {
  const scored = records(table!).filter(({task}) => url.includes(`/data/${task}/`));
  const row = (
    model: string,
    {family = "", params_b = "", tokens_t = "", flops_1e21 = "", acc = "", tc_brier = ""}: TextRow
  ) => ({
    Model: model,
    "Model Family": family,
    "Model Size (B)": params_b,
    "Pretraining Data Size (T)": tokens_t,
    "FLOPs (1E21)": flops_1e21,
    "0_300_brier": "",
    acc,
    brier: tc_brier,
    san: "0.5"
  });
  return csv([row("never/scored", {}), ...scored.map((r) => row(r.model!, r))]);
};

const onEmergence: Upstream = (_, [table]) => {
  const rows = records(table!).map(({task, n_items, shots, ...rest}) => ({
    ...{filename: `${task}/task.json`, number_of_data: n_items!, number_of_shots: shots!, exact_match_loss: "-100"},
    ...rest
  }));
  const other = {...rows[0]!, filename: "another_task/task.json"};
  return recordsToCsv(
    Object.keys(other),
    [other, ...rows].map((row) => Object.values(row).map((v) => (v === "-100" ? -100 : v)))
  );
};

const gadre: Upstream = (url, [models, downstream, metadata]) => {
  const name = decodeURIComponent(url)
    .match(/(?:evaluation_)?([^/]+?)(?:_heavy)?\.(?:json|csv)$/)![1]!
    .replace(/^evaluation_/, "");
  if (url.endsWith("/eval_metadata.csv")) {
    const theirs = ["Eval Task", "Task Category", "Task Type", "#shots", "#datapoints", "Random baseline"];
    const rows = records(metadata!).map((row) => [...Object.values(row), "Tasks, and what they ask."]);
    return recordsToCsv([...theirs, "Description"], [["another task", "", "", 0, 1, 0, "?"], ...rows]);
  }
  if (url.includes("/evals/")) {
    const own = records(downstream!).filter((row) => row.name === name);
    const icl = Object.fromEntries(own.map(({task, acc}) => [task, Number(acc)]));
    return JSON.stringify({eval_metrics: {icl: {...icl, another_task: 0.5}}});
  }
  const row = records(models!).find((candidate) => candidate.name === name)!;
  const sizes = `"params": ${row.params}, "params_no_embed": ${row.params_non_embedding}, "tokens": ${row.tokens}`;
  const loss = (v: string, from: string) => `{"loss": ${v}, "val_data": ["training/eval_data/${from}"]}`;
  const results = [
    loss(row.loss_openlm!, "val_tok_mult/openlm/shard_0.tar"),
    loss(row.loss_c4_val!, "c4_val/shard.tar"),
    loss("9.9", "val_tok_mult/paloma_c4_en/1.tar")
  ];
  return (
    `{"name": "${name}", "dataset_name": "${row.dataset}", "hyperparameters": {${sizes}, ` +
    `"chinchilla_multiplier": ${row.chinchilla_multiplier}}, "results": [${results}]}`
  );
};

const verbatim: Upstream = (url, tables) => tables[url.endsWith("base_llm_benchmark_eval.csv") ? 0 : 1]!;

export const upstream: Readonly<Record<string, Upstream>> = {
  pythia,
  gadre,
  "exp-emergence": expEmergence,
  "on-emergence": onEmergence,
  "obs-scaling": verbatim
};
