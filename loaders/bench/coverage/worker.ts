/** Fits one share of the data sets of a law after another; started by coverage.ts. */
import {laws} from "../../../src/lib/laws/index.ts";
import type {Share} from "./intervals.ts";
import {tally} from "./tally.ts";

process.on("message", ({law, from, to, options}: Share) => {
  process.send!(tally(laws.get(law), from, to, options));
});
