import {inputs} from "../../core/inputs.js";

/** What a column of results can be. Inputs are called as laws call them. */
export interface Field {
  readonly id: string;
  readonly title: string;
  readonly kind: "number" | "text";
  /** Headings that mean it, in lower case with single spaces, the surest first. */
  readonly names: readonly string[];
}

const field = (id: string, title: string, kind: Field["kind"], names: readonly string[]): Field => ({
  id,
  title,
  kind,
  names
});

/** Inputs of laws, by the names that laws give them. */
export const inputFields: readonly Field[] = inputs.all.map(({id, title, headings}) =>
  field(id, title, "number", headings)
);

/** What was measured, and how well it is known. */
const measureFields: readonly Field[] = [
  field("value", "measured value", "number", ["value", "score", "result"]),
  field("stderr", "standard error", "number", ["stderr", "std err", "std error", "standard error", "se", "sem"]),
  field("k", "correct answers", "number", ["k", "n correct", "num correct", "correct", "successes"]),
  field("n", "answers", "number", [
    "n items",
    "n samples",
    "num items",
    "num samples",
    "items",
    "trials",
    "total",
    "sample count"
  ]),
  field("chance", "chance score", "number", ["chance", "random baseline", "baseline"])
];

/** What tells one model or one measurement from another. */
const labelFields: readonly Field[] = [
  field("model", "model", "text", ["model", "model name", "name", "run", "run name", "run id", "model id"]),
  field("family", "family of models", "text", ["family", "model family", "series"]),
  field("task", "task", "text", ["task", "benchmark", "capability", "evaluation name"]),
  field("metric", "metric", "text", ["metric", "metric name"]),
  field("seed", "seed", "number", ["seed", "random seed", "rng seed"]),
  field("shots", "examples in the prompt", "number", ["shots", "num fewshot", "n shot", "shot", "fewshot"])
];

/** Everything that a column can be. */
export const fields: readonly Field[] = [...inputFields, ...measureFields, ...labelFields];

export const fieldOf = (id: string) => fields.find((field) => field.id === id);

/** A loss, or whatever else is better the smaller it is. */
export const isLossName = (metric: string) =>
  /loss|nll|log.?perplexity|perplexity|\bppl|bpb|bits.per.byte|cross.?entropy|(?<!un)error|(?<!tc_)brier|\bce\b/i.test(
    metric
  );

/** A share of right answers, so that it can be counted where the number of answers is known. */
export const isShareName = (metric: string) =>
  /\bacc|accuracy|exact.?match|\bem\b|pass.?@?1\b|pass.rate|^mc[12]$/i.test(metric.replaceAll("_", " "));
