import type {Study} from "./study.js";

export const languageParts: Study = {
  id: "language-parts",
  title: "The language, part by part",
  note: "Three sizes, behind every part of the network.",
  sweep: "full",
  selects: ({task, steps, seed, model}) =>
    task === "markov-language" && steps === 4096 && seed <= 3 && [8, 16, 32].includes(Number(model.width)),
  snapshots: 8,
  report: "parts",
  probes: ["bottleneck", "lipschitz", "representations", "resistance"]
};
