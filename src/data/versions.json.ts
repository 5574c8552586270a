import {versions} from "../../loaders/site/documents/versions.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(versions());
