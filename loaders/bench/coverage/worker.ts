/** Fits one share of the data sets of a law after another; started by coverage.ts. */
import {laws} from "../../../src/lib/laws/index.ts";
import {type TallyOptions, tally} from "./tally.ts";

export interface CoverageShare {
  readonly law: string;
  readonly from: number;
  readonly to: number;
  readonly options: TallyOptions;
}

process.on("message", ({law, from, to, options}: CoverageShare) => {
  process.send!(tally(laws.get(law), from, to, options));
});
