import {registry} from "../core/registry.js";
import type {Experiment} from "../core/trial.js";
import * as all from "./all.js";

export const experiments = registry<Experiment>("experiment", Object.values(all));
