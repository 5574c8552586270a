import {registry} from "../core/registry.js";
import * as all from "./all.js";
import type {Study} from "./study.js";

export const studies = registry<Study>("study", Object.values(all));
