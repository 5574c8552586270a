import {sampleLosses} from "../../loaders/site/documents/samples.ts";
import {writeCsv} from "../../loaders/site/output/io.ts";

writeCsv(sampleLosses());
