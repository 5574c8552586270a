import {writeCsv} from "../../loaders/site/io.ts";
import {sampleLosses} from "../../loaders/site/samples.ts";

writeCsv(sampleLosses());
