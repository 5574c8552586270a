import {registry} from "../registry.js";
import type {Task} from "../task.js";
import * as all from "./all.js";

export const tasks = registry<Task>("task", Object.values(all));
