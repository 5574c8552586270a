import {criticalScaleRows} from "../../loaders/site/critical-scales.ts";
import {writeJson} from "../../loaders/site/io.ts";

writeJson(criticalScaleRows());
