import {emergenceChecks} from "../../loaders/site/documents/capabilities/emergence-checks.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(emergenceChecks());
