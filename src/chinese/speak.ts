import {speak} from "../lib/text.js";
import {chinese} from "./index.js";

/** Imported by the head of every page in Chinese, before the page's own code. */
speak(chinese);
