import {listSweeps} from "../../loaders/site/documents/analyses.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(listSweeps());
