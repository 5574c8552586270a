import {criticalScaleRows} from "../../loaders/site/documents/capabilities/critical-scales.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(criticalScaleRows());
