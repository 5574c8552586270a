import {lawChoices} from "../../loaders/site/documents/laws/law.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(lawChoices());
