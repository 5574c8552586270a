import type {Catalogue} from "../../lib/i18n/translate.js";

/** What stands next to fits and dates: warnings, caveats, and metrics as sweeps record them. */
export const cautions: Catalogue = {
  "scores leave chance": "得分离开随机水平",
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
