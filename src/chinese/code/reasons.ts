import type {Catalogue} from "../../lib/i18n/translate.js";

/** Reasons, cautions and names that the library puts together. */
export const reasons: Catalogue = {
  "languages do not matter": "语言数无关紧要",
  "{0}, floor and ceiling free": "{0}，下限与上限自由",
  "{0}, floor free": "{0}，下限自由",
  "{0}, ceiling free": "{0}，上限自由",
  "This project; the chain and its entropy are in src/lib/tasks/markov-chain.ts":
    "本项目；该链及其熵见 src/lib/tasks/markov-chain.ts",
  "This project; the chains and their entropy are in src/lib/tasks/markov-chain.ts":
    "本项目；各链及其熵见 src/lib/tasks/markov-chain.ts"
};
