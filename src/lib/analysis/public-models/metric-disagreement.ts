import type {TextRow} from "../../import/records.js";
import {mean} from "../../numerics/mean.js";
import {normalQuantile} from "../../statistics/distributions.js";

/** How a score changes from the smallest model of a family to its largest. */
export type Move = "better" | "neither" | "worse";

/** The same outputs of two models of one family on one task, by exact match and by edit distance. */
export interface ScoredTwice {
  readonly family: string;
  readonly task: string;
  readonly shots: number;
  readonly items: number;
  /** Share of answers that match, of the smallest model and of the largest. */
  readonly exact: readonly [number, number];
  /** Mean edit distance in characters, of the same. */
  readonly edits: readonly [number, number];
  readonly exactMove: Move;
  readonly editsMove: Move;
}

/**
 * The smallest and the largest of each family that differ in nothing but size: their names in the table of Lu et al.
 * 2024.
 */
const families: Readonly<Record<string, readonly [small: string, large: string]>> = {
  "GPT-2": ["gpt2", "gpt2-xl"],
  T5: ["t5-small", "t5-large"],
  "Flan-T5": ["google/flan-t5-small", "google/flan-t5-large"],
  Llama: ["models--llama/7B", "models--llama/30B"],
  Falcon: ["tiiuae/falcon-7b", "tiiuae/falcon-40b"]
};

/** Edit distances are published as means without errors: this relative change counts as a move. */
export const EDITS = 0.1;
const Z = normalQuantile(0.975);

/**
 * Free answers (no options listed) of each family on each task. Exact match moves where two shares of independent items
 * differ by more than 1.96 standard errors. Repeated seeds of one model at temperature 0.01 are averaged.
 */
export function metricDisagreement(rows: readonly TextRow[]): ScoredTwice[] {
  const open = rows.filter(({prompt_type}) => prompt_type === "open");
  const settings = [...new Set(open.map(({task, shots}) => JSON.stringify([task, Number(shots)])))].sort();
  return Object.entries(families).flatMap(([family, models]) =>
    settings.flatMap((setting): ScoredTwice[] => {
      const [task, shots] = JSON.parse(setting) as [string, number];
      const own = models.map((model) =>
        open.filter((row) => row.model === model && row.task === task && Number(row.shots) === shots)
      );
      const items = Number(own[0]?.[0]?.n_items);
      const [exact, edits] = ["exact_match_accuracy", "edit_distance"].map((column) =>
        own.map((rows) => meanOf(rows, column))
      );
      if (!(items > 0) || [...exact!, ...edits!].some((value) => value === null)) return [];
      const pair = {family, task, shots, items, exact: exact as [number, number], edits: edits as [number, number]};
      return [{...pair, exactMove: exactMove(pair), editsMove: editsMove(pair)}];
    })
  );
}

type Pair = Pick<ScoredTwice, "exact" | "edits" | "items">;

function exactMove({exact: [small, large], items}: Pair): Move {
  const p = (small + large) / 2;
  const error = Math.sqrt((2 * p * (1 - p)) / items);
  if (Math.abs(large - small) <= Z * error) return "neither";
  return large > small ? "better" : "worse";
}

function editsMove({edits: [small, large]}: Pair): Move {
  if (Math.abs(large - small) <= EDITS * small) return "neither";
  return large < small ? "better" : "worse";
}

/** Null where a model was not scored, which the table writes as −100. */
function meanOf(rows: readonly TextRow[], column: string): number | null {
  const values = rows.map((row) => Number(row[column])).filter((value) => value >= 0);
  return values.length ? mean(values) : null;
}
