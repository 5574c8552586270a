import type {MessageTable} from "./message.js";

/** How a column of a fit was counted. */
export type Counted =
  | {readonly code: "as-given"}
  | {readonly code: "of-column"; readonly column: string; readonly factor: number}
  | {readonly code: "trainable-parameters"}
  | {readonly code: "units-trained-on"; readonly unit: string}
  | {readonly code: "matrix-flops"};

/** Why a fit does not use a run. */
export type RunReason = {readonly code: "no-finite-loss"} | {readonly code: "trained-less-long"};

/** What must be known of one law before it is compared with others. */
export type CandidateNote =
  | {readonly code: "exact-fit"}
  | {readonly code: "too-few-rows-for-aicc"; readonly rows: number; readonly parameters: number}
  | {readonly code: "not-converged"; readonly status: "stalled" | "max-iterations"}
  | {readonly code: "bound-in-comparison"; readonly param: string};

export const reports: MessageTable<Counted | RunReason | CandidateNote> = {
  "as-given": () => "as given",
  "of-column": ({column, factor}) => `${JSON.stringify(column)}${factor === 1 ? "" : ` × ${factor}`} of the file`,
  "trainable-parameters": () => "trainable parameters, embedding and unembedding left out",
  "units-trained-on": ({unit}) =>
    `${unit}s trained on, each seen once: those whose prediction counted in the training loss`,
  "matrix-flops": () =>
    "floating-point operations of training, counted from the matrix products of the network forward and backward " +
    "(a multiply-add is two), not taken as 6 N D",
  "no-finite-loss": () => "the loss is not a finite number",
  "trained-less-long": () => "trained less long than the rest",
  "exact-fit": () => "the log-likelihood is unbounded: the fit is exact",
  "too-few-rows-for-aicc": ({rows, parameters}) => `AICc needs more than ${parameters + 1} rows: ${rows}`,
  "not-converged": ({status}) =>
    `the fit has not converged: it ${status === "stalled" ? "stalled" : "ran out of iterations"}`,
  "bound-in-comparison": ({param}) =>
    `${param} is at its bound: likelihood ratios follow a ½χ² mixture there, and AICc counts it in full`
};
