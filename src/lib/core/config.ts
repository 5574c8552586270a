import type {IntervalKind} from "../messages/options.js";
import type {ScaleInput} from "./inputs.js";

/** What `critical-scale.config.ts` may say; every key is an option of the command line, which wins over it. */
export interface Config {
  /** Which column each field is: {N: "size*1e9", loss: "final_loss"}. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Only rows whose cells are these. */
  readonly where?: Readonly<Record<string, string>>;
  readonly keepValid?: boolean;
  readonly task?: string;
  readonly metric?: string;
  /** Ids of laws, "auto", or formulas such as "E + A * N^-alpha". */
  readonly law?: string | readonly string[];
  readonly objective?: string;
  readonly level?: number;
  readonly fixed?: Readonly<Record<string, number>>;
  readonly free?: readonly string[];
  readonly intervals?: IntervalKind;
  /** What scale is for emergence: "N", "D" or "C". */
  readonly axis?: ScaleInput;
  /** Score of guessing. */
  readonly chance?: number;
  /** Rows of one scale are one model. */
  readonly combine?: boolean;
}

/** Gives a configuration its type; returns it as it is. */
export const defineConfig = (config: Config): Config => config;
