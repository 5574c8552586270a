import type {ImportNote} from "../../messages/imports.js";
import {inputFields, isLossName, isShareName} from "../table/fields.js";
import {type Mapping, ownColumn} from "../table/mapping.js";
import {sizeInName} from "../table/models.js";
import type {CellValue} from "../table/quantity.js";
import {type Results, resultAt} from "../table/result-columns.js";
import {type DroppedRow, type Table, tableOf} from "../table/table.js";
import {isRecord} from "./json.js";

/** Every Eval Ever (arXiv:2606.14516): one file a model and evaluation, in and out. */

/** Of the JSON schema that what we write follows. */
const SCHEMA = "0.3.0";

export function isEveryEvalEver(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && Array.isArray(value.evaluation_results) && "schema_version" in value;
}

const known = [...inputFields.map(({id}) => id), "k", "chance", "seed", "shots", "family"];

export function everyEvalEverTable(file: string, value: Record<string, unknown>): Table {
  const info = isRecord(value.model_info) ? value.model_info : {};
  const details = isRecord(info.additional_details) ? info.additional_details : {};
  const model = String(info.id ?? info.name ?? file);
  const modelFields = Object.fromEntries(
    known.flatMap((field) => (details[field] === undefined ? [] : [[field, String(details[field])]]))
  );
  const stated = details.num_parameters ?? details.params ?? details.model_num_parameters;
  const N = modelFields.N ?? (stated === undefined ? undefined : String(stated)) ?? sizeInName(model);
  const notes: ImportNote[] =
    modelFields.N || stated !== undefined
      ? []
      : [{code: N === undefined ? "no-parameters" : "nominal-parameters", model}];
  const dropped: DroppedRow[] = [];
  const records = (value.evaluation_results as unknown[]).flatMap((result, i): Record<string, CellValue>[] => {
    const {metric_config: config, score_details: scored} = isRecord(result) ? result : {};
    if (!isRecord(result) || !isRecord(config) || !isRecord(scored) || typeof scored.score !== "number") {
      dropped.push({file, row: i + 1, reason: {code: "no-score"}});
      return [];
    }
    const uncertainty = isRecord(scored.uncertainty) ? scored.uncertainty : {};
    const error = isRecord(uncertainty.standard_error) ? uncertainty.standard_error.value : null;
    const isPercent = config.metric_unit === "percent" || (config.min_score === 0 && config.max_score === 100);
    if (isPercent && !notes.some(({code}) => code === "percent-scores")) notes.push({code: "percent-scores"});
    const factor = isPercent ? 0.01 : 1;
    const own = isRecord(scored.details) ? scored.details : {};
    const ownFields = Object.fromEntries(
      known.flatMap((field) => (own[field] === undefined ? [] : [[field, String(own[field])]]))
    );
    return [
      {
        model,
        ...modelFields,
        N,
        ...ownFields,
        task: String(result.evaluation_name ?? ""),
        metric: String(
          config.metric_name ?? config.metric_id ?? config.metric_kind ?? config.evaluation_description ?? "score"
        ),
        value: scored.score * factor,
        stderr: typeof error === "number" ? error * factor : null,
        n: typeof uncertainty.num_samples === "number" ? uncertainty.num_samples : null
      }
    ];
  });
  const table = tableOf(file, "Every Eval Ever", records, {notes, dropped});
  const mapping: Mapping = table.header.map(ownColumn);
  return {...table, mapping};
}

export interface WriteOptions {
  /** When the results were gathered, in seconds since 1970. */
  readonly timestamp: number;
  /** Who gives them. */
  readonly organization: string;
  readonly relationship?: "first_party" | "third_party" | "collaborative" | "other";
  readonly version: string;
}

/**
 * Results as files of Every Eval Ever, version 0.3.0 of its schema, one a model; what laws need of a model is in its
 * additional details. `importResults` reads them back.
 */
export function toEveryEvalEver(
  results: Results,
  {timestamp, organization, relationship = "other", version}: WriteOptions
): {readonly name: string; readonly document: Record<string, unknown>}[] {
  const names = new Set<string>();
  const byModel = new Map<string, number[]>();
  for (let i = 0; i < results.length; ++i) {
    const model = results.texts.model?.[i] || `model of row ${results.row[i]}`;
    const rows = byModel.get(model);
    if (rows) rows.push(i);
    else byModel.set(model, [i]);
  }
  return [...byModel].map(([model, rows]) => {
    const all = rows.map((i) => resultAt(results, i));
    const common = known.filter((field) =>
      all.every((r) => fieldIn(r, field) === fieldIn(all[0]!, field) && fieldIn(r, field) !== undefined)
    );
    const document = {
      schema_version: SCHEMA,
      evaluation_id: `critical-scale/${model}/${timestamp}`,
      retrieved_timestamp: String(timestamp),
      source_metadata: {
        source_type: "evaluation_run",
        source_organization_name: organization,
        evaluator_relationship: relationship
      },
      eval_library: {name: "critical-scale", version},
      model_info: {
        name: model,
        id: model,
        additional_details: {deployment_type: "unknown", model_availability: "unknown", ...strings(all[0]!, common)}
      },
      evaluation_results: all.map((result) => {
        const {value, stderr, n} = result.numbers;
        const metric = result.texts.metric ?? "score";
        const task = result.texts.task ?? metric;
        const details = strings(
          result,
          known.filter((field) => !common.includes(field))
        );
        return {
          evaluation_name: task,
          source_data: {dataset_name: task, source_type: "other"},
          metric_config: {
            metric_name: metric,
            lower_is_better: isLossName(metric),
            score_type: "continuous",
            ...boundsOf(metric, value!)
          },
          score_details: {
            score: value,
            ...(Object.keys(details).length && {details}),
            ...((stderr !== undefined || Number.isInteger(n)) && {
              uncertainty: {
                ...(stderr !== undefined && {standard_error: {value: stderr}}),
                ...(Number.isInteger(n) && {num_samples: n})
              }
            })
          }
        };
      })
    };
    return {name: unused(`${model.replace(/[^\w.-]+/g, "__")}`, names), document};
  });
}

/** Two models whose names differ only in what files cannot hold have a file each. */
function unused(name: string, names: Set<string>): string {
  const free = [name, ...Array.from(names, (_, i) => `${name}-${i + 2}`)].find((one) => !names.has(one.toLowerCase()))!;
  names.add(free.toLowerCase());
  return `${free}.json`;
}

/** Infinite bounds are written as words, for JSON has no such numbers. */
function boundsOf(metric: string, value: number) {
  if (isShareName(metric) && value >= 0 && value <= 1) return {min_score: 0, max_score: 1};
  return {min_score: isLossName(metric) && value >= 0 ? 0 : "-Infinity", max_score: "Infinity"};
}

const fieldIn = ({numbers, texts}: ReturnType<typeof resultAt>, field: string) => numbers[field] ?? texts[field];

function strings(result: ReturnType<typeof resultAt>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((field) => (fieldIn(result, field) === undefined ? [] : [[field, String(fieldIn(result, field))]]))
  );
}
