import {publicModels} from "../../loaders/site/documents/public-models.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(publicModels());
