import {writeJson} from "../../loaders/site/io.ts";
import {allLimits} from "../../loaders/site/limits.ts";

writeJson(allLimits());
