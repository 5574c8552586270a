import type {Catalogue} from "../../lib/i18n/translate.js";

/** Pages of capabilities, their comparison, and what critical scales depend on. */
export const capabilities: Catalogue = {
  "− {0}": "− {0}",
  "have it": "具备",
  "mean score": "平均得分",
  "Share of models against parameters. {0}": "具备该能力的模型比例随参数量的变化。{0}",
  "Critical scales by method. {0}": "各方法给出的临界规模。{0}",
  method: "方法",
  "interval, 95%": "95% 区间",
  "{0} nats": "{0} 奈特",
  model: "模型",
  kind: "类型",
  sharp: "突变",
  constant: "常数",
  "partial credit": "部分分",
  "Scores of models against parameters. {0}": "模型得分随参数量的变化。{0}",
  "P(capability | N)": "P（能力 | N）",
  "exact 95% interval": "精确 95% 区间",
  present: "具备",
  undecided: "未决",

  Metric: "指标",
  Window: "窗口",
  Monotone: "单调性",
  Note: "注",
  "Local optimum": "局部最优",
  "no continuous metric": "无连续指标",
  "No metric with partial credit was recorded.": "没有记录给部分分的指标。",
  "no transition": "无转变",
  "Breakthroughness B of the mean score is {0}, linearity L {1}. {2}.":
    "平均得分的突破度 B 为 {0}，线性度 L 为 {1}。{2}。",
  collapses: "塌缩",
  "{0} after {1}": "{0}（训练 {1} 后）",

  shifted: "错位",
  vanishes: "消失",
  holds: "与窗口无关",
  depends: "取决于窗口",
  "later by, decades": "推迟（数量级）",
  "Breaks under two metrics. {0}": "两种指标下的拐点。{0}",
  "none clear": "不明显",
  "break in {0}–{1}": "{0}–{1} 内的拐点",
  "Critical scale against training. {0}": "临界规模随训练量的变化。{0}",
  "log10 of parameters": "参数量的 log10",
  "{0}, as measured": "{0}，原始",
  "quality S": "质量 S",
  "points compared": "参与比较的点",
  "error of Nc": "Nc 的误差",
  "error of Nc, %": "Nc 的误差（%）",

  "{0} pair": "{0} 对",
  "Order of critical scales, pair by pair. {0}": "临界规模的两两次序。{0}",
  "appears at a larger size →": "在更大的规模出现 →",
  "N50 of A over B": "A 与 B 的 N50 之比",
  "95% interval": "95% 区间",
  "p, Holm": "p（Holm）",
  "P(A before B)": "P（A 先于 B）",
  "<details><summary>All {0}</summary></details>": "<details><summary>全部 {0}</summary></details>",
  "Order by": "排序方式",
  "<p>Every model was trained on {0} {1}.</p>": "<p>每个模型都以 {0} {1}训练。</p>",
  "The mean loss": "平均损失",
  ": {0} samples": "（{0} 样本）",

  "half of the rise": "上升的一半",
  "5% of the rise": "上升的 5%",
  "63% of the rise": "上升的 63%",
  "the loss bends most": "损失弯曲最大处",
  "argmax |d²L/dN²|, as printed": "argmax |d²L/dN²|（按原文）",

  "; {0}": "；{0}",
  "None of {0} {1} has a clear rise within these sizes{2}.": "{0} 个{1}中没有任何一个在所试规模之内明显上升{2}。",
  "1 of {0} {1} appears, between {2} and {3} parameters{4}.": "{0} 个{1}中有 1 个出现，位于 {2} 与 {3} 参数之间{4}。",
  "{0} of {1} {2} appear, between {3} and {4} parameters{5}.":
    "{1} 个{2}中有 {0} 个出现，位于 {3} 与 {4} 参数之间{5}。",
  "N50 (share of models): {0}. The data do not decide on a curve.": "N50（模型比例）：{0}。数据不足以选定曲线。",
  "N50 (share of models): {0}. One curve fits best, by 4 AICc or more.":
    "N50（模型比例）：{0}。有一种曲线最优，领先 4 AICc 以上。",
  "N50 (share of models): {0}. The data do not distinguish {1} curves (ΔAICc < 4).":
    "N50（模型比例）：{0}。数据无法区分 {1} 种曲线（ΔAICc < 4）。",
  " A curve whose link function is the {0} is a straight line here.": "以 {0} 为联系函数的曲线在此为直线。",
  "Points: share of the models of one size that have it; bars: exact 95% interval, with the scatter between seeds. Curves have their floor at 0 or free and their ceiling at 1 or free.{0}":
    "点：同一规模的模型中具备它的比例；竖线：精确 95% 区间，计入种子之间的散布。曲线的下限为 0 或自由，上限为 1 或自由。{0}",
  "One circle per model, by negated {0}, so that higher is better; line: mean over seeds.":
    "每个圆圈为一个模型，按取负的{0}计，越高越好；线：对种子取平均。",
  "One circle per model, by {0}; line: mean over seeds.": "每个圆圈为一个模型，按{0}计；线：对种子取平均。",
  "No method gives a size within the sizes trained.": "没有任何方法给出所训练规模之内的规模。",
  "One method gives a size.": "有一种方法给出规模。",
  "{0} methods give sizes that span a factor of {1}.": "{0} 种方法给出规模，彼此最多相差 {1} 倍。",
  "Dots: estimates; lines: 95% intervals, to the edge where an end is open; shaded: bracket of N50 (share of models). Share of models and mean score are two estimands and need not agree.":
    "圆点：估计值；线段：95% 区间，无界的一端延伸到图边；浅色：N50（模型比例）的夹定范围。模型比例与平均得分是两个不同的估计对象，不必一致。",
  "Every method and the point of the rise that it estimates": "各方法及其所估计的上升点",
  estimates: "所估计的位置",
  caveats: "注意事项",
  "change at, parameters": "变化处（参数量）",
  "Models compared by AICc, which counts sizes: with few sizes, models of many parameters cannot win":
    "以 AICc 比较各模型；AICc 按规模数计，规模很少时，参数多的模型无法胜出",
  "{0} of {1} reach a {2} of {3}": "{1}中有 {0} 个的{2}达到 {3}",
  "{0}; scores range from {1} to {2}.": "{0}；得分为 {1} 至 {2}。",
  "{0}; all score {1}.": "{0}；得分均为 {1}。",
  "One circle per model. Dashed: the score from which on a model has the capability. Below: {0}, negated so that higher is better.":
    "每个圆圈为一个模型。虚线：达到此得分即视为具备该能力。下图：{0}，取负后越高越好。",
  "One circle per model. Dashed: the score from which on a model has the capability.":
    "每个圆圈为一个模型。虚线：达到此得分即视为具备该能力。",
  "mean at the smallest N": "最小 N 处的平均",
  "at the largest N": "最大 N 处",
  "break at, parameters": "拐点（参数量）",
  "later than the first metric, decades": "比首个指标推迟（数量级）",
  "Mean scores by every recorded metric, and breaks that beat a line and a parabola":
    "所记录的各指标的平均得分，以及优于直线与抛物线的拐点",
  "of the models, 95% test": "与半数模型相比（95% 检验）",
  " With {0} no count is significant.": "只有 {0}时，任何计数都不显著。",
  " The share falls significantly with size: there is no single critical scale.":
    "该比例随规模显著下降：不存在单一的临界规模。",
  "Share of seeds with the capability, tested against one half (exact, one-sided).{0}{1}":
    "具备该能力的种子比例，对一半作精确单侧检验。{0}{1}",
  "more than half": "多于半数",
  "fewer than half": "少于半数",
  "{0} Verdict: {1}, for models of {2} to {3} parameters trained on {4} {5}.":
    "{0}判定：{1}（{2} 至 {3} 参数的模型，训练量 {4} {5}）。",
  "No model of up to {0} parameters has it.": "不超过 {0} 参数的模型均不具备。",
  "At every size up to {0} parameters fewer than half of the models have it.":
    "直到 {0} 参数，每种规模都只有不到半数的模型具备。",
  "Every model has it, from {0} parameters on.": "从 {0} 参数起，所有模型均具备。",
  "At every size from {0} parameters on at least half of the models have it.":
    "从 {0} 参数起，每种规模都至少有半数模型具备。",
  "Whether a model has it shows no trend with its size.": "模型是否具备它，与规模没有明显的关系。",
  "Half of the models have it somewhere between {0} and {1} parameters; there are too few sizes for a curve.":
    "半数模型具备它的规模在 {0} 与 {1} 参数之间；规模太少，无法拟合曲线。",
  "No model of up to {0} parameters has it, and every model from {1} parameters on.":
    "不超过 {0} 参数的模型均不具备，从 {1} 参数起所有模型均具备。",
  "Half of the models have it at a size of {0} parameters, N50 (share of models).":
    "半数模型具备它的规模，即 N50（模型比例），为 {0} 参数。",
  "The data do not place N50 (share of models).": "数据无法确定 N50（模型比例）的位置。",
  "It makes up {0}% of the training {1}.": "它占训练{1}的 {0}%。",
  "It is not in the training {0}.": "训练{0}中不含它。",
  "A model has it if its {0} is at least {1}; guessing scores {2}.":
    "模型的{0}不低于 {1} 即视为具备；随机猜测得分为 {2}。",
  "{0} were scored, also by {1}, which gives partial credit.": "共对 {0}计分，并另以给部分分的{1}计分。",
  "{0} were scored.": "共对 {0}计分。",
  "{0}: {1}. The verdict holds for {2}, along non-embedding parameters, from {3} to {4}.":
    "{0}：{1}。该判定针对{2}，在不含嵌入层的参数量 {3} 至 {4} 之间成立。",
  "Some starts of a fit end at another optimum, which software with one start may report.":
    "某一拟合的部分初值收敛到另一个最优点，只用一个初值的软件可能报告它。",
  "All starts of each fit end at one optimum.": "每个拟合的所有初值都收敛到同一个最优点。",
  "The share falls by {0} from {1} to {2} parameters, a significant fall: one threshold does not describe the capability.":
    "从 {1} 到 {2} 参数，该比例显著下降 {0}：单一阈值不足以描述该能力。",
  "No size scores significantly below a smaller one.": "没有任何规模的得分显著低于更小的规模。",
  "There are too few models to look for a break in the mean score.": "模型太少，无法在平均得分中寻找拐点。",
  "Mean {0} has no clear break (one that beats a line and a parabola), so there is none to compare with {1}.":
    "平均{0}没有明显的拐点（即优于直线与抛物线者），因此无从与{1}比较。",
  "Mean {0} breaks and {1} does not: the break may be an artefact of the metric.":
    "平均{0}有拐点而{1}没有：该拐点可能是指标造成的假象。",
  "Mean {0} and {1} break at the same size; the shift is {2} decades.":
    "平均{0}与{1}在同一规模出现拐点；二者相差 {2} 个数量级。",
  "Mean {0} and {1} both break, {2} later by {3} decades: the transition is real, but its location depends on the metric.":
    "平均{0}与{1}都有拐点，{2}晚 {3} 个数量级：转变确实存在，但其位置取决于指标。",
  "Mean {0} and {1} both break; the data do not show whether at the same size. The shift is {2} decades.":
    "平均{0}与{1}都有拐点；数据不能说明二者是否在同一规模。相差 {2} 个数量级。",
  "There are too few sizes to test a part of them.": "规模太少，无法单独检验其中一部分。",
  "Mean {0} has no clear break, in all sizes or in a part of them.":
    "无论在全部规模还是其中一部分，平均{0}都没有明显的拐点。",
  "at {0} in {1}": "在 {1} 区段位于 {0}",
  "nowhere in {0}": "在 {0} 区段不存在",
  "at {0} in all sizes": "在全部规模中位于 {0}",
  "nowhere in all sizes": "在全部规模中不存在",
  "The mean score breaks {0}. The break does not depend on the window.": "平均得分的拐点：{0}。拐点与窗口无关。",
  "The mean score breaks {0}. The break depends on the window.": "平均得分的拐点：{0}。拐点取决于窗口。",
  "There are too few sizes to test how log(−log P) bends.": "规模太少，无法检验 log(−log P) 如何弯曲。",
  "The second derivative by ln N is {0}.": "对 ln N 的二阶导数为 {0}。",
  "The data are consistent with a power law of −log P, P being the share of models. {0}":
    "数据与 −log P 的幂律一致，P 为模型比例。{0}",
  "−log P of the share of models falls faster than a power law. {0}": "模型比例的 −log P 下降得比幂律快。{0}",
  "−log P of the share of models falls more slowly than a power law. {0}": "模型比例的 −log P 下降得比幂律慢。{0}",
  "The data do not determine how log(−log P) of the share of models bends along log N.":
    "数据不足以确定模型比例的 log(−log P) 沿 log N 如何弯曲。",
  "not defined (most steps are zero)": "（无定义，因为大多数步长为零）",
  "The loss bends most at the smallest size by both second derivatives, as on any power law.":
    "按两种二阶导数，损失都在最小规模处弯曲最大，任何幂律皆如此。",
  "The loss bends most at the smallest size by one of the two second derivatives, as on any power law.":
    "按两种二阶导数之一，损失在最小规模处弯曲最大，任何幂律皆如此。",
  "The loss does not bend most at the smallest size, where any power law would.":
    "损失弯曲最大处不在最小规模，而任何幂律都在那里弯曲最大。",
  "The data do not place a threshold in task loss.": "数据无法确定任务损失的阈值。",
  "The threshold in task loss is {0} nats for every budget; the threshold in N moves with the budget.":
    "任务损失的阈值对所有预算均为 {0} 奈特；N 的阈值随预算移动。",
  "The threshold in task loss is {0} nats and moves with the budget.": "任务损失的阈值为 {0} 奈特，并随预算移动。",
  "The threshold in task loss is {0} nats; neither it nor the one in N moves significantly with the budget.":
    "任务损失的阈值为 {0} 奈特；它与 N 的阈值都未显著随预算移动。",
  "There are too few budgets to estimate how N50 (share of models) moves with {0}.":
    "预算太少，无法估计 N50（模型比例）如何随{0}移动。",
  "≥ {0} after {1}": "≥ {0}（训练 {1} 后）",
  "≤ {0} after {1}": "≤ {0}（训练 {1} 后）",
  "N50 (share of models) by the Weibull curve, in parameters: {0} {1}.":
    "按 Weibull 曲线，以参数量计的 N50（模型比例）：{0}（训练量以{1}计）。",
  "{0} It scales as {1} to the power {2}.": "{0}它随{1}的 {2} 次幂变化。",
  "{0} The exponent in {1} is not identified.": "{0}对{1}的幂指数不可辨识。",
  "A fit to sizes up to {0}, before half of the rise,": "仅用不超过 {0} 的规模（上升不到一半）拟合，",
  "{0} does not bound Nc.": "{0}不能确定 Nc 的范围。",
  "{0} predicts Nc at {1}; all sizes give {2}, inside that interval. The error is {3}%.":
    "{0}预测 Nc 为 {1}；全部规模给出 {2}，落在该区间之内。误差为 {3}%。",
  "{0} predicts Nc at {1}; all sizes give {2}, outside that interval. The error is {3}%.":
    "{0}预测 Nc 为 {1}；全部规模给出 {2}，落在该区间之外。误差为 {3}%。",

  "There are too few sizes to estimate critical scales.": "规模太少，无法估计临界规模。",
  "Points: share of the models of one size that have the capability, with its exact 95% interval; {0} trained on {1} {2}. A model has it if its {3} comes {4} of the way from chance to 1. Curves: beta-binomial fits.":
    "点：同一规模的模型中具备该能力的比例及其精确 95% 区间；共 {0}，训练量 {1} {2}。模型的{3}从随机水平到 1 走完 {4} 即视为具备。曲线：beta 二项拟合。",
  "Dot: N50 (share of models), the size at which half of the models have the capability; line: its 95% interval over every curve within 4 AICc of the best. Blue bar: bracket alone, where the data decide on no curve; grey bar: bracket by exact tests over seeds. Triangles: outside the sizes trained, which the dotted rules mark.":
    "圆点：N50（模型比例），即半数模型具备该能力的规模；细线：其 95% 区间，取遍与最优者相差 4 AICc 以内的所有曲线。蓝色条：只有夹定范围，数据不足以选定曲线；灰色条：由种子的精确检验得出的夹定范围。三角：超出所训练的规模（虚线为其边界）。",
  "N50 (share of models). {0}": "N50（模型比例）。{0}",
  "N50 (share of models). {0} {1}": "N50（模型比例）。{0}{1}",
  "Line and band: maximum-likelihood line through both logarithms, with its 95% interval. Dashed: slope of the quantization model (Michaud et al. 2023), through the middle of the line. Triangles: capabilities that fewer than half of the largest models have, which count as bounds.":
    "直线与带：两个对数之间的最大似然直线及其 95% 区间。虚线：量子化模型（Michaud 等 2023）的斜率，过直线中点。三角：最大的模型中不到半数具备的能力，按界限计入。",
  "bracket, parameters": "夹定范围（参数量）",
  "rival curves": "未被排除的曲线数",
  "N50 (share of models), all rival curves": "N50（模型比例），所有未被排除的曲线",
  "Onset (share of models), all rival curves": "起点（模型比例），所有未被排除的曲线",
  "Nc (share of models), Weibull curve": "Nc（模型比例），Weibull 曲线",
  "N50 (share of models), Weibull curve": "N50（模型比例），Weibull 曲线",
  "Nc (mean score), Weibull curve": "Nc（平均得分），Weibull 曲线",
  "N50 (mean score), Weibull curve": "N50（平均得分），Weibull 曲线",
  "Onset (mean score), hinge": "起点（平均得分），折线",
  "Break (mean score), two lines": "拐点（平均得分），两段直线",
  "Threshold in task loss": "任务损失的阈值",
  "Crossing of the budgets, finite-size scaling": "各预算的交点，有限尺寸缩放",
  "the slope changes": "斜率改变处",
  "half of the models of this loss have it": "损失为此值的模型有半数具备",
  "the curves of all budgets cross": "所有预算的曲线相交处",
  "top-1 accuracy": "top-1 准确率",
  "exact match": "精确匹配",
  "KL divergence": "KL 散度",
  "Brier score": "布里尔得分",
  "token edit distance": "词元编辑距离",
  identity: "恒等",
  "log N": "log N",
  N: "N",
  "The same runs and fit, along the training data.": "同样的运行与拟合，沿训练数据量。",
  "{0} nats per {1}: the irreducible loss": "{0} 奈特/{1}：不可约损失",
  "Loss from frequencies alone": "仅凭频率的损失",
  "Computed from the task, not measured": "由任务算出，并非测量所得",
  "Context needed": "所需上下文",
  "Capabilities and their share of the training data": "各能力及其占训练数据的比例",
  "Panels: {0} trained on. Colours: parameters. Excess loss over the exact entropy, as a multiple of the least of its line. Ticks below: minimum of a parabola through the best rate and its neighbours; crosses: rate of the rule.":
    "分图：训练{0}数。颜色：参数量。超出精确熵的损失，以该线最小值的倍数表示。下方短线：过最优学习率及其两侧的抛物线的最低点；叉号：规则所取的学习率。",
  "No scan includes the rate of the rule.": "没有任何扫描包含规则所取的学习率。",
  "The rule’s learning rate costs a median {0} of excess loss over the best rate tried, and at most {1} ({2}).":
    "与所试的最优学习率相比，规则的学习率使超额损失增加的中位数为 {0}，最多为 {1}（{2}）。",
  "A stable-decay schedule ends at {0} to {1} times the excess loss of a cosine ({2}). It changes the data exponent by at most {3}.":
    "先恒定后衰减的日程，其最终超额损失为余弦日程的 {0} 至 {1} 倍（{2}）。数据指数至多改变 {3}。",
  "Mean excess loss over the same seeds, rates and budgets, one line per size. On a level line the schedule leaves the exponent unchanged.":
    "相同种子、学习率与预算下的平均超额损失，每种规模一条线。水平的线表示日程不改变指数。",
  "Link function": "联系函数",
  Axis: "坐标轴",
  "Fewer than two capabilities with N50 within the sizes": "N50 位于规模之内的能力不足两项",
  "A model has a subtask if its {0} comes {1} of the way from chance to 1.":
    "模型的{0}从随机水平到 1 走完 {1}，即视为掌握该子任务。",
  "The mean loss over subtasks, weighted by use, falls more smoothly than any subtask.":
    "按使用频率加权的子任务平均损失，下降得比任何子任务都平滑。",
  "The law misses a run by {0} (standard deviation), far more than seeds differ.":
    "定律对单次运行的偏差为 {0}（标准差），远大于种子之间的差异。",
  "No clear break, or too few models": "没有明显的拐点，或模型太少",
  "No clear break, or too few sizes": "没有明显的拐点，或规模太少",
  "N50 within the sizes at fewer than two budgets": "N50 位于规模之内的预算不足两个",
  "Too few budgets": "预算太少",
  "No bounded prediction": "没有有界的预测",
  "The sum of two numbers modulo a prime, each number a symbol. Part of the table is trained on and memorized early. The loss is that of the rest, which requires the rule; a network may find it long after the training loss vanishes (grokking). Pairs are ordered: a + b may be trained on and b + a not.":
    "两数之和对素数取模，每个数是一个符号。表的一部分用于训练，很快就被记住。损失针对其余部分，须掌握规则才能降低；网络可能在训练损失消失很久之后才找到规则（grokking）。数对有序：a + b 可能用于训练，而 b + a 没有。",
  "Brackets of four types, at most four deep. Whether a bracket opens or closes is random; the type that closes is that of the innermost open bracket. A capability is to name that type across so many levels of brackets opened and closed since. Positions count where closing is more probable than each opening. Chance is a random type.":
    "四种括号，最多嵌套四层。开或闭是随机的；闭合的类型由最内层的未闭括号决定。一项能力是指：跨过此后开闭的若干层括号，说出该类型。只有闭合的概率高于每种开括号的位置才计入。随机水平为任取一种类型。",
  "A segment of random tokens is repeated until the sequence is full, with a separator (token 0) before each repeat. The first copy is unpredictable; every repeat must be looked up in the sequence, since no rule carries over to the next sequence. A capability is to repeat segments of one length, scored on all tokens of the repeats but the separators.":
    "一段随机词元反复出现直到填满序列，每次重复之前有一个分隔符（词元 0）。第一遍无法预测；其后的重复都须在序列中查找，因为没有任何规则能带到下一个序列。一项能力是指重复某一长度的片段，按重复部分除分隔符之外的全部词元计分。",
  "Tokens follow Zipf’s law and two hidden rules, one of the last token and one of the last two. The entropy rate is computed exactly, so the irreducible loss is known before training. A capability is to know the rules of the contexts in one band of frequency.":
    "词元服从齐普夫定律和两条隐藏规则，分别取决于前一个和前两个词元。熵率可精确算出，因此训练之前就知道不可约损失。一项能力是指掌握某一频率段内各上下文的规则。",
  "The first token names the domain; the others follow Zipf’s law and two hidden rules, one of the last token and one of the last two. For half of the token pairs all domains share the rule; for the others each domain has its own. A capability is to know the shared or the conflicting rules in one domain. Shared rules can be learned from any domain, conflicting ones from their own alone. The third domain is six times rarer than the first.":
    "第一个词元指明领域；其余词元服从齐普夫定律和两条隐藏规则，分别取决于前一个和前两个词元。半数词元对的规则为所有领域共有，其余的每个领域各有一套。一项能力是指在某一领域掌握共有的或冲突的规则。共有的规则可从任一领域学到，冲突的只能从本领域学到。第三个领域的出现频率是第一个的六分之一。",
  "Each subtask is the parity of three bits, which the network must find. Subtasks occur with Zipfian frequencies. Each is a capability of its own: knowing two of its bits does not raise the score. The sets of bits are random and distinct, so subtasks share single bits but no skill.":
    "每个子任务是三个比特的奇偶，须由网络自行找出这些比特。子任务的出现频率服从齐普夫分布。每个子任务是一项独立的能力：只知道其中两个比特并不提高得分。比特组合随机且互不相同，因此子任务会共用个别比特，但不共用技能。",
  "{0} appears at a smaller size than {1}: probability {2}": "{0} 在比 {1} 更小的规模出现，概率 {2}"
};
