import {taskPage} from "../../../loaders/site/documents/task.ts";
import {routeParameter, writeJson} from "../../../loaders/site/output/io.ts";

writeJson(taskPage(routeParameter("task")));
