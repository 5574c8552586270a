import type {Study} from "./study.js";

export const depths: Study = {
  id: "depths",
  title: "Depth study",
  note: "One to six blocks at one width and one budget.",
  sweep: "depths",
  selects: ({seed}) => seed <= 3,
  snapshots: 12,
  report: "depth",
  probes: ["lipschitz"]
};
