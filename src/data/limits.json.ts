import {allLimits} from "../../loaders/site/documents/limits.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(allLimits());
