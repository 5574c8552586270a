import {textRows} from "../../src/lib/import/records.ts";
import {recordsToCsv} from "../../src/lib/import/write-table.ts";
import {rounded} from "./rounded.ts";

const folder =
  "https://raw.githubusercontent.com/mlfoundations/scaling/a003c4913793ac2ae7ef87b28ecb562955d026d5/exp_data";

/** Tokens over what is compute-optimal, of the small models and of the large ones; one small model was not trained. */
const times = ["0.25", "0.5", "1.0", "2.0", "4.0", "8.0", "16.0", "32.0"];
const small = ["d=96_l=8_h=4", "d=512_l=8_h=4", "d=576_l=24_h=8", "d=1024_l=24_h=8"].flatMap((shape) =>
  times.map((time) => `${shape}-${time}`)
);
const large = {c4_original: "4.0", rpj: "32.0", rw_original: "16.0"} as const;
const names = Object.entries(large)
  .flatMap(([corpus, longest]) =>
    [...small, "open_lm_1b-1.0", `open_lm_1b-${longest}`, "open_lm_7b-1.0"].map((model) => `${corpus}-${model}`)
  )
  .filter((name) => name !== "c4_original-d=1024_l=24_h=8-32.0");
const inOrder = [...names].sort();

const tasks = [
  ...["agi_eval_lsat_ar", "agi_eval_lsat_rc", "agi_eval_sat_en", "arc_easy", "bbq", "bigbench_conlang_translation"],
  ...["bigbench_cs_algorithms", "bigbench_elementary_math_qa", "bigbench_language_identification"],
  ...["bigbench_misconceptions", "bigbench_novel_concepts", "bigbench_qa_wikidata", "bigbench_repeat_copy_logic"],
  ...["bigbench_strategy_qa", "bigbench_understanding_fables", "commonsense_qa", "copa"],
  ...["enterprise_pii_classification", "hellaswag", "jeopardy", "lambada_openai", "math_qa", "mmlu", "openbook_qa"],
  ...["piqa", "simple_arithmetic_nospaces", "simple_arithmetic_withspaces", "squad", "winogender_mc_female"],
  ...["winograd", "winogrande"]
];
/** Told of as well, though no model was scored on them. */
const unscored = ["triviaqa_sm_sub", "gsm8k", "agi_eval_sat_math", "aqua", "svamp"];

export const modelParts = names.map((name) => `${folder}/models/${encodeURIComponent(name)}.json`);
export const evaluationParts = inOrder.map(
  (name) => `${folder}/evals/evaluation_${encodeURIComponent(name)}_heavy.json`
);
export const metadataParts = [`${folder}/eval_metadata.csv`];

interface Model {
  readonly name: string;
  readonly dataset_name: string;
  readonly hyperparameters: {readonly params: number; readonly params_no_embed: number; readonly tokens: number};
  readonly results: readonly {readonly loss: number; readonly val_data: readonly string[]}[];
}

/** Sizes and losses, a row a model. */
export function assembleModels(parts: readonly string[]): string {
  const header = [
    "name",
    "dataset",
    "params",
    "params_non_embedding",
    "tokens",
    "chinchilla_multiplier",
    "loss_c4_val",
    "loss_openlm",
    "has_downstream"
  ];
  const rows = parts.map((text, i) => {
    const {name, dataset_name, hyperparameters, results} = JSON.parse(text) as Model;
    if (name !== names[i]) throw new Error(`${modelParts[i]} is of another model: ${name}`);
    const {params, params_no_embed, tokens} = hyperparameters;
    const loss = (on: string) => rounded(results.find(({val_data}) => val_data[0]?.includes(on))?.loss ?? "");
    // as it is written: 4 here, 4.0 there
    const multiplier = text.match(/"chinchilla_multiplier": *([\d.]+)/)?.[1] ?? "";
    return [name, dataset_name, params, params_no_embed, tokens, multiplier, loss("/c4_val/"), loss("/openlm/"), 1];
  });
  return recordsToCsv(header, rows);
}

interface Evaluation {
  readonly eval_metrics: {readonly icl: Readonly<Record<string, number>>};
}

/** Shares that are right, a row a model and task. */
export function assembleDownstream(parts: readonly string[]): string {
  const scores = parts.map((text) => (JSON.parse(text) as Evaluation).eval_metrics.icl);
  const rows = tasks.flatMap((task) => scores.map((icl, i) => [inOrder[i]!, task, rounded(icl[task] ?? "")]));
  return recordsToCsv(["name", "task", "acc"], rows);
}

/** What the tasks are, and what guessing scores. */
export function assembleMetadata([text]: readonly string[]): string {
  const columns = ["Eval Task", "Task Category", "Task Type", "#shots", "#datapoints", "Random baseline"];
  const known = [...tasks, ...unscored];
  const rows = textRows(text!, metadataParts[0]!)
    .filter((row) => known.includes(row["Eval Task"]!))
    .map((row) => columns.map((column) => row[column]!));
  return recordsToCsv(["task", "category", "type", "shots", "n_items", "random_baseline_pct"], rows);
}
