import {textRows} from "../../src/lib/import/records.ts";
import {recordsToCsv} from "../../src/lib/import/write-table.ts";
import {rounded} from "./rounded.ts";

const folder =
  "https://raw.githubusercontent.com/tony10101105/ExpEmergence/288b731d68fbc0328de28d394af108da71a09d36/data";

/**
 * Each task with the threshold in the name of its file, in 1e21 FLOPs; the overall scores are the same in all its
 * files.
 */
const tasks = [
  ["abstract_narrative_understanding", "199.52623149688787"],
  ["arithmetic", "63.09573444801933"],
  ["conceptual_combinations", "31.622776601683793"],
  ["hellaswag", "199.52623149688787"],
  ["mmlu", "31.622776601683793"],
  ["parsinlu_qa_mc", "199.52623149688787"]
] as const;

export const overallParts = tasks.map(
  ([task, threshold]) => `${folder}/${task}/${task}_instance_brier_-1000_${threshold}_10_redist.csv`
);

/** Of each task, the models that were scored on it. */
export function assembleOverall(parts: readonly string[]): string {
  const header = ["task", "model", "family", "params_b", "tokens_t", "flops_1e21", "acc", "tc_brier"];
  const columns = ["Model Size (B)", "Pretraining Data Size (T)", "FLOPs (1E21)", "acc", "brier"];
  const rows = parts.flatMap((text, i) =>
    textRows(text, overallParts[i]!)
      .filter(({acc, brier}) => acc !== "" && brier !== "")
      .map((row) => [tasks[i]![0], row.Model!, row["Model Family"]!, ...columns.map((column) => rounded(row[column]!))])
  );
  return recordsToCsv(header, rows);
}
