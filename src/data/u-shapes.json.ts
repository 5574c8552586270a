import {writeJson} from "../../loaders/site/io.ts";
import {uShapes} from "../../loaders/site/u-shapes.ts";

writeJson(uShapes());
