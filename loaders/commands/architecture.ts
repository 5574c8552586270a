import {writeFileSync} from "node:fs";
import {houseDrawing} from "../house/drawing.ts";

/** Draws the plan of the code anew; `test/floors.test.ts` holds the drawing to the real imports. */
writeFileSync("docs/architecture.svg", houseDrawing());
