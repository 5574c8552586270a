import type {Catalogue} from "../../lib/i18n/translate.js";

/** Galleries, notes, and experiments on languages, sources, units and depth. */
export const galleries: Catalogue = {
  metric: "指标",
  "Pass rate": "通过率",
  "complementary log-log": "互补双对数",
  "models that have it": "具备该能力的模型",
  "No critical scale lies among these sizes.": "没有临界规模落在这些规模之内。",
  "not supported: flatter on both sides": "不支持：两侧都更平坦",
  "not supported: flatter below only": "不支持：只在其下方更平坦",
  "not supported while all are trained on": "在全部领域都参与训练时不支持",
  "not measurable here: the rule never acted": "此处无法测量：该规则从未起作用",
  "compatible: both powers are identified": "相容：两个幂指数都可辨识",
  "{0} student": "{0} 个学生模型",
  "<p>The first {0} of {1} rows; the CSV has all.</p>": "<p>共 {1} 行，此处为前 {0} 行；CSV 中有全部。</p>",
  "smallest size": "最小规模",
  "largest size": "最大规模",
  '<figure class="finding" data-live> {0} <div class="sliders">{1}</div> {2} <figcaption>Drag across the chart or move the two sliders to choose the sizes that the law is fitted to. Pale circles are not fitted.</figcaption> </figure>':
    '<figure class="finding" data-live> {0} <div class="sliders">{1}</div> {2} <figcaption>在图上拖动或移动两个滑块，选择定律拟合所用的规模。浅色圆圈不参与拟合。</figcaption> </figure>',
  "irreducible loss not identified": "不可约损失不可辨识",
  BIC: "BIC",
  "the loss that a law predicts for unlimited parameters and data. Where the entropy of the source is known, the irreducible loss should equal it.":
    "定律在参数量与数据量无限时所预测的损失。若数据源的熵已知，不可约损失应与之相等。",
  "Critical scale": "临界规模",
  "N50 (share of models): the number of parameters at which half of the models trained alike have the capability.":
    "N50（模型比例）：训练方式相同的模型中有半数具备该能力时的参数量。",
  "the two sizes between which half of the models come to have the capability: significantly fewer below and more above, by exact tests over seeds, or no model below and every model above. It needs no curve.":
    "半数模型在这两个规模之间开始具备该能力：按对种子的精确检验，其下显著少于半数，其上显著多于半数；或其下的模型均不具备、其上的均具备。无需曲线。",
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
  "the share of the loss reduction below the unigram entropy that a network retains when its weights or inputs are perturbed by a stated amount.":
    "权重或输入受到给定幅度的扰动时，网络在一元熵之下所降低的损失中得以保留的比例。",
  "the split of a compute budget between parameters and data that gives the lowest loss.":
    "使损失最低的、计算量在参数量与数据量之间的分配。",
  module: "模块",
  "says of itself": "自述",
  lines: "代码行数",
  "No law could be compared.": "没有可供比较的定律。",
  "Claims on languages and sources": "关于语言与来源的论断",
  "{0} language": "{0} 种语言",
  KL: "KL",
  pairs: "配对数",
  "α of data": "数据的 α",
  "α of the number of languages": "语言数的 α",
  "α of the first source": "第一来源的 α",
  "α of the second source": "第二来源的 α",
  "s: ℓ languages need ℓ^s times the data": "s：ℓ 种语言需要 ℓ^s 倍的数据",
  parameter: "参数",
  status: "状态",
  "Nobody has trained this yet: npm run sweep -- units --publish.": "尚未训练：npm run sweep -- units --publish。",
  units: "单元",
  "width of each": "每个的宽度",
  rate: "学习率",
  "Heads of one block": "单块中的头",
  "Blocks of one head": "单头的块",
  head: "头",
  heads: "头",
  block: "块",
  "<p>This sweep varies more than size, data and seed; <a href={0}>its report</a> analyses it.</p>":
    "<p>这次扫描实验改变的不只是规模、数据量与种子，分析见<a href={0}>相应的报告</a>。</p>",
  "Steps and data varied separately": "步数与数据量分别变化",
  "Every size is trained on every amount of data in every number of steps.": "每种规模都以每种步数训练每种数据量。",
  "The same parameters and data, divided among more or fewer heads and blocks.":
    "参数量与数据量相同，分配给更多或更少的头与块。",

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
  "A budget is best divided between few complex {0} and many simple ones":
    "预算的最优划分介于少数复杂的{0}与许多简单的{0}之间",
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
  "irreducible loss": "不可约损失"
};
