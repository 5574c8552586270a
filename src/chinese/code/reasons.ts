import type {Catalogue} from "../../lib/i18n/translate.js";

/** Reasons, cautions and names that the library puts together. */
export const reasons: Catalogue = {
  "parameters without embeddings after {0} units of {1}": "不含嵌入层的参数量，用 {1} 的 {0} 个单位训练之后",
  "languages a scale, by data in all": "语言数作为一个尺度，按总数据量",
  "languages a scale, by data of each": "语言数作为一个尺度，按每种语言的数据量",
  "languages do not matter": "语言数无关紧要",
  "languages divide the data": "各语言分摊数据",
  "languages divide data and size in part": "各语言部分分摊数据与规模",
  "each source limits": "每个来源各自构成限制",
  "data are data": "数据不分来源",
  "one stands in for the other in part": "一个来源可部分替代另一个",
  "different axes: {0} in {1}, {2} in {3}": "坐标轴不同：{0}（{1}），{2}（{3}）",
  "different windows: {0} {1}, {2} {3}; refit both in one window": "窗口不同：{0} {1}，{2} {3}；请在同一窗口内重新拟合",
  "a constant is within {0} AICc of the best model{1}": "常数与最优模型相差不超过 {0} AICc{1}",
  "below the smallest scale": "低于最小规模",
  "Onset of a hinge, mean score": "折线的起点，平均得分",
  "{0}, floor and ceiling free": "{0}，下限与上限自由",
  "{0}, floor free": "{0}，下限自由",
  "{0}, ceiling free": "{0}，上限自由",
  "B is no detector of emergence: noise around a flat curve and slow smooth growth both score as high as a jump, and it grows with the number of items":
    "B 并不能检测涌现：平直曲线上的噪声与缓慢平滑的增长都能得到与跳变同样高的分数，且 B 随题目数增大",
  "This project; the chain and its entropy are in src/lib/tasks/markov-chain.ts":
    "本项目；该链及其熵见 src/lib/tasks/markov-chain.ts",
  "This project; the chains and their entropy are in src/lib/tasks/markov-chain.ts":
    "本项目；各链及其熵见 src/lib/tasks/markov-chain.ts"
};
