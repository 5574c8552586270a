import {routeParameter, writeJson} from "../../../loaders/site/io.ts";
import {lawReport} from "../../../loaders/site/law.ts";

writeJson(lawReport(routeParameter("law")));
