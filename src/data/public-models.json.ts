import {writeJson} from "../../loaders/site/io.ts";
import {publicModels} from "../../loaders/site/public-models.ts";

writeJson(publicModels());
