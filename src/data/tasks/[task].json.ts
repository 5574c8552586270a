import {lean} from "../../../loaders/pages/lean.ts";
import {analyseBestSweep} from "../../../loaders/site/analyses.ts";
import {routeParameter, writeJson} from "../../../loaders/site/io.ts";

writeJson(lean(analyseBestSweep(routeParameter("task"))));
