import {writeJson} from "../../loaders/site/io.ts";
import {reproducibility} from "../../loaders/site/reproducibility.ts";

writeJson(reproducibility());
