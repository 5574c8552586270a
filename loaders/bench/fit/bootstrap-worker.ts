/** Computes a share of the resamples of one fit and reports progress; started by bootstrap.ts. */
import {resample} from "../../../src/lib/fitting/bootstrap.ts";
import {laws} from "../../../src/lib/laws/index.ts";
import type {BootstrapReport, BootstrapShare} from "./bootstrap-pool.ts";

const send = (report: BootstrapReport) => process.send!(report);

process.once("message", ({law, data, fit, from, to, options}: BootstrapShare) => {
  const onProgress = (done: number) => void send({done});
  send({draws: resample(laws.get(law), data, fit, from, to, {...options, onProgress})});
});
