import type {Extrapolated, OwnCurves} from "../../lib/analysis/your-runs/curves.js";
import type {OwnFit, OwnFitOptions} from "../../lib/analysis/your-runs/fit.js";
import type {OwnScores, OwnScoresOptions} from "../../lib/analysis/your-runs/scores.js";
import type {Series} from "../../lib/analysis/your-runs/select-columns.js";
import type {Law} from "../../lib/core/law.js";
import type {FilePreview, Imported, Place} from "../../lib/import/index.js";
import type {Message} from "../../lib/messages/index.js";
import type {Step} from "../../lib/messages/own-runs.js";

/** A request to the worker, which computes everything, so that the page stays responsive. */
export interface FitRequest {
  readonly id: number;
  readonly task: "read" | "fit" | "emerge";
  readonly files: readonly {readonly name: string; readonly blob: Blob}[];
  /** Increased when the files change, so that cached results of other files are not used. */
  readonly edition: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly where: Readonly<Record<string, string>>;
  readonly keepValid: boolean;
  /** Ids of laws, “auto”, or a formula. */
  readonly laws: readonly string[];
  readonly fit: Omit<OwnFitOptions, "onStep">;
  readonly emerge: Omit<OwnScoresOptions, "onStep">;
}

/** A law without its functions, which cannot be sent between threads. */
export type PlainLaw = Omit<Law, "evaluate" | "starts" | "derived" | "published"> & {
  readonly derived: [];
  readonly published: [];
};

export interface Read {
  readonly files: readonly FilePreview[];
  readonly skipped: Imported["skipped"];
  readonly results: number;
  readonly series: readonly Series[];
  readonly inputs: readonly string[];
}

/** A fit. Of long tables only the rows that are drawn are sent, as a million rows would block the page. */
export interface FitAnswer extends Omit<OwnFit, "law" | "rows"> {
  readonly law: PlainLaw;
  /** Number of rows fitted; `fit.observations` and the points of `curves` are an even sample of them. */
  readonly count: number;
  /** The report as plain text. */
  readonly text: string;
  /** The fit as the command line prints it; its observations as CSV. */
  readonly json: Blob;
  readonly csv: Blob;
  readonly curves: OwnCurves;
  readonly beyond: readonly Extrapolated[];
}

/** An emergence curve for drawing. */
export interface ScoreCurve {
  readonly name: string;
  readonly points: readonly (readonly [scale: number, share: number])[];
}

export interface ScoresAnswer {
  readonly scores: OwnScores;
  readonly curves: readonly ScoreCurve[];
}

export type Answer =
  | {readonly id: number; readonly type: "progress"; readonly step: Step; readonly done: number; readonly of: number}
  | {readonly id: number; readonly type: "read"; readonly read: Read}
  | {readonly id: number; readonly type: "fitted"; readonly read: Read; readonly fitted: FitAnswer}
  | {readonly id: number; readonly type: "scored"; readonly read: Read; readonly scored: ScoresAnswer}
  | {readonly id: number; readonly type: "failed"; readonly reason: Message; readonly place: Place | undefined};
