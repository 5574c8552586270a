import {reproducibility} from "../../loaders/site/documents/reproducibility.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(reproducibility());
