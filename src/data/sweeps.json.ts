import {listSweeps} from "../../loaders/site/documents/tasks/analyses.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(listSweeps());
