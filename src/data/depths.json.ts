import {depths} from "../../loaders/site/documents/networks/studies.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(depths());
