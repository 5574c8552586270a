import {depths} from "../../loaders/site/documents/studies.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(depths());
