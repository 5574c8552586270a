import type {Grid, Sweep} from "./sweep.js";

const seeds = [1, 2, 3];

/** Transformers with two heads, 512 tokens per step, at one untuned learning rate. */
function sequenceGrid(
  task: string,
  widths: readonly number[],
  depth: number,
  context: number,
  steps: readonly number[]
): Grid {
  return {
    task,
    models: widths.map((width) => ({family: "transformer", width, depth, heads: 2, context})),
    steps,
    seeds,
    batch: 512,
    learningRates: () => [0.01],
    schedule: "cosine",
    weightDecay: 0.01
  };
}

/** Perceptrons on modular addition. They generalise to unseen pairs only with strong weight decay. */
function additionGrid(widths: readonly number[], steps: readonly number[]): Grid {
  return {
    task: "modular-addition",
    models: widths.map((width) => ({family: "mlp", width})),
    steps,
    seeds,
    batch: 480,
    learningRates: () => [0.01],
    schedule: "cosine",
    weightDecay: 1
  };
}

const widths = [8, 16, 24, 32];

export const skills: Sweep = {
  id: "skills",
  title: "Skills sweep",
  note:
    "Copying, nested brackets, three domains and modular addition: which skills appear with width, depth or training " +
    "time?",
  grids: [
    sequenceGrid("copy", [16, 32], 1, 32, [2000]), // does copying need two blocks?
    sequenceGrid("copy", widths, 2, 32, [500, 1000, 2000]),
    sequenceGrid("nested-brackets", widths, 2, 32, [2000]),
    sequenceGrid("mixture", widths, 1, 16, [2000]),
    additionGrid([64, 128, 256], [1000, 2000, 4000, 8000])
  ]
};
