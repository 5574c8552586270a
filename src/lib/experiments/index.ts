import {registry} from "../registry.js";
import type {Experiment} from "../trial.js";
import * as all from "./all.js";

export const experiments = registry<Experiment>("experiment", Object.values(all));
