import {registry} from "./registry.js";

/** A quantity that laws are functions of, with all that forms, files, axes and reports say of it. */
export interface Input<Id extends string = string> {
  /** As laws and formulas write it. */
  readonly id: Id;
  readonly title: string;
  /** What it is counted in, in the plural. */
  readonly unit: string;
  /** Label of an axis. */
  readonly axis: string;
  /** The scales of the published laws. */
  readonly range: readonly [low: number, high: number];
  /** Headings of columns that mean it, in lower case with single spaces, the surest first. */
  readonly headings: readonly string[];
  /** No model, data or training has less: smaller numbers count thousands, millions or more. */
  readonly least?: number;
  /** How it follows from two others, where it is not given. */
  readonly computed?: {
    readonly from: readonly [string, string];
    readonly formula: string;
    value(a: number, b: number): number;
  };
}

/**
 * Parameters N are the non-embedding ones wherever a source distinguishes them. C ≈ 6 N D: forward 2, backward 4
 * floating-point operations a parameter and token (Kaplan et al. 2020, § 2.1).
 */
const entries = [
  {
    id: "N",
    title: "parameters",
    unit: "parameters",
    axis: "parameters N",
    range: [1e7, 1e12],
    least: 1e4,
    computed: {from: ["C", "D"], formula: "N = C / 6 D", value: (C, D) => C / (6 * D)},
    headings: [
      "params non embedding",
      "non embedding params",
      "non embedding parameters",
      "n",
      "params",
      "parameters",
      "n params",
      "num params",
      "number of parameters",
      "params total",
      "total params",
      "param count",
      "parameter count",
      "model params",
      "model size",
      "model num parameters",
      "size"
    ]
  },
  {
    id: "D",
    title: "tokens or samples",
    unit: "tokens or samples",
    axis: "tokens or samples D",
    range: [1e9, 1e13],
    least: 1e4,
    computed: {from: ["C", "N"], formula: "D = C / 6 N", value: (C, N) => C / (6 * N)},
    headings: [
      "d",
      "tokens",
      "n tokens",
      "num tokens",
      "tokens seen",
      "train tokens",
      "training tokens",
      "total tokens",
      "num input tokens seen",
      "seen examples",
      "samples seen",
      "examples",
      "pretraining data size",
      "dataset size",
      "data size"
    ]
  },
  {
    id: "C",
    title: "training compute",
    unit: "FLOPs",
    axis: "training compute C, FLOPs",
    range: [1e18, 1e25],
    least: 1e9,
    computed: {from: ["N", "D"], formula: "C = 6 N D", value: (N, D) => 6 * N * D},
    headings: [
      "c",
      "flops",
      "flop",
      "compute",
      "training flop",
      "training flops",
      "training compute",
      "train flops",
      "total flos"
    ]
  },
  {
    id: "S",
    title: "training steps",
    unit: "steps",
    axis: "training steps S",
    range: [1e3, 1e6],
    headings: ["s", "step", "steps", "global step", "train steps", "training steps"]
  },
  {
    id: "U",
    title: "unique tokens",
    unit: "unique tokens",
    axis: "unique tokens U",
    range: [1e9, 1e12],
    headings: ["u", "unique tokens", "unique data"]
  },
  {
    id: "Lang",
    title: "languages",
    unit: "languages",
    axis: "languages",
    range: [1, 100],
    headings: ["lang", "languages"]
  },
  {
    id: "DF",
    title: "tokens of fine-tuning",
    unit: "tokens of fine-tuning",
    axis: "characters or tokens of fine-tuning", // the published law counts characters
    range: [1e5, 1e10],
    headings: ["df", "finetuning tokens", "fine tuning tokens"]
  },
  {
    id: "D_text",
    title: "tokens of text",
    unit: "tokens of text",
    axis: "tokens of text",
    range: [1e9, 1e13],
    headings: ["d text", "text tokens"]
  },
  {
    id: "D_image",
    title: "tokens of images",
    unit: "tokens of images",
    axis: "tokens of images",
    range: [1e8, 1e12],
    headings: ["d image", "image tokens"]
  }
] as const satisfies readonly Input[];

export type InputId = (typeof entries)[number]["id"];

/** Every input that a formula, a column or an axis may be. */
export const inputs = registry<Input<InputId>>("input", entries);

/** What every run has, and so what the scale of a capability can be. */
export const scales = ["N", "D", "C"] as const satisfies readonly InputId[];
export type ScaleInput = (typeof scales)[number];

/** The unit of a parameter or an estimate in words: that of the input whose scale it is, else its own. */
export const unitName = (unit: string): string => inputs.find(unit)?.unit ?? unit;
