import type {ScoredTwice} from "../lib/analysis/public-models/metric-disagreement.js";
import type {ObservedScale} from "../lib/analysis/public-models/observed-compute.js";
import type {CheckedBreak, OneBreak, PublicCurve} from "../lib/analysis/public-models/public-models.js";
import type {Reached} from "../lib/analysis/public-models/published-claims.js";

/** data/public-models.json; null where a source was not fetched. */
export interface PublicModelsPage {
  readonly addition: readonly PublicCurve[] | null;
  readonly breaks: readonly CheckedBreak[] | null;
  /** HellaSwag in much smaller models than in `breaks`. */
  readonly small: OneBreak | null;
  readonly families: readonly Reached[] | null;
  readonly metrics: readonly ScoredTwice[] | null;
  readonly observed: readonly ObservedScale[] | null;
}
