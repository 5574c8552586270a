import {registry} from "../core/registry.js";
import type {Task} from "../core/task.js";
import * as all from "./all.js";

export const tasks = registry<Task>("task", Object.values(all));
