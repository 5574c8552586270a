import {uShapes} from "../../loaders/site/documents/networks/u-shapes.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(uShapes());
