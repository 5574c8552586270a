import {sourceFiles} from "../../loaders/site/origins/source-files.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(sourceFiles());
