import {analyseBestSweep} from "../../../loaders/site/analyses.ts";
import {routeParameter, writeJson} from "../../../loaders/site/io.ts";

writeJson(analyseBestSweep(routeParameter("task")));
