import {allocationReport} from "../../loaders/site/allocation.ts";
import {writeJson} from "../../loaders/site/io.ts";

writeJson(allocationReport("markov-language"));
