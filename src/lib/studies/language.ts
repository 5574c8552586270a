import type {Study} from "./study.js";

export const language: Study = {
  id: "language",
  title: "The language, looked into",
  note: "Every size at one budget, from its first step to its last.",
  sweep: "full",
  selects: ({task, steps, seed}) => task === "markov-language" && steps === 4096 && seed <= 3,
  snapshots: 12,
  report: "distortion",
  probes: ["resistance", "sharpness", "spectra", "temperature"]
};
