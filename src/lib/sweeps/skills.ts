import type {Grid, Sweep} from "./sweep.js";

const seeds = [1, 2, 3];

/** Transformers with two heads, 512 tokens a step. One learning rate for all: these grids are not tuned. */
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

/** Perceptrons on modular addition; only under so strong a decay do they come to know pairs they have not seen. */
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
  title: "Skills",
  note: "Copying, brackets, domains and sums: what appears with width, with depth, and with patience.",
  grids: [
    sequenceGrid("copy", [16, 32], 1, 32, [2000]), // does looking up what followed take two blocks?
    sequenceGrid("copy", widths, 2, 32, [500, 1000, 2000]),
    sequenceGrid("nested-brackets", widths, 2, 32, [2000]),
    sequenceGrid("mixture", widths, 1, 16, [2000]),
    additionGrid([64, 128, 256], [1000, 2000, 4000, 8000])
  ]
};
