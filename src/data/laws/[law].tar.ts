import {lawArchive} from "../../../loaders/pages/law-archive.ts";
import {routeParameter, writeArchive} from "../../../loaders/site/io.ts";

writeArchive(lawArchive(routeParameter("law")));
