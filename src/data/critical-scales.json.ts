import {criticalScaleRows} from "../../loaders/site/documents/critical-scales.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(criticalScaleRows());
