import {lean} from "../../loaders/pages/lean.ts";
import {comparisonPage} from "../../loaders/site/comparison.ts";
import {writeJson} from "../../loaders/site/io.ts";

writeJson(lean(comparisonPage()));
