import {analyseSweep} from "../../../loaders/site/documents/tasks/analyses.ts";
import {routeParameter, writeJson} from "../../../loaders/site/output/io.ts";

writeJson(analyseSweep(routeParameter("sweep")));
