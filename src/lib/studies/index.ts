import {registry} from "../registry.js";
import type {Study} from "../study.js";
import * as all from "./all.js";

export const studies = registry<Study>("study", Object.values(all));
