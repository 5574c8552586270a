import type {Study} from "./study.js";

export const parities: Study = {
  id: "parities",
  title: "Parity study",
  note: "Sizes below and above the critical scales, at one budget.",
  sweep: "full",
  selects: ({task, steps, seed}) => task === "sparse-parity" && steps === 4000 && seed <= 3,
  snapshots: 12,
  report: "distortion",
  probes: ["resistance", "sharpness", "spectra", "temperature"]
};
