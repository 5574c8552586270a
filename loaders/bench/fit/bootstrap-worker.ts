/** Computes a share of the resamples of one fit; started by bootstrap-pool.ts. */
import {resample} from "../../../src/lib/fitting/bootstrap.ts";
import {laws} from "../../../src/lib/laws/index.ts";
import type {BootstrapShare} from "./bootstrap-pool.ts";

process.on("message", ({law, data, fit, from, to, options}: BootstrapShare) => {
  process.send!(resample(laws.get(law), data, fit, from, to, options));
});
