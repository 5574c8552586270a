import {analyseLoss, type LossAnalysis, type LossPoint} from "../../lib/analysis/loss/loss.js";
import {laws} from "../../lib/laws/index.js";

/** What the page asks: a law, and the runs to fit it to. */
export interface WindowQuestion {
  readonly law: string;
  readonly points: readonly LossPoint[];
}

/** Null where the runs are too few or too much alike for the law. */
self.onmessage = ({data: {law, points}}: MessageEvent<WindowQuestion>) => {
  const runs = points.map(({seed, ...point}) => ({...point, status: "trained" as const, cell: {seed}}));
  self.postMessage(analyseLoss(runs, {laws: [laws.get(law)], cuts: false}) satisfies LossAnalysis | null);
};
