import type {Study} from "./study.js";

export const paritiesParts: Study = {
  id: "parities-parts",
  title: "The parities, part by part",
  note: "Three sizes on both sides of the critical scales, behind every part of the network.",
  sweep: "full",
  selects: ({task, steps, seed, model}) =>
    task === "sparse-parity" && steps === 4000 && seed <= 3 && [12, 48, 128].includes(Number(model.width)),
  snapshots: 8,
  report: "parts",
  probes: ["lipschitz", "representations", "resistance"]
};
