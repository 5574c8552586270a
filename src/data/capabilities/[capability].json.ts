import {capabilityPage} from "../../../loaders/site/documents/capabilities/capabilities.ts";
import {routeParameter, writeJson} from "../../../loaders/site/output/io.ts";

writeJson(capabilityPage(routeParameter("capability")));
