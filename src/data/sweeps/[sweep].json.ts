import {analyseSweep} from "../../../loaders/site/analyses.ts";
import {routeParameter, writeJson} from "../../../loaders/site/io.ts";

writeJson(analyseSweep(routeParameter("sweep")));
