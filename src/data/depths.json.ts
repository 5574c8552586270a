import {writeJson} from "../../loaders/site/io.ts";
import {depths} from "../../loaders/site/studies.ts";

writeJson(depths());
