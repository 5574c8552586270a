import {writeJson} from "../../loaders/site/io.ts";
import {unitDivisions} from "../../loaders/site/units.ts";

writeJson(unitDivisions());
