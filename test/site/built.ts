import {existsSync, readFileSync} from "node:fs";
import {setTimeout} from "node:timers/promises";
import {inject} from "vitest";

/** Waits until the site has been built (build.ts). */
const ended = inject("buildEnded");
while (!existsSync(ended)) await setTimeout(200);
if (readFileSync(ended, "utf8") !== "0") throw new Error("the site does not build");
