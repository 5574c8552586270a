import {comparisonPage} from "../../loaders/site/comparison.ts";
import {writeJson} from "../../loaders/site/io.ts";

writeJson(comparisonPage());
