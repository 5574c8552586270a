/** Analyses the capabilities that it is asked for, one at a time; started by runInPool. */
import {tasks} from "../../../../src/lib/tasks/index.ts";
import {readSweep} from "../../../store/runs.ts";
import {type CapabilityJob, reportOn} from "./capabilities.ts";

process.on("message", ({sweep, task, capability}: CapabilityJob) => {
  reportOn(readSweep(sweep), tasks.get(task), capability);
  process.send!({capability});
});
