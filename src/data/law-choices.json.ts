import {writeJson} from "../../loaders/site/io.ts";
import {lawChoices} from "../../loaders/site/law.ts";

writeJson(lawChoices());
