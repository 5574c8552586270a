import {taskPage} from "../../../loaders/pages/task-page.ts";
import {routeParameter, writeJson} from "../../../loaders/site/io.ts";

writeJson(taskPage(routeParameter("task")));
