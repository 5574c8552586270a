import {speak} from "../lib/i18n/translate.js";
import {speakMessages} from "../lib/messages/index.js";
import {chinese} from "./index.js";
import {messages} from "./messages/index.js";

/** Imported by the head of every page in Chinese, before the page's own code. */
speak(chinese);
speakMessages(messages);
