import {analyseLoss, type LossAnalysis, type LossPoint} from "../../lib/analysis/loss/loss.js";
import {laws} from "../../lib/laws/index.js";

/** A law and the runs to fit it to. */
export interface WindowQuestion {
  readonly law: string;
  readonly points: readonly LossPoint[];
}

/** Answers null where the runs have too few different scales for the law. */
self.onmessage = ({data: {law, points}}: MessageEvent<WindowQuestion>) => {
  const runs = points.map(({seed, ...point}) => ({...point, status: "trained" as const, cell: {seed}}));
  self.postMessage(analyseLoss(runs, {laws: [laws.get(law)], cuts: false}) satisfies LossAnalysis | null);
};
