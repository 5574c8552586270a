import {writeJson} from "../../loaders/site/io.ts";
import {representations} from "../../loaders/site/representations.ts";

writeJson(representations());
