import {speak} from "../lib/i18n/translate.js";
import {chinese} from "./index.js";

/** Imported by the head of every page in Chinese, before the page's own code. */
speak(chinese);
