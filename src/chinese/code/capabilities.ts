import type {Catalogue} from "../../lib/i18n/translate.js";

/** Pages of capabilities, their comparison, and what critical scales depend on. */
export const capabilities: Catalogue = {
  "− {0}": "− {0}",
  "{0} of the curve cannot be told apart; between them the critical scale is {1}.":
    "{0}无法区分；综合这些形式，临界规模为 {1}。",
  "The models are too much alike to choose a curve; the critical scale is {0}.":
    "各模型过于相似，无法选定曲线；临界规模为 {0}。",
  "have it": "具备",
  "mean score": "平均得分",
  "Share of models against parameters. {0}": "具备该能力的模型比例随参数量的变化。{0}",
  "No method places it among the sizes tried.": "没有任何方法将它定位在所试规模之内。",
  "{0} it, over a factor of {1} in size.": "{0}给出了它的位置，规模最多相差 {1} 倍。",
  "{0} method places": "{0} 种方法",
  "method places": "种方法",
  "methods place": "种方法",
  "Dots: values; lines: intervals at 95%, which run to the edge where an end is open; pale: last size surely without, first size surely with.":
    "圆点：取值；线段：95% 区间，无界的一端延伸到图边；浅色：最后一个确定不具备、第一个确定具备的规模。",
  "Critical scales by method. {0}": "各方法给出的临界规模。{0}",
  "Every method, with what it marks": "所有方法及其所标记的位置",
  method: "方法",
  marks: "所标记的位置",
  "interval, 95%": "95% 区间",
  "what stands against it": "不利的证据",
  "nothing known": "未发现",
  "{0} nats": "{0} 奈特",
  model: "模型",
  kind: "类型",
  sharp: "突变",
  constant: "常数",
  "changes at": "变化处",
  "AICc counts sizes, not items: with few of them it refuses models of many parameters whatever they gain":
    "AICc 按规模数而非题目数计；规模很少时，参数多的模型无论拟合得多好都会被排除",
  "By {0}, models score from {1} to {2}; {3} of {4} reach {5}.":
    "以{0}计，模型得分为 {1} 至 {2}；{4} 个模型中有 {3}达到 {5}。",
  "A circle a model. Dashed: the score from which on a model has the capability.{0}":
    "每个圆圈为一个模型。虚线：达到此得分即视为具备该能力。{0}",
  " Below: {0}, turned so that up is better.": "下图：{0}，已翻转，越高越好。",
  "partial credit": "部分分",
  "Scores of models against parameters. {0}": "模型得分随参数量的变化。{0}",
  "P(capability | N)": "P（能力 | N）",
  "exact 95% interval": "精确 95% 区间",
  surely: "可确定",
  present: "具备",
  undecided: "未决",
  " With {0}, no count can be sure.": "只有 {0}时，任何计数都不足以确定。",
  "Sure by an exact one-sided test at 95%.{0}{1}": "以 95% 水平的精确单侧检验判定是否确定。{0}{1}",
  " A size surely lacks what a smaller one surely has: no single scale is critical.":
    "某一规模确定不具备的能力，更小的规模却确定具备：不存在单一的临界规模。",

  "between {0} and {1} parameters, after {2} {3}": "在 {0} 至 {1} 参数之间，训练 {2} {3}之后",
  "half of the models have it at {0} parameters": "半数模型在 {0} 参数处具备该能力",
  "its critical scale is {0} parameters": "其临界规模为 {0} 参数",
  "Verdict: {0}, {1}. By the curves {2}; the seeds alone place that {3}.":
    "判定：{0}（{1}）。按各曲线，{2}；仅凭随机种子，其位置为：{3}。",
  ", by {0} as well, which gives partial credit": "，并另以给部分分的{0}计分",
  "It makes up {0} of the training {1}. A model has it where its {2} reaches {3}; guessing scores {4}. {5} were scored{6}.":
    "它占训练{1}的 {0}。模型的{2}达到 {3} 即视为具备；随机猜测得分为 {4}。共对 {5}计分{6}。",
  "{0}: {1}. This holds for the presence of the capability by {2}, along parameters without embeddings, from {3} to {4}, and nowhere else.":
    "{0}：{1}。这一结论针对以{2}判定的能力有无，仅在不含嵌入层的参数量 {3} 至 {4} 之间成立，不适用于其他情形。",
  Metric: "指标",
  Window: "窗口",
  Monotone: "单调性",
  Note: "注",
  "Local optimum": "局部最优",
  "Some starts of a fit end at another optimum: software that tries one start may report that.":
    "某一拟合的部分初值收敛到另一个最优点：只试一个初值的软件可能报告那个结果。",
  "Every start of the fits within reach ends at one optimum.": "各未被排除的拟合的所有初值都收敛到同一个最优点。",
  "The share falls by {0} from {1} to {2} parameters, more than chance allows: one threshold does not describe it.":
    "从 {1} 到 {2} 参数，该比例下降 {0}，超出随机波动所能解释的程度：单一阈值不足以描述它。",
  "No size does worse than a smaller one by more than chance allows.":
    "没有任何规模比更小的规模差到超出随机波动的程度。",
  "Too few models to look for a break in the mean score.": "模型太少，无法在平均得分中寻找拐点。",
  "{0} {1} decades": "{0} {1} 个数量级",
  "the metric with partial credit": "给部分分的指标",
  "no continuous metric": "无连续指标",
  "No metric with partial credit was recorded.": "没有记录给部分分的指标。",
  "no transition": "无转变",
  "The mean {0} has no break that beats both a line and a parabola, so there is nothing to compare with {1}.":
    "平均{0}没有优于直线与抛物线的拐点，因此无从与{1}比较。",
  "The break in mean {0} is not clear under {1}: it may be an artefact of the metric.":
    "平均{0}的拐点在{1}下并不明显：它可能是指标造成的假象。",
  "Mean {0} and {1} break at the same size; the shift is {2}.": "平均{0}与{1}在同一规模出现拐点；二者相差 {2}。",
  "Mean {0} and {1} both break, but the second is {2} later: the date depends on the metric, the fact does not.":
    "平均{0}与{1}都有拐点，但后者晚 {2}：出现的规模取决于指标，现象本身则不然。",
  "Mean {0} and {1} both break; that they do so at one size is neither shown nor refuted, the shift being {2}.":
    "平均{0}与{1}都有拐点；二者是否在同一规模，既未证实也未否定，相差 {2}。",
  "Too few sizes to look at a part of them.": "规模太少，无法单独考察其中一部分。",
  "Neither the whole range nor a part of it has a clear break in mean {0}.":
    "无论全部范围还是其中一部分，平均{0}都没有明显的拐点。",
  "{0} breaks at {1}": "{0} 区段的拐点在 {1}",
  "{0} shows no clear break": "{0} 区段没有明显的拐点",
  "The whole range breaks at {0}": "全部范围的拐点在 {0}",
  "The whole range shows no clear break": "全部范围没有明显的拐点",
  "{0}; {1}. {2}": "{0}；{1}。{2}",
  "The break does not depend on the window.": "拐点与窗口无关。",
  "What is found depends on the window.": "所得结果取决于窗口。",
  "undefined, as most steps are nought": "（无定义，因为大多数步长为零）",
  "Breakthroughness B of the mean score is {0}, linearity L {1}. {2}.":
    "平均得分的突破度 B 为 {0}，线性度 L 为 {1}。{2}。",
  "Both variants find it": "两种变体都在那里找到它",
  "One variant finds it": "其中一种变体在那里找到它",
  "Neither variant finds it": "两种变体都没有在那里找到它",
  "The bend of the loss is greatest at the smallest size tried on every power law, whatever sizes are tried. {0} there.":
    "对任何幂律，无论试了哪些规模，损失的弯曲都在所试的最小规模处最大。{0}。",
  "one threshold of the loss serves every budget, where a threshold of size does not":
    "单一的损失阈值适用于所有预算，而规模阈值不能",
  collapses: "塌缩",
  "does not collapse": "不塌缩",
  "the threshold of the loss moves with the budget": "损失阈值随预算移动",
  "not told apart": "无法区分",
  "neither threshold is seen to move with the budget": "两种阈值都未见随预算移动",
  "Along the loss of the whole task the threshold is {0} nats; {1}.": "就整个任务的损失而言，阈值为 {0} 奈特；{1}。",
  "There are too few budgets to tell how the critical scale moves with {0}.":
    "预算太少，无法判断临界规模如何随{0}移动。",
  "at least {0}": "至少 {0}",
  "at most {0}": "至多 {0}",
  "{0} after {1}": "{0}（训练 {1} 后）",
  "it goes as {0} to the power {1}": "它随{0}的 {1} 次幂变化",
  "the power with which it goes is {0}": "其幂指数为 {0}",
  "In parameters, by the Weibull curve, the critical scale is {0} {1}; through all budgets at once, {2}.":
    "按 Weibull 曲线，以参数量计的临界规模为 {0}（训练量以{1}计）；对所有预算一并拟合，{2}。",
  "Fitted to sizes up to {0} only, before half of the rise, the curve does not tell Nc: {1}.":
    "仅用不超过 {0} 的规模（上升不到一半）拟合，曲线不能确定 Nc：{1}。",
  "Fitted to sizes up to {0} only, before half of the rise, the curve foretells Nc at {1}; all sizes give {2}. The error is {3}%, and the interval {4}.":
    "仅用不超过 {0} 的规模（上升不到一半）拟合，曲线预言 Nc 为 {1}；全部规模给出 {2}。误差为 {3}%，该区间{4}。",
  "holds it": "包含后者",
  "misses it": "不包含后者",

  "{0} “{1}”": "“{1}”{0} 项",
  shifted: "错位",
  vanishes: "消失",
  holds: "与窗口无关",
  depends: "取决于窗口",
  "No capability has enough models for the comparison of metrics.": "没有任何能力拥有足够多的模型来比较指标。",
  "{0} by {1} and by {2}: {3}.": "以{1}与{2}比较 {0}：{3}。",
  "no other metric": "（无其他指标）",
  "{0} None has a clear break to compare.": "{0}没有明显的拐点可供比较。",
  "Dots: where the mean {0} breaks; circles: where {1} breaks, for capabilities whose break beats both a line and a parabola. A dot alone: not clear under the second.":
    "圆点：平均{0}的拐点；圆圈：{1}的拐点；只列拐点优于直线与抛物线的能力。只有圆点者：在后一指标下不明显。",
  "later by, decades": "推迟（数量级）",
  "Breaks under two metrics. {0}": "两种指标下的拐点。{0}",
  "In parts of the sizes: {0}.": "分区段考察：{0}。",
  "Too few sizes to look at parts of them.": "规模太少，无法分区段考察。",
  "none clear": "不明显",
  "break in {0}–{1}": "{0}–{1} 内的拐点",
  "break in all": "全部范围的拐点",
  "so it": "结论",
  "Breaks of the mean score that beat a line and a parabola": "平均得分中优于直线与抛物线的拐点",
  "No capability has a critical scale among the sizes at two budgets.":
    "没有任何能力在两个预算下的临界规模都落在所试规模之内。",
  "With more {0} smaller models suffice: for {1} of {2} N50 surely falls as the budget grows, by a power of {3} to {4}.":
    "训练{0}越多，所需模型越小：{2}中有 {1} 项的 N50 确定随预算增加而下降，幂指数为 {3} 至 {4}。",
  "Each line is a capability: above and to the right of it half of the models or more have it. Triangles: beyond the sizes tried at that budget. Only capabilities with N50 among the sizes at two budgets or more.":
    "每条线为一项能力：在其右上方，半数或更多的模型具备它。三角：超出该预算下所试的规模。只列至少在两个预算下 N50 落在所试规模之内的能力。",
  "Critical scale against training. {0}": "临界规模随训练量的变化。{0}",
  "N50, parameters": "N50（参数量）",
  "power of N50 in {0}": "N50 对{0}的幂指数",
  "N50 in the middle": "居中预算的 N50",
  "Stretched about one size, the budgets of {0} of {1} fall on one curve within twice their errors, with that size bounded on both sides.":
    "围绕某一规模伸缩后，{1}中有 {0} 项，其各预算的曲线在两倍误差之内重合为一条，且该规模两侧有界。",
  "There are too few budgets to look for a collapse.": "预算太少，无法寻找塌缩。",
  "{0} Along the loss: {1}.": "{0}沿损失方向：{1}。",
  "{0} with quality {1}": "{0}（质量 {1}）",
  "Where the size to stretch about is bounded, the budgets fall together best for {0}, and worst for {1}.":
    "在拉伸中心的规模有界的能力中，各预算的曲线重合得最好的是{0}，最差的是{1}。",
  "The budgets fall together for {0}.": "各预算的曲线重合的是{0}。",
  "Mean {0}, with its error, at each size; a colour and a sign for each budget of {1}, as in the key. On the right sizes are stretched about the critical one by a power of the budget: one curve is left where the idea holds.":
    "各规模上{0}的均值及其误差；每个{1}预算一种颜色和一种符号，见图例。右侧将规模绕临界规模按预算的幂拉伸：若这一想法成立，则只剩一条曲线。",
  "its error": "其误差",
  "stretched size": "拉伸后的规模",
  "Budgets as measured and stretched. {0}": "各预算的原始曲线与拉伸后的曲线。{0}",
  "log10 of parameters": "参数量的 log10",
  "{0}, as measured": "{0}，原始",
  "{0}, stretched": "{0}，拉伸后",
  "quality S": "质量 S",
  "points compared": "参与比较的点",
  "size where they cross": "交点处的规模",
  "threshold of loss": "损失阈值",
  "One curve for every budget?": "所有预算共用一条曲线？",
  "No critical scale could be foretold: none lies beyond sizes that a curve can be fitted to.":
    "没有可供预言的临界规模：没有一个位于可拟合曲线的规模之外。",
  "Before half of the rise is seen, {0} of {1} of Nc have no bounded interval at all":
    "在看到上升的一半之前，对 Nc 的 {1}中有 {0} 次根本没有有界的区间",
  "{0} prediction": "{0} 次预言",
  "{0}; the other {1} err by {2}% as a rule, and {3} of their intervals hold what all sizes give.":
    "{0}；其余 {1} 次的误差通常为 {2}%，其中 {3} 个区间包含全部规模给出的值。",
  "Each mark is one capability, fitted to the sizes up to one of them: blue where the foretold interval holds what all sizes give. Predictions without a bounded interval are not drawn. Errors beyond a factor of three are at the edge.":
    "每个标记为一项能力用不超过某一规模的数据所作的一次拟合：蓝色表示预言区间包含全部规模给出的值。没有有界区间的预言未绘出。超过三倍的误差画在图边。",
  "rise seen": "已见的上升",
  "error of Nc": "Nc 的误差",
  "Errors of foretold critical scales. {0}": "预言临界规模的误差。{0}",
  "share of the rise that the fitted sizes have seen": "拟合所用规模已见的上升比例",
  "error of Nc, %": "Nc 的误差（%）",

  "Too few capabilities have a critical scale among the sizes to be ordered.":
    "临界规模落在所试规模之内的能力太少，无法排序。",
  "{0} have a critical scale to rank; of their {1}, {2} {3} surely ordered once all tests are allowed for.":
    "{0}具有可排名的临界规模；在其 {1}中，计入全部检验的校正后，{2} 对{3}次序确定。",
  "{0} pair": "{0} 对",
  "Order of critical scales, pair by pair. {0}": "临界规模的两两次序。{0}",
  "appears at a larger size →": "在更大的规模出现 →",
  "N50 of A over B": "A 与 B 的 N50 之比",
  "95% interval": "95% 区间",
  "p, Holm": "p（Holm）",
  "P(A before B)": "P（A 先于 B）",
  "<details><summary>All {0}</summary></details>": "<details><summary>全部 {0}</summary></details>",
  "Ratios of critical scales": "临界规模之比",
  "none other": "无其他",
  "The first to appear is first": "最先出现者排第一",
  "<p>Without a rank:</p><ul>{0}</ul>": "<p>不参与排名：</p><ul>{0}</ul>",
  "Order by": "排序方式",
  "<p>Every model was trained on {0} {1}.</p>": "<p>每个模型都以 {0} {1}训练。</p>",
  "Asked to compare capabilities of different tasks, the same function refuses: “{0}”.":
    "若要求比较不同任务的能力，同一函数会拒绝：“{0}”。",
  "A model has a subtask where its {0} has come {1} of the way from chance to perfect.":
    "若模型的{0}从随机水平到满分走完了 {1}，即视为掌握该子任务。",
  "The mean over subtasks, weighted by use, falls far more smoothly than any of its parts.":
    "按使用频率加权的子任务平均损失，下降得远比其任何组成部分平滑。",
  "The mean loss": "平均损失",
  "an unknown share": "未知的比例",
  ": {0} samples": "（{0} 样本）",

  "N50, all forms within reach": "N50（所有未被排除的形式）",
  "Onset, all forms within reach": "起点（所有未被排除的形式）",
  "half of the rise": "上升的一半",
  "5% of the rise": "上升的 5%",
  "63% of the rise": "上升的 63%",
  "Nc of the Weibull curve, share of models": "Weibull 曲线的 Nc（模型比例）",
  "N50 of the Weibull curve, share of models": "Weibull 曲线的 N50（模型比例）",
  "Nc of the Weibull curve, mean score": "Weibull 曲线的 Nc（平均得分）",
  "N50 of the Weibull curve, mean score": "Weibull 曲线的 N50（平均得分）",
  "Break of two lines, mean score": "两段直线的拐点（平均得分）",
  "where the slope changes": "斜率改变处",
  "the loss bends most": "损失弯曲最大处",
  "argmax |d²L/dN²|, as printed": "argmax |d²L/dN²|（按原文）",
  "Threshold of the loss": "损失阈值",
  "half of the models whose loss is this have it": "损失为此值的模型有半数具备该能力",
  "Collapse of the budgets": "各预算的塌缩",
  "where the curves of all budgets would cross": "所有预算的曲线应当相交之处"
};
