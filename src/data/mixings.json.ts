import {mixings} from "../../loaders/site/documents/experiments.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(mixings());
