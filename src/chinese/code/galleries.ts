import type {Catalogue} from "../../lib/i18n/translate.js";

/** Galleries, notes, and experiments on languages, sources, units and depth. */
export const galleries: Catalogue = {
  "logarithm of size": "规模的对数",
  " On this axis a curve is a straight line where the {0} is its link.": "在此坐标轴上，以{0}为联系函数的曲线是直线。",
  "Points: share of the models of one size that have it; bars: its exact 95% interval, with the scatter between seeds in it. Each form has its floor at nought or free and its ceiling at one or free.{0}":
    "点：同一规模的模型中具备该能力的比例；竖线：其精确 95% 区间，已计入种子间的散布。每种形式的下限为零或自由，上限为一或自由。{0}",
  "A circle a model, by {0}; the line joins means over seeds, and nothing is fitted.{1}":
    "每个圆圈为一个模型，以{0}计；折线连接各种子的均值，未作任何拟合。{1}",
  " Turned so that up is better.": "已翻转，使向上为更优。",
  metric: "指标",
  "smallest models": "最小的模型",
  "breaks at": "拐点位置",
  "later than the first, decades": "比第一个指标推迟（数量级）",
  "Means by every metric that was recorded; breaks that beat a line and a parabola":
    "所记录的各指标的均值；优于直线与抛物线的拐点",
  "Pass rate": "通过率",
  "Too few sizes to tell how log(−log P) bends.": "规模太少，无法判断 log(−log P) 如何弯曲。",
  "Blue: the capability of the row appears before that of the column; orange: after it. Pale: the models drawn anew do not agree. Dots: surely different at {0} after Holm’s correction. Ratios: the Weibull curve refitted to models drawn anew, the same ones for every capability; between two sizes a place is not seen, and their gap widens every interval.":
    "蓝色：行的能力先于列的能力出现；橙色：晚于它。浅色：重抽样的模型结果不一致。圆点：经 Holm 校正后在 {0} 水平上确定不同。比值：对重抽样的模型重新拟合 Weibull 曲线，各能力使用同一组抽样；两种规模之间的位置无法看到，其间距会加宽每个区间。",
  "complementary log-log": "互补双对数",
  "models that have it": "具备该能力的模型",
  "No critical scale lies among these sizes.": "没有临界规模落在这些规模之内。",
  "not supported: flatter on both sides": "不支持：两侧都更平坦",
  "not supported: flatter below only": "不支持：只在其下方更平坦",
  "not supported while all are trained on": "在全部领域都参与训练时不支持",
  "not measurable here: the rule never acted": "此处无法测量：该规则从未起作用",
  "compatible: both powers are identified": "相容：两个幂指数都可辨识",
  "Distortion in several directions": "多个方向上的失真",
  "Which data, and when": "用哪些数据，何时用",
  "What one language is worth to another": "一种语言对另一种语言的价值",
  "Many languages, several sources": "多种语言，多个数据来源",
  "A teacher and its temperature": "教师及其温度",
  "{0} student": "{0} 个学生模型",
  "Many simple units or few complex ones": "许多简单单元，还是少数复杂单元",
  "<p>The first {0} of {1} rows; the CSV has all.</p>": "<p>共 {1} 行，此处为前 {0} 行；CSV 中有全部。</p>",
  "smallest size": "最小规模",
  "largest size": "最大规模",
  '<figure class="finding" data-live> {0} <div class="sliders">{1}</div> {2} <figcaption>Drag across the chart or move the two sliders to choose the sizes that the law is fitted to. Pale circles are not fitted.</figcaption> </figure>':
    '<figure class="finding" data-live> {0} <div class="sliders">{1}</div> {2} <figcaption>在图上拖动或移动两个滑块，选择定律拟合所用的规模。浅色圆圈不参与拟合。</figcaption> </figure>',
  "irreducible loss not identified": "不可约损失不可辨识",
  BIC: "BIC",
  "Floors of a power law fitted to each line by itself, with profile intervals. Dashed: exact entropy, {0} nats; {1}.":
    "对每条线单独拟合幂律所得的下限及其剖面似然区间。虚线：精确熵 {0} 奈特；{1}。",
  "intervals wholly below it are of laws that do not hold so far out": "完全低于它的区间属于在如此远处并不成立的定律",
  "an interval wholly below it is drawn in the warmer colour": "完全低于它的区间用暖色绘出",
  "the loss that a law predicts for unlimited parameters and data. Where the entropy of the source is known, the irreducible loss should equal it.":
    "定律在参数量与数据量无限时所预测的损失。若数据源的熵已知，不可约损失应与之相等。",
  "Critical scale": "临界规模",
  "N50: the number of parameters at which half of the models trained alike have the capability.":
    "N50：训练方式相同的模型中有半数具备该能力时的参数量。",
  "the interval from the largest size at which significantly fewer than half of the models have the capability to the smallest at which significantly more have it. It comes from exact tests over seeds and assumes no curve.":
    "由两个规模构成的区间：前者是具备该能力的模型显著少于半数的最大规模，后者是显著多于半数的最小规模。由对种子的精确检验得出，不假定任何曲线。",
  Censored: "删失",
  "a critical scale outside the sizes tried is reported as a bound, not as a number.":
    "所试规模之外的临界规模只报告为一个界，而不是一个数。",
  "a profile-likelihood interval at the stated level. An open end means that the data do not bound the parameter on that side.":
    "给定水平的剖面似然区间。一端开放表示数据在这一侧不能限定该参数。",
  "both ends of the interval come from the data, not from the bounds of the search.":
    "区间的两端都由数据决定，而不是搜索范围的边界。",
  "loss minus the exact entropy of the source, in nats.": "损失减去数据源的精确熵，以奈特计。",
  "one functional form for the rise. Families within 4 AICc of the best are not distinguishable from it.":
    "上升段的一种函数形式。与最优者相差 4 AICc 以内的形式无法与之区分。",
  "held out": "留出",
  "Held out": "留出",
  "the law is fitted without the largest models and its predictions are compared with their losses.":
    "不用最大的模型拟合定律，再将其预测与这些模型的损失相比较。",
  "emergent, smooth, present at every size, not reached, no trend or undetermined. It holds for one metric, one axis and one window.":
    "涌现、平滑、所有规模均具备、未达到、无趋势或未定。判定只对一个指标、一个坐标轴和一个窗口成立。",
  "how little the loss rises when weights or inputs are perturbed by a stated amount.":
    "权重或输入受到给定幅度的扰动时，损失上升得有多小。",
  "the split of a compute budget between parameters and data that gives the lowest loss.":
    "使损失最低的、计算量在参数量与数据量之间的分配。",
  module: "模块",
  "says of itself": "自述",
  lines: "代码行数",
  "{0} size and number of languages": "{0} 种规模与语言数的组合",
  "size and number of languages": "规模与语言数的组合",
  "sizes and numbers of languages": "规模与语言数的组合",
  "No law could be compared.": "没有可供比较的定律。",
  "More languages lower the loss, data in all the same": "总数据量不变时，语言越多损失越低",
  "More languages lower the loss, data of each the same": "每种语言数据量不变时，语言越多损失越低",
  "The number of languages is a scale with a power of its own": "语言数是具有自身幂指数的尺度",
  "Each source limits the loss on its own: none stands in for another": "每个来源各自限制损失：彼此不可替代",
  "Data are data, whatever their source": "数据就是数据，不论来源",
  "Claims on languages and sources": "关于语言与来源的论断",
  "tokens in all": "词元总数",
  "{0} language": "{0} 种语言",
  "What is left above the exact entropy, KL(P‖Q) in nats a token, mean of the languages that a network saw; means over seeds.":
    "超出精确熵的部分 KL(P‖Q)（奈特/词元），对网络见过的语言取平均；再对种子取均值。",
  KL: "KL",
  "the same": "保持不变的量",
  "data in all": "总数据量",
  "data of each language": "每种语言的数据量",
  pairs: "配对数",
  "KL less that of one language with the same seed, nats a token: means over amounts of data and seeds, 95 % intervals":
    "KL 减去同一种子下单一语言的 KL（奈特/词元）：对数据量与种子的均值及 95% 区间",
  "α of size": "规模的 α",
  "α of data": "数据的 α",
  "α of the number of languages": "语言数的 α",
  "α of the first source": "第一来源的 α",
  "α of the second source": "第二来源的 α",
  "s: ℓ languages need ℓ^s times the data": "s：ℓ 种语言需要 ℓ^s 倍的数据",
  "c: and ℓ^c times the size": "c：以及 ℓ^c 倍的规模",
  "w: worth of a token of the other source": "w：另一来源一个词元的价值",
  "as printed, to the loss itself": "按原文，对损失本身拟合",
  "AICc above the least": "高出最小 AICc 的量",
  parameter: "参数",
  "95 % interval": "95% 区间",
  status: "状态",
  "Least squares on ln KL, profile intervals; the last law to ln H(P, Q), whose AICc is of other numbers":
    "对 ln KL 做最小二乘，剖面似然区间；最后一个定律拟合 ln H(P, Q)，其 AICc 基于不同的数值",
  "tokens of the first": "第一来源的词元数",
  "tokens of the second": "第二来源的词元数",
  "KL(P‖Q), mean of both sources, nats a token; means over seeds": "KL(P‖Q)，两个来源的平均，奈特/词元；对种子取均值",
  "<details><summary>Every size and amount</summary>{0}</details>":
    "<details><summary>所有规模与数据量</summary>{0}</details>",
  "some number between is surely better than one and than the most": "某个居中的数目确定优于一个，也优于最多者",
  "one is surely better than any other number": "一个确定优于任何其他数目",
  "the most is surely better than any other number": "最多者确定优于任何其他数目",
  "no number is surely the best": "没有哪个数目确定最优",
  "Claims on units and their complexity": "关于单元及其复杂度的论断",
  "Nobody has trained this yet: npm run sweep -- units --publish.": "尚未训练：npm run sweep -- units --publish。",
  units: "单元",
  "Held-out loss at the end, nats a token; dots: means over seeds, bars: 95 % intervals. Parameters and data are the same along a panel, the width of a unit is not.":
    "训练结束时的留出损失（奈特/词元）；圆点：种子均值，线段：95% 区间。同一小图内参数量与数据量相同，单元宽度不同。",
  "how many": "数目",
  "width of each": "每个的宽度",
  rate: "学习率",
  "less that of one": "减去单个时的损失",
  "Nats a token, means over seeds with 95 % intervals; differences seed by seed":
    "奈特/词元，种子均值及 95% 区间；差值逐种子计算",
  "Heads of one block": "单块中的头",
  "Blocks of one head": "单头的块",
  head: "头",
  heads: "头",
  block: "块",
  "Stretch shares by": "比例的伸缩方式",
  "Nobody has trained this yet: npm run sweep -- steps --publish.": "尚未训练：npm run sweep -- steps --publish。",
  "<p>This sweep varies more than size, data and seed; <a href={0}>its report</a> analyses it.</p>":
    "<p>这次扫描实验改变的不只是规模、数据量与种子，分析见<a href={0}>相应的报告</a>。</p>",
  "Steps and data varied separately": "步数与数据量分别变化",
  "Every size is trained on every amount of data in every number of steps.": "每种规模都以每种步数训练每种数据量。",
  "The same parameters and data, divided among more or fewer heads and blocks.":
    "参数量与数据量相同，分配给更多或更少的头与块。",

  "its second derivative by ln N is {0}": "其对 ln N 的二阶导数为 {0}",
  "Along log N, log(−log P) of the share of models may be a straight line, as the task law has it: {0}.":
    "沿 log N，模型比例的 log(−log P) 可能是直线，与任务定律一致：{0}。",
  "Along log N, log(−log P) of the share of models is concave: it falls faster than the power law of −log P; {0}.":
    "沿 log N，模型比例的 log(−log P) 为凹：其下降快于 −log P 的幂律；{0}。",
  "Along log N, log(−log P) of the share of models is convex: it falls more slowly than the power law of −log P; {0}.":
    "沿 log N，模型比例的 log(−log P) 为凸：其下降慢于 −log P 的幂律；{0}。",
  "How log(−log P) of the share of models bends along log N is not bounded: {0}.":
    "模型比例的 log(−log P) 沿 log N 如何弯曲没有界定：{0}。",
  "{0} on three domains": "{0}，三个领域",
  "{0} of three sizes, two seeds each": "{0}，三种规模，每种两个种子",
  "one teacher, {0} of one size": "一个教师，{0}，同一规模",
  "Fitting {0} to {1} parameters …": "正在拟合 {0} 至 {1} 参数……",
  "Loss against parameters, fitted within the window. {0}": "损失随参数量的变化，在窗口内拟合。{0}",
  "Models of {0} to {1} parameters": "{0} 至 {1} 参数的模型",
  "{0}: too few different scales to fit this law.": "{0}：不同的规模太少，不足以拟合此定律。",
  "irreducible loss {0}, consistent with the exact {1}": "不可约损失 {0}，与精确值 {1} 一致",
  "irreducible loss {0}, not consistent with the exact {1}": "不可约损失 {0}，与精确值 {1} 不一致",
  "{0} ({1}): {2}.": "{0}（{1}）：{2}。",
  "{0} parameters, {1} {2}, seed {3}": "{0} 参数，{1} {2}，种子 {3}",
  "loss {0}, fitted {1}": "损失 {0}，拟合值 {1}",
  "{0} below the law": "低于定律 {0}",
  "{0} above the law": "高于定律 {0}",
  "run {0}": "运行 {0}",
  " {0} of them are drawn, spread evenly over budgets, sizes and seeds.":
    "图中绘出其中 {0} 次，在预算、规模与种子上均匀选取。",
  "To divide as much data among more languages {0}; to add as much data for each {1}.":
    "将同样多的数据分给更多语言，{0}；为每种语言添加同样多的数据，{1}。",
  "surely raises KL in {0} and surely lowers it in {1} of {2}": "在{2}中，有 {0} 种确定升高 KL，{1} 种确定降低 KL",
  "Of the laws fitted to the same runs, “{0}” is best; AICc of {1}.":
    "在对同样的运行拟合的定律中，“{0}”最优；AICc 方面，{1}。",
  "“{0}” is {1} higher": "“{0}”高出 {1}",
  "To divide as much data among more {0}.": "将同样多的数据分给更多语言，{0}。",
  "To add as much data for each {0}. ℓ languages need ℓ to the {1} times the data of one, and to the {2} times the size.":
    "为每种语言添加同样多的数据，{0}。ℓ 种语言所需的数据是一种语言的 ℓ 的 {1} 次幂倍，规模是 ℓ 的 {2} 次幂倍。",
  "{0} As printed, on the loss itself, the power is {1} ({2}).": "{0}按原文对损失本身拟合，幂指数为 {1}（{2}）。",
  "{0} A token of the other source is worth {1} of one’s own.": "{0}另一来源的一个词元相当于自身来源的 {1} 个。",
  "That worth is {0}; 1 would be all.": "该价值为 {0}；1 表示完全等价。",
  "What is left to learn by number of languages. {0}": "尚待学习的部分随语言数的变化。{0}",
  "of {0}, {1} (least mean loss: {2} {3} of width {4})": "就{0}而言，{1}（平均损失最小者：{2} 个{3}，宽度 {4}）",
  "Of one budget, divided: {0}.": "划分同一预算时：{0}。",
  "A budget is best divided between few complex {0} and many simple ones":
    "预算的最优划分介于少数复杂的{0}与许多简单的{0}之间",
  "Loss less that of one {0}, nats a token: {1}; {2}.": "损失减去单个{0}的损失（奈特/词元）：{1}；{2}。",
  "{0} {1} {2}": "{0} 个{1} {2}",
  "Loss against the number of units of one budget. {0}": "损失随同一预算下单元数的变化。{0}",
  "Not trained yet. To train it: npm run experiment -- {0} --publish.":
    "尚未训练。训练命令：npm run experiment -- {0} --publish。",

  "Irreducible loss": "不可约损失",
  Bracket: "夹定范围",
  Interval: "区间",
  Identified: "可辨识",
  "Excess loss": "超额损失",
  "Curve family": "曲线形式",
  Verdict: "判定",
  Robustness: "稳健性",
  "Compute-optimal": "计算最优",
  Draw: "绘出",
  Along: "横轴",
  "irreducible loss": "不可约损失"
};
