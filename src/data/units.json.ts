import {unitDivisions} from "../../loaders/site/documents/units.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(unitDivisions());
