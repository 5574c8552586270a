import {trainingOf} from "../../../loaders/site/documents/tasks/training-curves.ts";
import {routeParameter, writeJson} from "../../../loaders/site/output/io.ts";

writeJson(trainingOf(routeParameter("task")));
