import type {Study} from "./study.js";

export const paritiesParts: Study = {
  id: "parities-parts",
  title: "Parity study, by layer",
  note: "Three sizes below and above the critical scales, at the output of every layer.",
  sweep: "full",
  selects: ({task, steps, seed, model}) =>
    task === "sparse-parity" && steps === 4000 && seed <= 3 && [12, 48, 128].includes(Number(model.width)),
  snapshots: 8,
  report: "parts",
  probes: ["lipschitz", "representations", "resistance"]
};
