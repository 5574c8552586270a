import {type Axes, languageGrid} from "./grids.js";
import type {Sweep} from "./sweep.js";

const axes: Axes = {widths: [24], steps: [2048], seeds: [1, 2, 3]};
const whole = languageGrid(axes);
const [model] = whole.models;

/**
 * Blocks that share the parameters of one: depth × width² is constant. Their learning rate is not tuned, so two are
 * tried.
 */
const blocks = [
  {depth: 4, width: 12},
  {depth: 9, width: 8}
];

export const units: Sweep = {
  id: "units",
  title: "Units sweep",
  note: "The same parameters and data, divided among more or fewer heads and blocks.",
  report: "units",
  grids: [
    {...whole, models: [1, 2, 3, 6].map((heads) => ({...model!, heads}))},
    {...languageGrid({...axes, rates: [0.01, 0.03]}), models: blocks.map((sizes) => ({...model!, ...sizes}))}
  ]
};
