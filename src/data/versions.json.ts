import {writeJson} from "../../loaders/site/io.ts";
import {versions} from "../../loaders/site/versions.ts";

writeJson(versions());
