import {capabilityPage} from "../../../loaders/site/capabilities.ts";
import {routeParameter, writeJson} from "../../../loaders/site/io.ts";

writeJson(capabilityPage(routeParameter("capability")));
