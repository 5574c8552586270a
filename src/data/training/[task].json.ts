import {trainingOf} from "../../../loaders/site/documents/training-curves.ts";
import {routeParameter, writeJson} from "../../../loaders/site/output/io.ts";

writeJson(trainingOf(routeParameter("task")));
