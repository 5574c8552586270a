import type {OwnCurves} from "../lib/analysis/your-runs/curves.js";
import type {OwnFit} from "../lib/analysis/your-runs/fit.js";
import type {Interval} from "../lib/numerics/interval.js";

/** N50 of one of our capabilities, by both estimands, as its page has it; null where the data do not place it. */
export interface PublishedScale {
  readonly capability: string;
  /** Its page, below capabilities/. */
  readonly page: string;
  readonly models: number;
  readonly meanScore: Interval | null;
  readonly shareOfModels: Interval | null;
}

/** data/own-runs.json: the worked example of the page “Your runs”, and what is published of its sample of scores. */
export interface OwnRunsPage {
  /** Null where no sweep has the losses. */
  readonly example: (Pick<OwnFit, "series" | "fit"> & {readonly law: string; readonly curves: OwnCurves}) | null;
  readonly published: readonly PublishedScale[];
}
