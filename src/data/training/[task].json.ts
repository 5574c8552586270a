import {trainingOf} from "../../../loaders/pages/training.ts";
import {routeParameter, writeJson} from "../../../loaders/site/io.ts";

writeJson(trainingOf(routeParameter("task")));
