import {emergenceChecks} from "../../loaders/site/checks.ts";
import {writeJson} from "../../loaders/site/io.ts";

writeJson(emergenceChecks());
