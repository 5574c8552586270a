import {manySources} from "../../loaders/site/experiments.ts";
import {writeJson} from "../../loaders/site/io.ts";

writeJson(manySources());
