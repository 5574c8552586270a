import type {Messages} from "../../lib/messages/index.js";
import {allocation} from "./allocation.js";
import {fitFailures} from "./fit-failures.js";
import {fits} from "./fits.js";

/** What the library says of its results, in Chinese. */
export const messages: Messages = {...fits, ...fitFailures, ...allocation};
