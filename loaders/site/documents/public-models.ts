import type {PublicModelsPage} from "../../../src/contracts/public-models.ts";
import {metricDisagreement} from "../../../src/lib/analysis/public-models/metric-disagreement.ts";
import {type ObservedScale, observedScales} from "../../../src/lib/analysis/public-models/observed-compute.ts";
import {
  breakInSmallModels,
  familiesReaching,
  type OneBreak,
  oneBreaks,
  pythiaAddition
} from "../../../src/lib/analysis/public-models/public-models.ts";
import {reached} from "../../../src/lib/analysis/public-models/published-claims.ts";
import {type TextRow, textRows} from "../../../src/lib/import/records.ts";
import {readPublic} from "../../public/cache.ts";
import {cacheOf} from "../output/cached.ts";

const cached = cacheOf(import.meta.url);

/** What the report on public models reads; null where a source was not fetched. */
export function publicModels(): PublicModelsPage {
  const levels = [...new Map(reached.map(({benchmark, level}) => [benchmark, level]))];
  return {
    addition: from("pythia", "pythia_addition_by_operand.csv", pythiaAddition),
    breaks: from("exp-emergence", "overall.csv", oneBreaks),
    small: smallModels(),
    families: from("obs-scaling", "base_llm_benchmark_eval.csv", (rows) =>
      levels.flatMap(([benchmark, level]) => familiesReaching(rows, benchmark, level))
    ),
    metrics: from("on-emergence", "evaluation_scores.csv", metricDisagreement),
    observed: alongCompute()
  };
}

function smallModels(): OneBreak | null {
  const [models, scores] = ["models.csv", "downstream_acc.csv"].map((file) => readPublic("gadre", file));
  if (!models || !scores) return null;
  const found = () =>
    breakInSmallModels(textRows(models, "models.csv"), textRows(scores, "downstream_acc.csv"), "hellaswag");
  return cached("gadre", [models, scores], found);
}

function alongCompute(): readonly ObservedScale[] | null {
  const [scores, models] = ["base_llm_emergent_capability_eval.csv", "base_llm_benchmark_eval.csv"].map((file) =>
    readPublic("obs-scaling", file)
  );
  if (!scores || !models) return null;
  return cached("obs-scaling-compute", [scores, models], () =>
    observedScales(
      textRows(scores, "base_llm_emergent_capability_eval.csv"),
      textRows(models, "base_llm_benchmark_eval.csv")
    )
  );
}

function from<T>(source: string, file: string, find: (rows: readonly TextRow[]) => T): T | null {
  const text = readPublic(source, file);
  return text === null ? null : cached(source, text, () => find(textRows(text, file)));
}
