import {criticalScaleRows} from "../../loaders/site/documents/critical-scales.ts";
import {writeCsv} from "../../loaders/site/output/io.ts";

writeCsv(criticalScaleRows());
