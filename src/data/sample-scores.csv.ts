import {writeCsv} from "../../loaders/site/io.ts";
import {sampleScores} from "../../loaders/site/samples.ts";

writeCsv(sampleScores());
