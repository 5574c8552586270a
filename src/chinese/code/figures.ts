import type {Catalogue} from "../../lib/i18n/translate.js";

/** Figures and tables of losses. */
export const figures: Catalogue = {
  "exact entropy {0}": "精确熵 {0}",
  "fitted floor": "拟合下限",
  "held-out loss, nats per {0}": "留出损失（奈特/{0}）",
  "training loss, nats per {0}": "训练损失（奈特/{0}）",
  "loss above the exact entropy, nats per {0}": "超出精确熵的损失（奈特/{0}）",
  "loss above the fitted law": "高于拟合定律的损失",

  "Too few different scales were trained to fit how loss falls.": "训练的规模太少，无法拟合损失如何下降。",
  "{0}, one circle each; lines and {1} bands: {2}, {3}, fitted to all of them at once, a colour for each number of {4}. Dashed: exact entropy.":
    "{0}，每次一个圆圈；曲线与 {1} 区间带：{2}，{3}，对全部运行一次性拟合，颜色按{4}的多少区分。虚线：精确熵。",
  " Ticks on the axis: critical scales of the capabilities.": "轴上短线：各项能力的临界规模。",
  "Loss against {0}. {1} {2}": "损失随{0}的变化。{1}{2}",
  "{0} runs, losses from {1} down to {2} nats per {3}.": "{0} 次运行，损失由 {1} 降至 {2} 奈特/{3}。",
  "The law misses a run by {0} as a rule and by {1} at worst, at {2} parameters and {3} {4}.":
    "定律对单次运行的偏差通常为 {0}，最大为 {1}（{2} 参数、{3} {4}处）。",
  "Residuals of the fit above; lines join means over seeds. Scatter is the runs', a pattern is the law's error.":
    "上图拟合的残差；折线连接各种子的均值。散布来自运行本身，规律性的起伏则是定律的误差。",
  "Residuals against parameters. {0}": "残差随参数量的变化。{0}",
  predicted: "预测值",
  "Rows: parameters · data. Bars: prediction intervals for one run; their middle stroke is the prediction. Circle: a run inside; cross: a run outside.":
    "各行：参数量 · 数据量。横条：单次运行的预测区间，中间竖线为预测值。圆圈：落在区间内的运行；叉号：落在区间外的运行。",
  "Predicted and measured losses of the largest models. {0}": "最大模型的预测损失与实测损失。{0}",
  "Training loss of {0}, coloured by size.": "{0}的训练损失，按规模着色。",
  "held-out loss": "留出损失",
  "Fits use the held-out loss at the end of each run and nothing of these curves.":
    "拟合只使用每次运行结束时的留出损失，不使用这些曲线。",
  "There are too few sizes to fit the floor without the smallest.": "规模种类太少，去掉最小规模后无法再拟合损失下限。",
  "smallest size kept": "保留的最小规模",
  "fitted floor, nats": "拟合下限（奈特）",
  "holds the exact entropy": "是否包含精确熵",
  "The floor, fitted without the smallest models": "去掉最小模型后拟合得到的损失下限",
  "not determined": "无法确定",
  fitted: "拟合值",

  "budget of {0}": "{0}预算",
  "Above the exact entropy, loss falls with {0} over {1} decades along lines straight to within {2} to {3}, one for each {4}, with exponents from {5} to {6}.":
    "超出精确熵的损失随{0}下降，跨越 {1} 个数量级，每种{4}对应一条直线，偏离直线 {2} 至 {3}，指数为 {5} 至 {6}。",
  "all {0} runs": "全部 {0} 次运行",
  "the {0} runs below {1} nats, the least that the last token alone allows":
    "损失低于 {1} 奈特（仅凭最后一个词元所能达到的最小值）的 {0} 次运行",
  " (seeds differ by {0}, the form itself misses by {1})": "（种子间差异 {0}，函数形式本身的偏差 {1}）",
  "With the floor held at the exact entropy, a term of size and a term of data fitted to {0}, miss the excess of a run by {1} as a rule{2}; their exponents are {3} of size and {4} of data.":
    "将下限固定为精确熵，以规模项与数据项之和对{0}拟合，单次运行超额损失的偏差通常为 {1}{2}；规模指数为 {3}，数据指数为 {4}。",
  "Too few different scales were trained.": "训练的规模太少。",
  decades: "数量级",
  exponent: "指数",
  miss: "偏差",
  "Circles: runs. Lines: least squares on the logarithm of the excess, one for each colour, with the floor held at the exact entropy. Miss: standard deviation of the logarithm about the line.":
    "圆圈：运行。直线：对超额损失的对数做最小二乘，每种颜色一条，下限固定为精确熵。偏差：对数值围绕直线的标准差。",
  " Faint: runs above {0} nats, which the last token alone allows; no line is fitted to them.":
    "浅色：损失高于 {0} 奈特（仅凭最后一个词元即可达到）的运行，不参与直线拟合。",
  " {0} runs at or below the entropy are left out.": "另有 {0} 次运行的损失不高于熵，未绘出。",
  "All runs and the one fitted surface, along size: a line for each amount of data.":
    "全部运行与同一个拟合曲面，沿规模方向：每种数据量一条曲线。",
  "The same runs and the same surface, along data: a line for each size.":
    "同样的运行、同一个曲面，沿数据方向：每种规模一条曲线。",
  "once there is one": "（尚无）",
  ": {0} nats per token": "：{0} 奈特/词元",
  more: "更多"
};
