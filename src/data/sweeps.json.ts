import {listSweeps} from "../../loaders/site/analyses.ts";
import {writeJson} from "../../loaders/site/io.ts";

writeJson(listSweeps());
