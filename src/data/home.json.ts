import {homePage} from "../../loaders/site/documents/tasks/home.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(homePage());
