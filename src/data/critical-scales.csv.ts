import {criticalScaleRows} from "../../loaders/site/documents/capabilities/critical-scales.ts";
import {writeCsv} from "../../loaders/site/output/io.ts";

writeCsv(criticalScaleRows());
