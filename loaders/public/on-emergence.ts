import {textRows} from "../../src/lib/import/records.ts";
import {recordsToCsv} from "../../src/lib/import/write-table.ts";
import {rounded} from "./rounded.ts";

export const scoresParts = [
  "https://raw.githubusercontent.com/UKPLab/on-emergence/f791b653c42251a4dbd0bdc7a064c41ea0a3c51b/evaluation_scores.csv"
];

const tasks = [
  "analytic_entailment",
  "codenames",
  "common_morpheme",
  "english_proverbs",
  "fact_checker",
  "gsm8k",
  "hindu_knowledge",
  "international_phonetic_alphabet_transliterate",
  "logical_deduction",
  "modified_arithmetic",
  "nonsense_words_grammar",
  "physical_intuition",
  "rhyming",
  "strange_stories",
  "strategyqa"
];
const FILE = "/task.json";

/** These tasks alone, and the columns that tell conditions and scores. */
export function assembleScores([text]: readonly string[]): string {
  const scores = [
    "exact_match_accuracy",
    "exact_match_f1",
    "bert_score_accuracy",
    "bert_score_f1",
    "edit_distance",
    "single_bert_score"
  ];
  const header = ["run_id", "task", "n_items", "model", "prompt_type", "shots", "temperature", "seed", ...scores];
  const rows = textRows(text!, scoresParts[0]!)
    .map((row) => ({...row, task: row.filename!.replace(FILE, "")}) as Readonly<Record<string, string>>)
    .filter(({task}) => tasks.includes(task!))
    .map((row) => [
      ...[row.run_id!, row.task!, row.number_of_data!, row.model!, row.prompt_type!],
      ...[row.number_of_shots!, row.temperature!, row.seed!],
      ...scores.map((score) => rounded(row[score]!))
    ]);
  return recordsToCsv(header, rows);
}
