import {lawArchive} from "../../../loaders/site/documents/laws/law-archive.ts";
import {routeParameter, writeArchive} from "../../../loaders/site/output/io.ts";

writeArchive(lawArchive(routeParameter("law")));
