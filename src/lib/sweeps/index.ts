import {registry} from "../registry.js";
import type {Sweep} from "../sweep.js";
import * as all from "./all.js";

export const sweeps = registry<Sweep>("sweep", Object.values(all));
