import {registry} from "../core/registry.js";
import * as all from "./all.js";
import type {Sweep} from "./sweep.js";

export const sweeps = registry<Sweep>("sweep", Object.values(all));
