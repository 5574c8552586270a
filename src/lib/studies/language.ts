import type {Study} from "./study.js";

export const language: Study = {
  id: "language",
  title: "Language study",
  note: "Every size at one budget, along training.",
  sweep: "full",
  selects: ({task, steps, seed}) => task === "markov-language" && steps === 4096 && seed <= 3,
  snapshots: 12,
  report: "distortion",
  probes: ["resistance", "sharpness", "spectra", "temperature"]
};
