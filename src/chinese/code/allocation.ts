import type {Catalogue} from "../../lib/i18n/translate.js";

/** How compute is split between size and data. */
export const allocation: Catalogue = {
  "training compute, FLOPs": "训练计算量（FLOPs）",
  "the approaches": "各种方法",
  "the parametric fit, made otherwise": "参数化拟合，改变做法",
  "the parametric fit, its size counted otherwise": "参数化拟合，改变规模的计法",
  "exponent of the best size": "最优规模的指数",
  "not supported by these runs": "这些运行不足以支持",

  "Line and {0} band: the least loss that the parametric fit predicts, where its best size and data lie among those trained.":
    "曲线与 {0} 区间带：参数化拟合所预言的最低损失，仅限其最优规模与数据量落在已训练范围之内的部分。",
  "There is no parametric fit to draw a frontier from.": "没有参数化拟合可用来绘制前沿。",
  "multiply–adds per {0}": "每{0}乘加次数",
  "Loss against compute. {0}": "损失随计算量的变化。{0}",
  "{0} multiply–adds per {1}": "每{1} {0} 次乘加",
  "Circles: runs, a colour for each size; filled: runs on the envelope that its powers rest on. {0} Dashed: exact entropy.":
    "圆圈：运行，每种规模一种颜色；实心：位于包络线上、其幂律所依据的运行。{0}虚线：精确熵。",
  "Line and {0} band: the parametric fit, where its best size and data lie among those trained. Marks are what the other approaches draw their powers through; a run on the envelope has one of the sizes that were trained, and so stands on a step.":
    "曲线与 {0} 区间带：参数化拟合，仅限其最优规模与数据量落在已训练范围之内的部分。标记为其他方法拟合幂律所用的点；包络线上的运行只能取训练过的规模，因而呈阶梯状。",
  "Marks as above.": "标记同上。",
  "found by": "方法",
  "exponent of size": "规模指数",
  "why not": "无法得出的原因",
  "Dots and {0} intervals. Dashed: the exponent at which size and data grow alike.":
    "圆点及 {0} 区间。虚线：规模与数据量同步增长时的指数。",
  "Exponents of the best size. {0}": "最优规模的指数。{0}",
  cost: "成本",
  takes: "缩短",
  "by the FLOP, of the best": "单位 FLOP 的收益，相对最优者",
  "First map: share of the interval’s width, now {0}, that one more run would take away. Second: how often each is run in a plan of {1} that costs at most {2} of the sweep. Dashed cells lie one step beyond the sweep.":
    "第一幅图：区间现为 {0}，再加一次运行能将其宽度缩短的比例。第二幅图：在一个包含 {1}、成本不超过扫描实验 {2} 的方案中，每种组合运行的次数。虚线格超出扫描范围一步。",
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
  "Only {0} stands on these runs. It puts": "这些运行只支持一种方法（{0}），它给出：",
  "{0} put": "{0}给出：",
  "{0} the best size at {1} at {2} multiply–adds per {3}. It grows as a power of compute, with an exponent of {4}.":
    "{0}计算量为 {1} 时，最优规模为每{3} {2} 次乘加。它随计算量按幂律增长，指数为 {4}。",
  "the exponent": "指数",
  "the best size": "最优规模",
  "data over size": "数据量与规模之比",
  "There is nothing to compare.": "没有可供比较者。",
  "Their intervals agree.": "它们的区间彼此一致。",
  "Their intervals exclude each other on {0}.": "它们关于{0}的区间互相排斥。",
  "The {0} of {1} cost {2} to {3} each, {4} times 6ND where N is the parameters without embeddings and D the {5}.":
    "{1}的 {0}，每次耗费 {2} 至 {3}，为 6ND 的 {4} 倍，其中 N 为不含嵌入层的参数量，D 为{5}数。",
  "Three sizes or more share a budget {0}; never do more than {1}":
    "有三种或更多规模共用同一预算的情形出现{0}，共用一份预算的规模从未超过 {1} 种",
  "No three sizes share a budget": "没有三种规模共用同一预算",
  "{0}, and no size was trained on two amounts of data: there is nothing to slice.":
    "{0}，也没有任何规模用两种数据量训练过：无从切片。",
  "{0}. These budgets are the slices.": "{0}。这些预算即为切片。",
  "{0}. The slices are therefore {1}, and a run belongs to the one it lies within {2} of. They are placed where that tolerance is least; nothing is interpolated.":
    "{0}。因此切片取为 {1}，与某一预算相差不超过 {2} 的运行归入该切片。切片的位置使这一容差最小；没有做任何插值。",
  "{0} budget": "{0} 份预算",
  "Without a parametric fit nothing can be said of what the methods themselves get wrong.":
    "没有参数化拟合，便无从判断各方法自身的误差。",
  "For {0} that is more than half the width of the interval.": "对以下方法而言，这超过了区间宽度的一半：{0}。",
  "Each is less than half the width of the interval.": "每个误差都小于区间宽度的一半。",
  "Were the parametric fit exactly true and the runs without noise, the exponents found would be off by {0}. {1}":
    "即使参数化拟合精确成立、运行毫无噪声，所得指数仍会偏离 {0}。{1}",
  "Without a parametric fit the ratio has no curve.": "没有参数化拟合，便没有该比值的曲线。",
  "from {0} at {1} to {2} at {3}": "由 {1} 时的 {0} 变为 {3} 时的 {2}",
  fall: "下降",
  rise: "上升",
  "; the intervals overlap": "；两者区间重叠",
  "By the parametric fit, {0} per multiply–add {1} {2}{3}.": "按参数化拟合，每次乘加对应的{0}数{1}，{2}{3}。",
  "From {0} to {1} the best size grows {2}-fold, to {3} multiply–adds per {4}, and the best data {5}-fold, to {6} {7}.":
    "从 {0} 到 {1}，最优规模增至 {2} 倍，达每{4} {3} 次乘加；最优数据量增至 {5} 倍，达 {6} {7}。",
  "No size of those trained is the best between smaller and larger ones.":
    "在训练过的规模中，没有任何一个优于比它更小和更大的规模。",
  "Between the smallest size and the largest, only {0} multiply–adds per {1} is ever the best.":
    "在最小与最大规模之间，只有每{1} {0} 次乘加的规模曾成为最优。",
  "As compute grows, the runs that nothing cheaper beats go from {0} multiply–adds per {1}, at {2}, to {3}, at {4}.":
    "随着计算量增加，不被任何更便宜的运行超过的运行，其规模由每{1} {0} 次乘加（{2}）增至 {3} 次（{4}）。",
  "None of the approaches stands on these runs, so the ratio may be anything.":
    "这些运行不支持任何一种方法，因此该比值可以是任意值。",
  "{0} {1} that": "{0}{1}这一点",
  excludes: "排除",
  exclude: "排除",
  allows: "允许",
  allow: "允许",
  "The ratio is a constant if size grows as the root of compute: {0}.":
    "若规模按计算量的平方根增长，该比值为常数：{0}。",
  "Only {0} stands": "得到支持的仅有一种方法（{0}）",
  "None of the approaches stands": "没有任何方法得到支持",
  "{0} on these runs, so there is nothing to compare.": "就这些运行而言，{0}，因此无从比较。",
  "the exponent of size": "规模指数",
  "the best size at {0}": "计算量为 {0} 时的最优规模",
  "{0} per multiply–add there": "该处每次乘加对应的{0}数",
  "The values themselves differ by a factor of {0} in size and of {1} in {2} per multiply–add.":
    "各方法所得数值本身，在规模上相差至多 {0} 倍，在每次乘加对应的{2}数上相差至多 {1} 倍。",
  "Agreement with {0} is worth the least: its interval of the exponent reaches {1} to either side.":
    "{0}与其他方法的一致最不足为凭：其指数区间向两侧各延伸 {1}。",
  "Agreement with {0} is worth nothing: it has no interval.": "{0}与其他方法的一致毫无意义：它没有区间。",
  "Without a parametric fit there is no exponent to vary.": "没有参数化拟合，便没有可供变动的指数。",
  "The parametric exponent is {0}.": "参数化拟合的指数为 {0}。",
  "and leaves its interval in {0} of {1}": "其中有 {0} 次（共 {1} 次）超出自身区间",
  "and stays inside its interval": "始终在自身区间之内",
  "a wider span than": "变动范围大于",
  "no wider a span than": "变动范围不大于",
  "The parametric exponent, {0}, is {1} with another loss, floor or cut, {2}. With parameters for size, with embeddings or without, it is {3}: {4} all of those together.":
    "参数化拟合的指数为 {0}；换用其他损失函数、下限或截断时为 {1}，{2}。若以参数量（含或不含嵌入层）计规模，则为 {3}：{4}上述各种变动的总和。",
  "{0} from {1}": "{0}与{1}",
  "On {0} the intervals exclude each other: {1}.": "关于{0}，有区间互相排斥：{1}。",
  " and share {0} to {1}": "，共同覆盖 {0} 至 {1}",
  " near {0}": "，位于 {0} 附近",
  "On {0} {1} intervals agree{2}.": "关于{0}，{1}区间一致{2}。",
  both: "两个",
  "all {0}": "全部 {0} 个",
  once: "一次",
  "{0} times": " {0} 次",

  '<ul class="key"> <li>{0} parametric fit</li> <li>{1} run on the envelope</li> <li>{2} IsoFLOP parabola, a budget</li> <li>{3} IsoFLOP spline, a budget</li> </ul>':
    '<ul class="key"> <li>{0} 参数化拟合</li> <li>{1} 包络线上的运行</li> <li>{2} IsoFLOP 抛物线，每份预算一个</li> <li>{3} IsoFLOP 样条，每份预算一个</li> </ul>',
  "One run alone, % of the width": "单独一次运行（占区间宽度的 %）",
  "Runs in the plan": "方案中的运行次数",
  "{0}, by size and {1}": "{0}，按规模与{1}数排列",
  "the floor": "损失下限",
  "Without a parametric fit no run can be ranked: {0}.": "没有参数化拟合，便无法对运行排序：{0}。",
  "{0} chosen by the FLOP, for {1} of what the sweep cost, take {2}.":
    "按单位 FLOP 的收益选出的 {0}，成本为扫描实验的 {1}，可缩短 {2}。",
  "No run is to be had for {0} of what the sweep cost.": "以扫描实验成本的 {0}，买不到任何一次运行。",
  "No single run takes more than {0} off the interval of {1}; {2}": "任何单次运行都不能将{1}的区间缩短超过 {0}；{2}",
  cheap: "便宜",
  dear: "昂贵",
  "By the FLOP, {0} runs win: the median run of the plan for the exponent costs {1}, that of the sweep {2}.":
    "按单位 FLOP 计，{0}的运行更划算：针对指数的方案中，运行成本的中位数为 {1}，扫描实验中则为 {2}。",
  "There is no law here to take on trust.": "此处没有需要信任的定律。",
  "The interval of the floor, {0}, holds the exact entropy, {1}, and may be worth narrowing.":
    "损失下限的区间 {0} 包含精确熵 {1}，或许值得缩窄。",
  "The interval of the floor, {0}, does not hold the exact entropy, {1}: runs of the same kind would narrow it about a wrong value.":
    "损失下限的区间 {0} 不包含精确熵 {1}：再做同类运行，只会使它收窄到一个错误的值附近。",
  "A plan supposes that the law is true and that its errors are alike everywhere. It misses the smallest models by {0} (typical error) and the largest by {1}. {2}":
    "方案假定定律成立，且其误差处处相同。定律对最小模型的偏差通常为 {0}，对最大模型为 {1}。{2}",
  "{0} against compute": "{0}随计算量的变化",
  "{0} per multiply–add, at the best split": "最优分配下每次乘加对应的{0}数",

  "rests on": "依据",
  "{0}, {1}": "{0}，{1}",
  "exponent of data": "数据指数",
  "own error: exponent of size": "自身误差：规模指数",
  "own error: {0} per multiply–add": "自身误差：每次乘加对应的{0}数",
  "not possible: {0}": "不可行：{0}",
  "The best split of {0}, with intervals of {1}": "{0} 的最优分配及 {1} 区间",
  "budget, FLOPs": "预算（FLOPs）",
  largest: "最大",
  "best size by parabola": "抛物线所得最优规模",
  "by spline": "样条所得",
  "<details><summary>The budgets of the IsoFLOP approach</summary>{0}</details>":
    "<details><summary>IsoFLOP 方法的各份预算</summary>{0}</details>",
  "Budgets, and why some have no optimum": "各份预算，以及为何有些没有最优值",
  "parameters, no embeddings": "参数量（不含嵌入层）",
  "all parameters": "全部参数量",
  "C / 6ND, no embeddings": "C / 6ND（不含嵌入层）",
  "C / 6ND, all": "C / 6ND（全部）",
  "Each trained size, counted in three ways": "每种训练规模的三种计法",
  "interval of": "所求区间",
  "budget, of the sweep’s": "预算（占扫描实验）",
  "best run alone": "最优单次运行",
  "best by the FLOP": "单位 FLOP 收益最优",
  "runs of the plan": "方案的运行数",
  "of sizes": "其规模",
  take: "共缩短",
  "What to run next: size × data": "下一步运行什么：规模 × 数据量",

  "Envelope of runs": "运行的包络线",
  "IsoFLOP, parabola": "IsoFLOP，抛物线",
  "IsoFLOP, Akima spline": "IsoFLOP，Akima 样条",
  "Parametric fit": "参数化拟合"
};
