import {criticalScaleRows} from "../../loaders/site/critical-scales.ts";
import {writeCsv} from "../../loaders/site/io.ts";

writeCsv(criticalScaleRows());
