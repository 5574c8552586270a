import {counted, type MessageTable} from "./message.js";

/** How a column of a fit was counted. */
export type Counted =
  | {readonly code: "as-given"}
  | {readonly code: "of-column"; readonly column: string; readonly factor: number}
  | {readonly code: "trainable-parameters"}
  | {readonly code: "units-trained-on"; readonly unit: string}
  | {readonly code: "matrix-flops"};

/** Why a run is not used in a fit. */
export type RunReason = {readonly code: "no-finite-loss"} | {readonly code: "trained-less-long"};

/** What limits the comparison of one law with others. */
export type CandidateNote =
  | {readonly code: "exact-fit"}
  | {readonly code: "too-few-rows-for-aicc"; readonly rows: number; readonly parameters: number}
  | {readonly code: "not-converged"; readonly status: "stalled" | "max-iterations"}
  | {readonly code: "bound-in-comparison"; readonly param: string};

export const reports: MessageTable<Counted | RunReason | CandidateNote> = {
  "as-given": () => "as given",
  "of-column": ({column, factor}) => `${JSON.stringify(column)}${factor === 1 ? "" : ` × ${factor}`} of the file`,
  "trainable-parameters": () => "trainable parameters without embedding and unembedding",
  "units-trained-on": ({unit}) => `${unit}s trained on, each seen once; only those scored in the training loss count`,
  "matrix-flops": () =>
    "floating-point operations of training, counted from the matrix products of the forward and backward pass " +
    "(a multiply-add is two); not 6 N D",
  "no-finite-loss": () => "the loss is not a finite number",
  "trained-less-long": () => "trained for fewer steps than the others",
  "exact-fit": () => "the fit is exact, so the log-likelihood is unbounded",
  "too-few-rows-for-aicc": ({rows, parameters}) =>
    `AICc needs more than ${counted(parameters + 1, "row")}, found ${rows}`,
  "not-converged": ({status}) =>
    `the fit has not converged: the optimiser ${status === "stalled" ? "stalled" : "ran out of iterations"}`,
  "bound-in-comparison": ({param}) =>
    `${param} is at its bound: likelihood ratios follow a ½χ² mixture, and AICc counts it as a full parameter`
};
