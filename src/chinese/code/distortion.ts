import type {Catalogue} from "../../lib/i18n/translate.js";

/** Distortion, resistance, spectra of weights, and losses that rise again. */
export const distortion: Catalogue = {
  "No network has been looked into yet: `npm run probe -- language --publish`.":
    "尚未剖析任何网络：`npm run probe -- language --publish`。",
  "KL(P‖Q)": "KL(P‖Q)",
  "one seed": "一个种子",
  "{0} (one seed)": "{0}（一个种子）",
  "{0}; {1}": "{0}；{1}",
  "{0}; {1}; {2}": "{0}；{1}；{2}",
  "{0} case": "{0} 种情形",
  "loss, nats per {0}": "损失（奈特/{0}）",

  disturbance: "扰动",
  "{0} disturbance": "{0} 种扰动",
  undisturbed: "未扰动",
  "noise on weights, a fifth of their size": "权重噪声（幅度为其五分之一）",
  "noise on weights, two fifths": "权重噪声（五分之二）",
  "weights of 3 bits": "3 位权重",
  "weights of 4 bits": "4 位权重",
  "a fifth of the hidden units silent": "五分之一的隐藏单元静默",
  "two fifths of the hidden units silent": "五分之二的隐藏单元静默",
  "inputs disturbed at .1": "幅度 0.1 的输入扰动",
  "inputs disturbed at .2": "幅度 0.2 的输入扰动",
  "noise on weights, {0} of their size": "权重噪声（幅度为其 {0} 倍）",
  "weights of {0} bits": "{0} 位权重",
  "{0} of the hidden units silent": "{0} 的隐藏单元静默",
  "inputs disturbed at {0}": "幅度 {0} 的输入扰动",

  "Nats per {0} at the end of training, means over seeds": "训练结束时的奈特/{0}，各种子的均值",
  "No two sizes learned enough for their resistance to be compared.": "没有两种规模学到足够多，无法比较其抗扰性。",
  "At the end, {0} parameters keep {1} of what they learned, and {2} keep {3}, under {4}.":
    "训练结束时，在{4}之下，{0} 参数的网络分别保留所学的 {1}，{2} 参数的网络分别保留 {3}。",
  "No network learned enough for its resistance to be told.": "没有网络学到足够多，无法判断其抗扰性。",
  "A path a network, from left to right as it trains; a colour a size. Vertical: (U − L′) / (U − L), with L the held-out loss, L′ the loss under disturbance and U the entropy of frequencies; moments at which less than .1 nats were learned are left out. Dashed: {0}.":
    "每个网络一条路径，随训练由左向右；每种规模一种颜色。纵轴：(U − L′) / (U − L)，其中 L 为留出损失，L′ 为扰动下的损失，U 为词频熵；所学不足 0.1 奈特的时刻略去。虚线：{0}。",
  "share of what was learned": "所学的保留比例",
  "share of the probability": "概率的保留比例",
  "Resistance against loss. {0}": "抗扰性与损失的关系。{0}",
  ", before it in {0}, by {1} of what was learned at the median":
    "（其中 {0} 种早于该时刻；多保留的部分，中位数为所学的 {1}）",
  "Over {0}, networks are surely more resistant at another moment than that of least loss in {1}{2}; in {3} it is the same moment for every seed, in {4} nothing is sure.":
    "{0}中，网络在损失最低以外的时刻确定更抗扰动的有 {1} 种{2}；{3} 种对每个种子都是同一时刻，{4} 种无从确定。",
  "{0} size and disturbance": "{0} 种规模与扰动的组合",
  "size and disturbance": "规模与扰动",
  "sizes and disturbances": "规模与扰动",
  differ: "不同",
  "Doublings of the data from least loss to greatest resistance, mean over seeds; how much more of what was learned stays at the moment that the other seeds name, with its 95 % interval; verdict":
    "从损失最低到抗扰性最强，数据量翻倍的次数（各种子均值）；在其余种子所指的时刻，所学多保留了多少及其 95% 区间；判定",
  "Share of what was learned that stays at the end, means over seeds, by parameters":
    "训练结束时所学的保留比例，各种子均值，按参数量排列",
  "<details><summary>Every level of every disturbance</summary>{0}</details>":
    "<details><summary>每种扰动的每个强度</summary>{0}</details>",
  "No network has its best temperature between 1/3 and 3.": "没有网络的最优温度在 1/3 与 3 之间。",
  "The best temperature is {0} at {1} parameters and {2} at {3}; its interval over seeds leaves out 1 at {4} of {5}.":
    "最优温度在 {1} 参数时为 {0}，在 {3} 参数时为 {2}；{5}中有 {4} 种，其种子间的区间不含 1。",
  "T of least held-out loss": "留出损失最低的 T",
  "Best temperature": "最优温度",
  "Too few sizes to say how sharpness goes with size.": "规模种类太少，无法判断锐度随规模如何变化。",
  "larger networks end sharper, not flatter": "更大的网络终止处更尖锐，而非更平坦",
  "larger networks end flatter": "更大的网络终止处更平坦",
  "no direction is sure": "方向无法确定",
  "The largest curvature at the end goes as N^{0} {1}: {2}.": "终止处的最大曲率按 N^{0} {1} 变化：{2}。",
  "largest eigenvalue of the Hessian": "Hessian 的最大特征值",
  Sharpness: "锐度",
  "95 % interval over seeds": "种子间的 95% 区间",
  "{0} against parameters. {1}": "{0}随参数量的变化。{1}",
  Means: "均值",
  "Geometric means": "几何均值",

  "No matrix has ten singular values: no exponent can be told.": "没有矩阵具有十个奇异值：无法判断指数。",
  "Of {0} after training a power law is ruled out in {1}, of those of the same matrices before training in {2}; {3} has the fifty values that its estimate asks for. The exponent’s intervals before and after training lie apart in {4} of {5}.":
    "训练后的 {0}中，幂律被排除的占 {1}；同一批矩阵训练前为 {2}。达到估计所需五十个值的尾部：{3}。{5}中有 {4} 种，其指数在训练前后的区间互不重叠。",
  "{0} spectrum": "{0} 个谱",
  "no tail": "无",
  "{0} tail": "{0} 个",
  "{0} matrix and size": "{0} 种矩阵与规模的组合",
  "matrix and size": "矩阵与规模",
  "matrices and sizes": "矩阵与规模",
  matrix: "矩阵",
  "α before": "训练前 α",
  "α after": "训练后 α",
  "ruled out after": "训练后被排除",
  "values in the tail": "尾部的值数",
  "σ₁ before, after": "σ₁：训练前，训练后",
  "condition before, after": "条件数：训练前，训练后",
  "effective rank before, after": "有效秩：训练前，训练后",
  singular: "奇异",
  "Means over seeds, 95 % intervals over seeds": "各种子的均值与种子间的 95% 区间",
  "<details><summary>Every matrix of every size</summary>{0}</details>":
    "<details><summary>每种规模的每个矩阵</summary>{0}</details>",

  "Disturbed, the loss surely rises again along the data in {0} cases (a size under a disturbance), and along size in {1} (a moment under a disturbance); undisturbed, in {2} and {3}.":
    "扰动之下，损失沿数据方向确定回升的情形（一种规模、一种扰动）为 {0}，沿规模方向（一个时刻、一种扰动）为 {1}；未扰动时分别为 {2} 与 {3}。",
  rises: "回升",
  falls: "下降",
  "Held-out loss, nats per {0}, means over {1}, along one training of each size. The vertical scales differ.":
    "留出损失（奈特/{0}），{1}的均值，沿每种规模的一次训练。各图纵轴刻度不同。",
  "Disturbed loss against data. {0}": "扰动下的损失随数据量的变化。{0}",
  "Loss at the end above the loss at the moment that the other seeds name as least, nats per {0}: mean over seeds with its 95 % interval, and verdict":
    "训练结束时的损失超出其余种子所指最低时刻损失的量（奈特/{0}）：各种子均值及其 95% 区间，以及判定",
  "No law was fitted here.": "此处没有拟合定律。",
  "surely better in {0}, surely worse in {1}": "确定更好的有 {0} 种，确定更差的有 {1} 种",
  " Undisturbed, its error is {0} than theirs, by {1} of ln loss.":
    "未扰动时，其误差与它们相比{0}，相差 {1}（ln 损失）。",
  "surely greater": "确定更大",
  "surely less": "确定更小",
  "not surely another": "无法确定有差别",
  "Fitted to at most {0} parameters and half of the data, the noisy channel foretells larger networks, over {1}, {2} than the best of the laws that only fall; against a sum of powers that may rise, {3}.{4}":
    "仅用至多 {0} 参数与一半数据拟合，在 {1}下预言更大的网络时，噪声信道定律与只降不升的最佳定律相比，{2}；与允许回升的幂之和相比，{3}。{4}",
  "By R² of all seeds together, which has no interval, the noisy channel is above every falling law under {0} of {1}, and above the other law that may rise under {2}.":
    "按全部种子合计的 R²（没有区间），{1}中，噪声信道定律有 {0} 种高于所有只降的定律，有 {2} 种高于另一条允许回升的定律。",
  "Chinchilla with a cost of precision": "带精度代价的 Chinchilla",
  "error within": "拟合范围内误差",
  "error beyond, 95 % interval": "范围外误差，95% 区间",
  "R² beyond": "范围外 R²",
  "a fit failed": "有拟合失败",
  "Root mean square of ln loss − ln foretold for sizes and moments beyond the fit. Dots: each of {0}; bars: their mean. Blue: laws that may rise again.":
    "拟合范围外的规模与时刻上，ln 损失 − ln 预言值的均方根。圆点：{0}各自的值；横条：其均值。蓝色：允许回升的定律。",
  "Errors of laws beyond their fit. {0}": "各定律在拟合范围外的误差。{0}",
  "error of ln loss": "ln 损失的误差",
  "R² of the larger networks, all seeds together, as the source reports it; below 0: worse than their mean":
    "更大网络的 R²，全部种子合计，与原文的报告方式相同；低于 0 即不如其均值",
  "U-shapes along the data are {0}": "沿数据方向的 U 形：{0}",
  found: "已发现",
  "not found": "未发现",
  "along size in {0}": "沿规模方向有 {0}",
  "along size none is sure": "沿规模方向没有确定的",
  "the noisy channel foretells surely better than falling laws under {0} of {1}":
    "{1}中有 {0} 种，噪声信道定律的预言确定优于只降的定律",
  "surely better than another law that may rise under {0} of them": "其中 {0} 种确定优于另一条允许回升的定律"
};
