import type {Catalogue} from "../../lib/i18n/translate.js";

/** How compute is split between size and data. */
export const allocation: Catalogue = {
  "training compute, FLOPs": "训练计算量（FLOPs）",
  "the approaches": "各种方法",
  "exponent of the best size": "最优规模的指数",
  "not supported by these runs": "这些运行不足以支持",

  "Line and {0} band: the least loss that the parametric fit predicts, where its best size and data lie among those trained.":
    "曲线与 {0} 区间带：参数化拟合所预言的最低损失，仅限其最优规模与数据量落在已训练范围之内的部分。",
  "There is no parametric fit to draw a frontier from.": "没有参数化拟合可用来绘制前沿。",
  "multiply–adds per {0}": "每{0}乘加次数",
  "Loss against compute. {0}": "损失随计算量的变化。{0}",
  "{0} multiply–adds per {1}": "每{1} {0} 次乘加",
  "Marks as above.": "标记同上。",
  "exponent of size": "规模指数",
  "why not": "无法得出的原因",
  "Exponents of the best size. {0}": "最优规模的指数。{0}",
  cost: "成本",
  "best size, multiply–adds per {0}": "最优规模（每{0}乘加次数）",
  "best data, {0}": "最优数据量（{0}）",
  "{0} per multiply–add": "每次乘加对应的{0}数",

  "the envelope": "包络线",
  "the IsoFLOP parabola": "IsoFLOP 抛物线",
  "the IsoFLOP spline": "IsoFLOP 样条",
  "the parametric fit": "参数化拟合",
  "(no interval)": "（无区间）",
  "These runs support none of the approaches by which compute is allocated.":
    "这些运行不足以支持任何一种分配计算量的方法。",
  "the exponent": "指数",
  "the best size": "最优规模",
  "data over size": "数据量与规模之比",
  "{0} budget": "{0} 份预算",
  "from {0} at {1} to {2} at {3}": "由 {1} 时的 {0} 变为 {3} 时的 {2}",
  rise: "上升",
  "From {0} to {1} the best size grows {2}-fold, to {3} multiply–adds per {4}, and the best data {5}-fold, to {6} {7}.":
    "从 {0} 到 {1}，最优规模增至 {2} 倍，达每{4} {3} 次乘加；最优数据量增至 {5} 倍，达 {6} {7}。",
  "the exponent of size": "规模指数",
  "the best size at {0}": "计算量为 {0} 时的最优规模",
  "{0} per multiply–add there": "该处每次乘加对应的{0}数",
  "Without a parametric fit there is no exponent to vary.": "没有参数化拟合，便没有可供变动的指数。",
  "The parametric exponent is {0}.": "参数化拟合的指数为 {0}。",
  both: "两个",
  "{0} times": " {0} 次",

  '<ul class="key"> <li>{0} parametric fit</li> <li>{1} run on the envelope</li> <li>{2} IsoFLOP parabola, a budget</li> <li>{3} IsoFLOP spline, a budget</li> </ul>':
    '<ul class="key"> <li>{0} 参数化拟合</li> <li>{1} 包络线上的运行</li> <li>{2} IsoFLOP 抛物线，每份预算一个</li> <li>{3} IsoFLOP 样条，每份预算一个</li> </ul>',
  "One run alone, % of the width": "单独一次运行（占区间宽度的 %）",
  "Runs in the plan": "方案中的运行次数",
  "{0}, by size and {1}": "{0}，按规模与{1}数排列",
  "Without a parametric fit no run can be ranked: {0}.": "没有参数化拟合，便无法对运行排序：{0}。",
  "{0} against compute": "{0}随计算量的变化",
  "{0} per multiply–add, at the best split": "最优分配下每次乘加对应的{0}数",

  "{0}, {1}": "{0}，{1}",
  "exponent of data": "数据指数",
  "not possible: {0}": "不可行：{0}",
  "The best split of {0}, with intervals of {1}": "{0} 的最优分配及 {1} 区间",
  "budget, FLOPs": "预算（FLOPs）",
  largest: "最大",
  "best size by parabola": "抛物线所得最优规模",
  "by spline": "样条所得",
  "<details><summary>The budgets of the IsoFLOP approach</summary>{0}</details>":
    "<details><summary>IsoFLOP 方法的各份预算</summary>{0}</details>",
  "Budgets, and why some have no optimum": "各份预算，以及为何有些没有最优值",
  "all parameters": "全部参数量",
  "C / 6ND, all": "C / 6ND（全部）",
  "Each trained size, counted in three ways": "每种训练规模的三种计法",
  "interval of": "所求区间",
  "What to run next: size × data": "下一步运行什么：规模 × 数据量",

  "Envelope of runs": "运行的包络线",
  "IsoFLOP, parabola": "IsoFLOP，抛物线",
  "IsoFLOP, Akima spline": "IsoFLOP，Akima 样条",
  "Parametric fit": "参数化拟合",
  "the parametric fit, method varied": "参数化拟合，改变方法",
  "the parametric fit, size in parameters": "参数化拟合，以参数量计规模",
  "Circles: runs, a colour for each size; filled: runs on the envelope, to which its power laws are fitted. {0} Dashed: exact entropy.":
    "圆圈：运行，每种规模一种颜色；实心：位于包络线上、用于拟合其幂律的运行。{0}虚线：精确熵。",
  "Line and {0} band: the parametric fit, where its best size and data lie among those trained. Marks: the points to which the other approaches fit their power laws. Runs on the envelope have trained sizes only, and so form steps.":
    "曲线与 {0} 区间带：参数化拟合，仅限其最优规模与数据量落在已训练范围之内的部分。标记：其他方法拟合幂律所用的点。包络线上的运行只能取训练过的规模，因而呈阶梯状。",
  approach: "方法",
  "Dots and {0} intervals. Dashed: the exponent at which size and data grow at the same rate.":
    "圆点及 {0} 区间。虚线：规模与数据量同速增长时的指数。",
  "narrows by": "缩窄",
  "gain per FLOP, share of the best": "单位 FLOP 的收益（相对最优者）",
  "The interval is now {0}. First map: by what share of its width one more run would narrow it. Second map: how often each run is part of a plan of {1} that costs at most {2} of the sweep. Dashed cells: one step beyond the sweep.":
    "区间现为 {0}。第一幅图：再加一次运行能将其宽度缩窄的比例。第二幅图：在一个包含 {1}、成本不超过扫描实验 {2} 的方案中，每种运行出现的次数。虚线格：超出扫描范围一步。",
  "At {0} the best size is {1} multiply–adds per {2}. It grows as a power of compute with exponent {3}.":
    "计算量为 {0} 时，最优规模为每{2} {1} 次乘加。它随计算量按幂律增长，指数为 {3}。",
  "{0} These runs support one approach only: {1}.": "{0}这些运行只支持一种方法：{1}。",
  "With fewer than two approaches there is nothing to compare.": "可用的方法不足两种，无从比较。",
  "The intervals of all approaches overlap.": "所有方法的区间都有重叠。",
  "The intervals of some approaches do not overlap for {0}.": "关于{0}，有些方法的区间不重叠。",
  "The {0} of {1} cost {2} to {3} each. This is {4} times 6ND, where N is the non-embedding parameters and D the {5}.":
    "{1}的 {0}，每次耗费 {2} 至 {3}，为 6ND 的 {4} 倍，其中 N 为不含嵌入层的参数量，D 为{5}数。",
  "{0} No size was trained on two amounts of data, so there are no IsoFLOP slices.":
    "{0}没有任何规模用两种数据量训练过，因此没有 IsoFLOP 切片。",
  "{0} These budgets are the IsoFLOP slices.": "{0}这些预算即为 IsoFLOP 切片。",
  "{0} Runs are therefore binned into {1}, each run within {2} of its budget. The slices minimise this tolerance; nothing is interpolated.":
    "{0}因此将运行归入 {1}，每次运行与其预算相差不超过 {2}。切片的取法使这一容差最小；没有做任何插值。",
  "IsoFLOP slice": "IsoFLOP 切片",
  "{0} IsoFLOP slice": "{0} 个 IsoFLOP 切片",
  "No compute budget has three model sizes.": "没有任何计算预算含有三种模型规模。",
  "Only one compute budget has three model sizes or more.": "只有一份计算预算含有三种或更多模型规模。",
  "{0} compute budgets have three model sizes or more, at most {1}.":
    "有 {0} 份计算预算含有三种或更多模型规模，最多 {1} 种。",
  "Without a parametric fit the bias of the methods is unknown.": "没有参数化拟合，便无从知道各方法的偏差。",
  "For {0} this exceeds half the width of the interval.": "对以下方法而言，这超过了区间宽度的一半：{0}。",
  "Each bias is less than half the width of the interval.": "每个偏差都小于区间宽度的一半。",
  "The methods have a bias of their own: if the parametric fit were exact and the runs without noise, the exponents would still be off by {0}. {1}":
    "各方法自身有偏差：即使参数化拟合精确成立、运行毫无噪声，指数仍会偏离 {0}。{1}",
  "Without a parametric fit there is no curve of the ratio.": "没有参数化拟合，便没有该比值的曲线。",
  "By the parametric fit, {0} per multiply–add fall {1}.": "按参数化拟合，每次乘加对应的{0}数下降，{1}。",
  "By the parametric fit, {0} per multiply–add rise {1}.": "按参数化拟合，每次乘加对应的{0}数上升，{1}。",
  "The intervals overlap.": "两者的区间重叠。",
  "No trained size between the smallest and the largest is on the envelope.":
    "在最小与最大规模之间，没有任何训练过的规模位于包络线上。",
  "Of the sizes between the smallest and the largest, only {0} multiply–adds per {1} is on the envelope.":
    "在最小与最大规模之间，只有每{1} {0} 次乘加的规模位于包络线上。",
  "Along the envelope, size grows from {0} multiply–adds per {1} at {2} to {3} at {4}.":
    "沿包络线，规模由每{1} {0} 次乘加（{2}）增至 {3} 次（{4}）。",
  "These runs support none of the approaches, so the ratio is unknown.": "这些运行不支持任何一种方法，因此该比值未知。",
  "The ratio is constant if size grows as the square root of compute.": "若规模按计算量的平方根增长，该比值为常数。",
  "This is excluded by {0}.": "排除这一点的有：{0}。",
  "It is consistent with {0}.": "与此相容的有：{0}。",
  "These runs support none of the approaches, so there is nothing to compare.":
    "这些运行不支持任何一种方法，因此无从比较。",
  "These runs support only {0}, so there is nothing to compare.": "这些运行只支持{0}，因此无从比较。",
  "The estimates differ by up to a factor of {0} in size and of {1} in {2} per multiply–add.":
    "各估计值在规模上相差至多 {0} 倍，在每次乘加对应的{2}数上相差至多 {1} 倍。",
  "The test is weakest for {0}, whose exponent has the widest interval: ±{1}.":
    "检验对{0}最弱，其指数的区间最宽：±{1}。",
  "The exponent by {0} has no interval, so it cannot be compared.": "{0}所得指数没有区间，因此无法比较。",
  "Its interval does not contain {0} of these {1} values.": "这 {1} 个值中有 {0} 个不在其区间之内。",
  "Its interval contains all of these values.": "这些值全部落在其区间之内。",
  "How size is counted therefore matters more than how the law is fitted.":
    "因此，规模的计法比定律的拟合方法影响更大。",
  "How size is counted therefore matters no more than how the law is fitted.":
    "因此，规模的计法并不比定律的拟合方法影响更大。",
  "With another objective, E fixed or the smallest sizes dropped it is {0}.":
    "换用其他目标函数、固定 E 或去掉最小规模时，它为 {0}。",
  "With size counted in parameters, with embeddings or without, it is {0}.":
    "若以参数量（含或不含嵌入层）计规模，它为 {0}。",
  "{0} vs. {1}": "{0}与{1}",
  "For {0} these intervals do not overlap: {1}.": "关于{0}，以下区间不重叠：{1}。",
  "For {0} all intervals overlap.": "关于{0}，所有区间都有重叠。",
  "For {0} all intervals overlap near {1}.": "关于{0}，所有区间在 {1} 附近重叠。",
  "For {0} all intervals overlap from {1} to {2}.": "关于{0}，所有区间在 {1} 至 {2} 之间重叠。",
  "the irreducible loss E": "不可约损失 E",
  "{0} chosen by gain per FLOP, for {1} of the compute of the sweep, narrow it by {2}.":
    "按单位 FLOP 的收益选出的 {0}，计算量为扫描实验的 {1}，可将其缩窄 {2}。",
  "No run costs as little as {0} of the compute of the sweep.": "没有任何运行的计算量低至扫描实验的 {0}。",
  "One more run narrows the interval of {0} by at most {1}.": "再加一次运行，{0}的区间至多缩窄 {1}。",
  "Cheap runs gain most per FLOP: the median run of the plan for the exponent costs {0}, that of the sweep {1}.":
    "便宜的运行单位 FLOP 收益最高：针对指数的方案中，运行成本的中位数为 {0}，扫描实验中为 {1}。",
  "Expensive runs gain most per FLOP: the median run of the plan for the exponent costs {0}, that of the sweep {1}.":
    "昂贵的运行单位 FLOP 收益最高：针对指数的方案中，运行成本的中位数为 {0}，扫描实验中为 {1}。",
  "Without a parametric fit no plan can be made.": "没有参数化拟合，便无法制定方案。",
  "A plan assumes that the law is true and its errors are the same everywhere.": "方案假定定律成立，且其误差处处相同。",
  "The law misses the smallest models by {0} (typical error) and the largest by {1}.":
    "定律对最小模型的偏差通常为 {0}，对最大模型为 {1}。",
  "The interval of E, {0}, contains the exact entropy, {1}, so it is useful to narrow it.":
    "E 的区间 {0} 包含精确熵 {1}，因此值得缩窄。",
  "The interval of E, {0}, does not contain the exact entropy, {1}: more runs of the same kind would narrow it around a wrong value.":
    "E 的区间 {0} 不包含精确熵 {1}：再做同类运行，只会使它收窄到一个错误的值附近。",
  "data used": "所用数据",
  "bias of the method: exponent of size": "方法自身偏差：规模指数",
  "bias of the method: {0} per multiply–add": "方法自身偏差：每次乘加对应的{0}数",
  "non-embedding parameters": "不含嵌入层的参数量",
  "C / 6ND, non-embedding": "C / 6ND（不含嵌入层）",
  "irreducible loss E": "不可约损失 E",
  "budget, share of the sweep": "预算（占扫描实验）",
  "best single run": "最优单次运行",
  "best run per FLOP": "单位 FLOP 收益最优的运行",
  "runs in the plan": "方案的运行数",
  "their sizes": "其规模",
  "plan narrows by": "方案共缩窄"
};
