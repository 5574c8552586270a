import {comparisonPage} from "../../loaders/site/documents/capabilities/comparison.ts";
import {writeJson} from "../../loaders/site/output/io.ts";
import {prune} from "../../loaders/site/output/prune.ts";

writeJson(prune(comparisonPage()));
