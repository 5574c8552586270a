import {routeParameter, writeArchive} from "../../../loaders/site/io.ts";
import {lawFiles} from "../../../loaders/site/law-files.ts";

writeArchive(lawFiles(routeParameter("law")));
