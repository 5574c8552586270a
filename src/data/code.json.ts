import {sourceFiles} from "../../loaders/pages/source-files.ts";
import {writeJson} from "../../loaders/site/io.ts";

writeJson(sourceFiles());
