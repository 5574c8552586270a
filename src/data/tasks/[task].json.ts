import {taskPage} from "../../../loaders/site/documents/tasks/task.ts";
import {routeParameter, writeJson} from "../../../loaders/site/output/io.ts";

writeJson(taskPage(routeParameter("task")));
