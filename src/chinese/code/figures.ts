import type {Catalogue} from "../../lib/i18n/translate.js";

/** Figures and tables of losses. */
export const figures: Catalogue = {
  "exact entropy {0}": "精确熵 {0}",
  "fitted irreducible loss": "拟合的不可约损失",
  "held-out loss, nats per {0}": "留出损失（奈特/{0}）",
  "training loss, nats per {0}": "训练损失（奈特/{0}）",
  "excess loss, nats per {0}": "超额损失（奈特/{0}）",
  "loss relative to the fitted law": "相对于拟合定律的损失",

  "Too few sizes or budgets were trained to fit a law.": "训练的规模或预算太少，无法拟合定律。",
  "Circles: {0}. Lines and {1} bands: one law fitted to all of them ({2}), a colour for each number of {3}. Dashed: exact entropy.":
    "圆圈：{0}。曲线与 {1} 区间带：对全部运行拟合的同一条定律（{2}），颜色按{3}的多少区分。虚线：精确熵。",
  " Ticks on the axis: critical scales, N50 (share of models).": "轴上短线：临界规模，即 N50（模型比例）。",
  "{0}; predicted {1} {2}": "{0}；预测 {1} {2}",
  "Loss against {0}. {1} {2}": "损失随{0}的变化。{1}{2}",
  "{0} runs, losses from {1} down to {2} nats per {3}.": "{0} 次运行，损失由 {1} 降至 {2} 奈特/{3}。",
  "Runs deviate from the law by {0} (standard deviation) and by at most {1}, at {2} parameters and {3} {4}.":
    "运行偏离定律的标准差为 {0}，最大偏差为 {1}（{2} 参数、{3} {4}处）。",
  "Residuals of the fit above. Lines join means over seeds: scatter is noise between runs, a pattern is misfit.":
    "上图拟合的残差。折线连接各种子的均值：散布是运行间的噪声，规律性的起伏是定律的偏差。",
  "Residuals against parameters. {0}": "残差随参数量的变化。{0}",
  predicted: "预测值",
  "Rows: parameters · data. Bars: prediction intervals for one run, with the prediction as a tick. Circles: runs inside; crosses: runs outside.":
    "各行：参数量 · 数据量。横条：单次运行的预测区间，短线为预测值。圆圈：落在区间内的运行；叉号：落在区间外的运行。",
  "Predicted and measured losses of the largest models. {0}": "最大模型的预测损失与实测损失。{0}",
  "Training loss of {0}, coloured by size.": "{0}的训练损失，按规模着色。",
  "held-out loss": "留出损失",
  "Fits use the held-out loss at the end of each run, not these curves.":
    "拟合使用每次运行结束时的留出损失，不使用这些曲线。",
  "Too few sizes to fit the law without the smallest.": "规模种类太少，去掉最小规模后无法拟合定律。",
  "smallest model, parameters": "最小模型的参数量",
  "irreducible loss, nats": "不可约损失（奈特）",
  "contains the exact entropy": "是否包含精确熵",
  "Irreducible loss fitted without the smallest models": "去掉最小模型后拟合的不可约损失",
  fitted: "拟合值",
  "Excess loss falls with parameters with exponents from {0} to {1}, one for each amount of data.":
    "超额损失随参数量下降，指数为 {0} 至 {1}，每种数据量一个。",
  "With the irreducible loss held at the exact entropy, the exponents are {0} for parameters and {1} for data ({2}).":
    "将不可约损失固定为精确熵时，参数量的指数为 {0}，数据量的指数为 {1}（{2}）。",
  "Too few sizes or budgets for a line.": "规模或预算太少，无法拟合直线。",
  decades: "数量级",
  exponent: "指数",
  scatter: "散布",
  "Excess loss is loss minus the exact entropy. Circles: runs. Lines: least squares on its logarithm, one per colour. Scatter: standard deviation of the logarithm about the line.":
    "超额损失为损失减去精确熵。圆圈：运行。直线：对其对数做最小二乘，每种颜色一条。散布：对数值围绕直线的标准差。",
  " Faint: runs above {0} nats, not fitted.": "浅色：损失高于 {0} 奈特的运行，不参与拟合。",
  " Not drawn: {0} at or below the entropy.": "未绘出：损失不高于熵的 {0}。",
  "All runs and the fitted law against parameters, one line for each amount of data.":
    "全部运行与拟合的定律随参数量的变化，每种数据量一条曲线。",
  "The same runs and the same fit against data, one line for each size.":
    "同样的运行、同一个拟合随数据量的变化，每种规模一条曲线。",
  "A model that knows only token frequencies has a loss of {0} nats per token; the entropy is {1}.":
    "只知道词元频率的模型的损失为 {0} 奈特/词元；熵为 {1}。",
  "One reason: {0} of {1}, from models of at most {2} parameters, do no better than a model that sees only the last token ({3} nats), and the law has no term for that.":
    "原因之一：在 {1}中，有 {0} 次来自参数量不超过 {2} 的模型，其表现并不优于只看最后一个词元的模型（{3} 奈特），而定律中没有与之对应的项。",
  "Dropping the smallest models does not bring it to the exact entropy.": "去掉最小的模型也不能使它与精确熵一致。",
  "Without models below {0} parameters it is {1}, consistent with the exact entropy.":
    "去掉参数量低于 {0} 的模型后为 {1}，与精确熵一致。",
  "{0}, fitted to all {1}, gives an irreducible loss of {2} nats per {3}":
    "{0} 对全部 {1}的拟合给出不可约损失 {2} 奈特/{3}",
  "<span>The runs are those of the <a href={0}>{1}</a> (<code>{2}</code>).</span>":
    "<span>运行取自<a href={0}>{1}</a>（<code>{2}</code>）。</span>",
  "The exponent of parameters is {0}; that of data is {1}.": "参数量的指数为 {0}，数据量的指数为 {1}。",
  "Runs above {0} nats are not fitted: they do no better than a model that sees only the last token.":
    "损失高于 {0} 奈特的运行不参与拟合：它们并不优于只看最后一个词元的模型。",
  "Excess losses scatter about this law by {0}.": "超额损失围绕该定律的散布为 {0}。",
  "Excess losses scatter about this law by {0}: seeds differ by {1} and the form misses by {2}.":
    "超额损失围绕该定律的散布为 {0}：种子间差异为 {1}，函数形式的偏差为 {2}。",
  "Excess loss falls with data with exponent {0}; runs scatter by {1} about the line.":
    "超额损失随数据量下降，指数为 {0}；运行围绕直线的散布为 {1}。",
  "Excess loss falls with parameters with exponent {0}; runs scatter by {1} about the line.":
    "超额损失随参数量下降，指数为 {0}；运行围绕直线的散布为 {1}。",
  "Excess loss falls with data with exponents from {0} to {1}, one for each size.":
    "超额损失随数据量下降，指数为 {0} 至 {1}，每种规模一个。"
};
