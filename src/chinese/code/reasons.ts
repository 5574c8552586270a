import type {Catalogue} from "../../lib/i18n/translate.js";

/** Reasons, cautions and names that the library puts together. */
export const reasons: Catalogue = {
  "languages a scale, by data in all": "语言数作为一个尺度，按总数据量",
  "languages a scale, by data of each": "语言数作为一个尺度，按每种语言的数据量",
  "languages do not matter": "语言数无关紧要",
  "languages divide the data": "各语言分摊数据",
  "languages divide data and size in part": "各语言部分分摊数据与规模",
  "each source limits": "每个来源各自构成限制",
  "data are data": "数据不分来源",
  "one stands in for the other in part": "一个来源可部分替代另一个",
  "{0}, floor and ceiling free": "{0}，下限与上限自由",
  "{0}, floor free": "{0}，下限自由",
  "{0}, ceiling free": "{0}，上限自由",
  "This project; the chain and its entropy are in src/lib/tasks/markov-chain.ts":
    "本项目；该链及其熵见 src/lib/tasks/markov-chain.ts",
  "This project; the chains and their entropy are in src/lib/tasks/markov-chain.ts":
    "本项目；各链及其熵见 src/lib/tasks/markov-chain.ts"
};
