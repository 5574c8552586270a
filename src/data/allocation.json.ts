import {allocationReport} from "../../loaders/site/documents/allocation.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(allocationReport("markov-language"));
