import type {Study} from "./study.js";

export const languageParts: Study = {
  id: "language-parts",
  title: "Language study, by layer",
  note: "Three sizes at one budget, at the output of every layer.",
  sweep: "full",
  selects: ({task, steps, seed, model}) =>
    task === "markov-language" && steps === 4096 && seed <= 3 && [8, 16, 32].includes(Number(model.width)),
  snapshots: 8,
  report: "parts",
  probes: ["bottleneck", "lipschitz", "representations", "resistance"]
};
