import type {Catalogue} from "../../lib/i18n/translate.js";

/** What stands beside fits and dates: warnings, caveats, and metrics as sweeps record them. */
export const cautions: Catalogue = {
  "scores leave chance": "得分离开随机水平",
  "beyond the largest scale": "超出最大规模",
  "open below": "下端开放",
  "open above": "上端开放",
  "at bound": "位于边界",
  "the slope falls there: a shoulder, no onset": "该处斜率变小：是肩部，不是起点",
  "scores fall before it": "此前得分下降",
  "models of {0} parameters surely score below chance: curves of the mean score have their floor free":
    "{0} 参数的模型得分确定低于随机水平：平均得分的曲线下限自由",
  "likeliest-token": "最可能词元正确率",
  "token-edit-distance": "词元编辑距离",
  "exact-match": "精确匹配",
  kl: "KL 散度",
  "cross-entropy": "交叉熵",
  "open-below": "下端开放",
  "open-above": "上端开放",
  "at-bound": "位于边界",
  brier: "布里尔得分",
  "1/decade": "每数量级"
};
