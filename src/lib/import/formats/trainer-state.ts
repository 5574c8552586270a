import type {ImportNote} from "../../messages/imports.js";
import {type Mapping, ownColumn} from "../table/mapping.js";
import {sizeInName} from "../table/models.js";
import type {CellValue} from "../table/quantity.js";
import {type Table, tableOf} from "../table/table.js";
import {isRecord} from "./json.js";

/** `trainer_state.json` of Hugging Face’s Trainer: a log of training, of evaluations and of the end. */
export function isTrainerState(value: unknown): value is Record<string, unknown> & {log_history: unknown[]} {
  return isRecord(value) && Array.isArray(value.log_history);
}

/** Entries of the log other than losses and scores. */
const settings =
  /^(?:epoch|step|learning_rate|grad_norm|total_flos|num_input_tokens_seen|.*(?:runtime|per_second|memory.*))$/;

export function trainerStateTable(file: string, value: {readonly log_history: readonly unknown[]}): Table {
  const model = modelOf(file);
  const N = sizeInName(model) ?? null;
  const records: Record<string, CellValue>[] = [];
  const numbers: number[] = [];
  for (const [i, entry] of value.log_history.entries()) {
    if (!isRecord(entry)) continue;
    const {step, num_input_tokens_seen: D, total_flos: C} = entry as Record<string, CellValue>;
    for (const [metric, cell] of Object.entries(entry)) {
      if (settings.test(metric) || (typeof cell !== "number" && cell !== null)) continue;
      records.push({model, N, S: step, D, C: metric === "train_loss" ? C : null, metric, value: cell as number | null});
      numbers.push(i + 1);
    }
  }
  const notes: ImportNote[] = [{code: "trainer-losses"}];
  if (!records.some(({D}) => typeof D === "number")) notes.push({code: "tokens-not-logged"});
  if (N === null) notes.push({code: "no-parameters", model});
  const table = tableOf(file, "trainer_state.json", records, {notes, numbers});
  const mapping: Mapping = table.header.map(ownColumn);
  return {...table, mapping};
}

/** The folder of the run: that above `checkpoint-500` where there is one. */
function modelOf(file: string): string {
  const folders = file
    .split("/")
    .slice(0, -1)
    .filter((name) => !/^checkpoint-\d+$/.test(name));
  return folders.at(-1) ?? file;
}
