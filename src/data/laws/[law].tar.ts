import {lean} from "../../../loaders/pages/lean.ts";
import {routeParameter, writeArchive} from "../../../loaders/site/io.ts";
import {lawFiles} from "../../../loaders/site/law-files.ts";

const {"page.json": page, ...files} = lawFiles(routeParameter("law"));
writeArchive({...files, "page.json": JSON.stringify(lean(JSON.parse(page!), ["observations"]))});
