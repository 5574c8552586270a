import {representations} from "../../loaders/site/documents/networks/representations.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(representations());
