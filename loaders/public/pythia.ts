import {textRows} from "../../src/lib/import/records.ts";
import {recordsToCsv} from "../../src/lib/import/write-table.ts";

const folder = "https://raw.githubusercontent.com/EleutherAI/pythia/a19eecb807ec2c79a39ebf18108816e6ffffc1d5/evals/csv";

/**
 * The seven deduplicated models: the name in the folder, the name they have now, all parameters, those without
 * embeddings.
 */
const models = [
  ["125m", "160m", 162322944, 85056000],
  ["350m", "410m", 405334016, 302311424],
  ["800m", "1b", 1011781632, 805736448],
  ["1.3b", "1.4b", 1414647808, 1208602624],
  ["2.7b", "2.8b", 2775208960, 2517652480],
  ["6.7b", "6.9b", 6857302016, 6444163072],
  ["13b", "12b", 11846072320, 11327027200]
] as const;

/** Items behind each share. */
const ITEMS = 50;
const ADDITION = "num_reasoning_arithmetic_addition_";

export const additionParts = models.map(([name]) => `${folder}/pythia-${name}-deduped/term_frquency_all_shots.csv`);

/** Sums alone, a row for each first operand; shares of 50 as counts. */
export function assembleAddition(parts: readonly string[]): string {
  const header = [
    "size",
    "params_total",
    "params_non_embedding",
    "step",
    "shots",
    "operand_x1",
    "n_correct",
    "n_items"
  ];
  const rows = parts.flatMap((text, i) => {
    const [, size, total, nonEmbedding] = models[i]!;
    return textRows(text, additionParts[i]!)
      .filter(({task}) => task!.startsWith(ADDITION))
      .map(({checkpoint, fewshot, task, acc}) =>
        [checkpoint, fewshot, task!.slice(ADDITION.length), ITEMS * Number(acc)].map(Number)
      )
      .sort(([a, b, c], [x, y, z]) => a! - x! || b! - y! || c! - z!)
      .map(([step, shots, operand, correct]) => [
        size,
        total,
        nonEmbedding,
        step!,
        shots!,
        operand!,
        Math.round(correct!),
        ITEMS
      ]);
  });
  return recordsToCsv(header, rows);
}
