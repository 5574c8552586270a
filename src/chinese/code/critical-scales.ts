import type {Catalogue} from "../../lib/i18n/translate.js";

/** What critical scales depend on, and their comparison. */
export const criticalScales: Catalogue = {
  "at the same size": "在同一规模",
  "holds in parts": "在各区段均成立",
  "depends on the window": "取决于窗口",
  "one threshold in loss": "单一损失阈值",
  "no single threshold in loss": "无单一损失阈值",
  "{0} at the same size": "{0} 项在同一规模",
  "{0} shifted": "{0} 项错位",
  "{0} vanished": "{0} 项消失",
  vanished: "消失",
  "{0} holds in parts": "{0} 项在各区段均成立",
  "{0} depends on the window": "{0} 项取决于窗口",
  "{0} one threshold in loss": "{0} 项为单一损失阈值",
  "{0} no single threshold in loss": "{0} 项无单一损失阈值",
  "Mean {0} has a clear break for {1} of {2}. Under {3}: {4}.": "{2}中有 {1} 项的平均{0}有明显的拐点。按{3}：{4}。",
  "Dots: break in mean {0}, where it beats a line and a parabola by 10 AICc; circles: break in {1}. A dot alone has no clear break in the latter.":
    "圆点：平均{0}的拐点，须比直线与抛物线各优 10 AICc；圆圈：{1}的拐点。只有圆点者，后一指标没有明显的拐点。",
  "break in all sizes": "全部规模的拐点",
  "the break": "拐点",
  "Breaks of the mean score that beat a line and a parabola: {0}": "平均得分中优于直线与抛物线的拐点：{0}",
  "No task has a clear break in its mean scores to check.": "没有任何任务的平均得分有可供检验的明显拐点。",
  " More training data lowers N50 (share of models) significantly for {0} of {1}.":
    "训练数据增多时，{1} 项中有 {0} 项的 N50（模型比例）显著下降。",
  "The break of the mean score moves or vanishes in a part of the sizes for {0} of {1}; under partial credit it stays at the same size for {2} of {3}.{4}":
    "{1}中有 {0} 项，其平均得分的拐点在部分规模内移动或消失；按部分分计，{3} 项中有 {2} 项的拐点仍在同一规模。{4}",
  "The exponent of N50 in the budget is not identified for any capability.":
    "没有任何能力的 N50 对预算的幂指数可以辨识。",
  "exponent {0}": "幂指数 {0}",
  "exponents {0} to {1}": "幂指数 {0} 至 {1}",
  "More {0} lower N50 (share of models) significantly for {1} of {2} ({3}).":
    "{0}增多时，{2}中有 {1} 项的 N50（模型比例）显著下降（{3}）。",
  "One line per capability: above it half of the models or more have it. Triangles: N50 outside the sizes trained at that budget. Shown where N50 lies within the sizes at two budgets or more.":
    "每条线为一项能力：在线的上方，半数或更多的模型具备它。三角：N50 超出该预算下所训练的规模。只列至少在两个预算下 N50 位于规模之内的能力。",
  "N50 (share of models), parameters": "N50（模型比例，参数量）",
  "exponent of N50 in {0}": "N50 对{0}的幂指数",
  "N50 at the middle budget": "居中预算的 N50",
  "No fit ends before half of the rise.": "没有任何拟合止于上升的一半之前。",
  "{0} fit": "{0} 次拟合",
  "None of {0} that end before half of the rise bounds Nc.": "止于上升一半之前的 {0}均不能确定 Nc 的范围。",
  "{0} of {1} that end before half of the rise bound Nc: median error {2}%, and {3} of {4} intervals contain the value from all sizes.":
    "止于上升一半之前的 {1}中有 {0} 次能确定 Nc 的范围：误差中位数为 {2}%，{4} 个区间中有 {3} 个包含全部规模给出的值。",
  "One mark per capability and largest fitted size: blue where the predicted interval contains the value from all sizes. Predictions without a bounded interval are left out; errors above 200% are at the edge.":
    "每项能力与每个最大拟合规模一个标记：蓝色表示预测区间包含全部规模给出的值。没有有界区间的预测略去；超过 200% 的误差画在图边。",
  "rise fitted": "拟合所含的上升",
  "Errors of predicted critical scales. {0}": "预测临界规模的误差。{0}",
  "share of the rise within the fitted sizes": "拟合所用规模所含的上升比例",
  "Not measured": "未测量",
  "{0}: {1}.": "{0}：{1}。",
  "The budgets collapse on one curve (S < 2, with a bounded critical size) for {0} of {1}.":
    "{1}中有 {0} 项，其各预算塌缩为一条曲线（S < 2，且临界规模有界）。",
  "{0} In task loss: {1}.": "{0}按任务损失：{1}。",
  "size where the budgets cross": "各预算相交的规模",
  "along task loss": "沿任务损失",
  "One curve for all budgets: S near 1 is as good as the errors allow":
    "所有预算共用一条曲线：S 接近 1 即已达到误差所允许的最好程度",
  "The budgets of {0} collapse on one curve (S = {1}).": "{0}的各预算塌缩为一条曲线（S = {1}）。",
  "The budgets of no capability collapse on one curve; the least S is {0}, for {1}.":
    "没有任何能力的各预算塌缩为一条曲线；最小的 S 为 {0}，属于{1}。",
  "Mean {0} with its standard error at each size, one colour and sign per budget of {1}. {2}. On the right the distance from the critical size is rescaled by a power of the budget.":
    "各规模上{0}的均值及其标准误，每个{1}预算一种颜色和符号。{2}。右侧将与临界规模的距离按预算的幂重新缩放。",
  "{0}: S = {1}": "{0}：S = {1}",
  "{0} ± {1} (standard error)": "{0} ± {1}（标准误）",
  "rescaled size": "重新缩放的规模",
  "Budgets as measured and rescaled. {0}": "各预算的原始曲线与重新缩放后的曲线。{0}",
  "{0}, rescaled": "{0}，重新缩放后",
  "The order is significant for {0} of {1} among {2} capabilities (Holm, {3}).":
    "在 {2} 项能力的 {1}中，{0} 对的次序显著（Holm 校正，{3}）。",
  "Blue: the capability of the row appears at a smaller N50 (share of models) than that of the column; orange: at a larger one; pale: resamples disagree. Dots: significant at {0} after Holm’s correction. Ratios: Weibull curves refitted to resampled models, the same for every capability; intervals include the gap between sizes.":
    "蓝色：该行能力的 N50（模型比例）小于该列；橙色：大于该列；浅色：各次重抽样不一致。圆点：经 Holm 校正后在 {0} 水平上显著。比值：对重抽样的模型重新拟合 Weibull 曲线，各能力用同样的模型；区间计入相邻规模之间的空隙。",
  "Ratios of N50 (share of models)": "N50（模型比例）之比",
  "Ranks by N50 (share of models), smallest first": "按 N50（模型比例）排名，最小者居首",
  "<p>Not ranked:</p><ul>{0}</ul>": "<p>不参与排名：</p><ul>{0}</ul>",
  "Capabilities of different tasks are not compared: {0}.": "不同任务的能力不作比较：{0}。",
  '<ul class="key"> <li>{0} average curve, by AICc weight</li> <li>{1} curves within 4 AICc of the best</li> <li>{2} bracket</li> </ul>':
    '<ul class="key"> <li>{0} 按 AICc 权重平均的曲线</li> <li>{1} 与最优者相差 4 AICc 以内的曲线</li> <li>{2} 夹定范围</li> </ul>'
};
