import {comparisonPage} from "../../loaders/site/documents/comparison.ts";
import {writeJson} from "../../loaders/site/output/io.ts";
import {lean} from "../../loaders/site/output/prune.ts";

writeJson(lean(comparisonPage()));
