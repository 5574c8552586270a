import type {Catalogue} from "../../lib/i18n/translate.js";

/** What stands beside fits and dates: warnings, caveats, and metrics as sweeps record them. */
export const cautions: Catalogue = {
  "trained less long than the rest": "训练时间短于其余运行",
  "scores leave chance": "得分离开随机水平",
  "beyond the largest scale": "超出最大规模",
  "open below": "下端开放",
  "open above": "上端开放",
  "at bound": "位于边界",
  "the slope falls there: a shoulder, no onset": "该处斜率变小：是肩部，不是起点",
  "scores fall before it": "此前得分下降",
  "models of {0} parameters surely score below chance: curves of the mean score have their floor free":
    "{0} 参数的模型得分确定低于随机水平：平均得分的曲线下限自由",
  "only {0} of {1} starts reached the reported minimum": "{1} 个初值中只有 {0} 个收敛到所报的极小值",
  "another minimum is only {0} % higher: other parameters fit almost as well":
    "另一个极小值仅高 {0} %：其他参数几乎拟合得一样好",
  "{0} follows from {1} (R² = {2} in logarithms): what each contributes cannot be told apart":
    "{0} 由 {1} 决定（取对数后 R² = {2}）：无法区分各自的贡献",
  "the information matrix is singular: there are no standard errors": "信息矩阵奇异：没有标准误",
  "the optimiser stalled: no step improved the fit, though it is not at a minimum":
    "优化器停滞：没有一步能改进拟合，但尚未到达极小值",
  "the optimiser stopped after {0} iterations": "优化器在 {0} 次迭代后停止",
  "{0} has one value only, {1}: nothing can be said of how it matters": "{0} 只有一个取值 {1}：无法判断它有何影响",
  "{0} spans only {1} decades": "{0} 只跨 {1} 个数量级",
  "every response is {0}: there is nothing to explain": "所有响应值都是 {0}：没有可解释之处",
  "as many parameters as rows: nothing is left to judge the fit by": "参数与数据行一样多：没有余下的数据可用来评判拟合",
  "rows scatter more than counts do (Pearson dispersion {0}): errors are scaled by {1}":
    "各行的离散超出计数数据应有的程度（皮尔逊离散度 {0}）：误差已乘以 {1}",
  "likeliest-token": "最可能词元正确率",
  "token-edit-distance": "词元编辑距离",
  kl: "KL 散度",
  "cross-entropy": "交叉熵",
  "open-below": "下端开放",
  "open-above": "上端开放",
  "at-bound": "位于边界",
  brier: "布里尔得分",
  "1/decade": "每数量级"
};
