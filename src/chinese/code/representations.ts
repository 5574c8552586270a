import type {Catalogue} from "../../lib/i18n/translate.js";

/** Depth, parts of networks, what they keep and say, and the information bottleneck. */
export const representations: Catalogue = {
  part: "部件",
  behind: "读取处",
  words: "码字数",
  blocks: "块",
  networks: "网络数",
  change: "变化",
  excess: "超出量",
  after: "训练后",
  "before training": "训练前",
  "Means over seeds with 95 % intervals": "各种子的均值与 95% 区间",

  "Training surely brings codes nearer to the bottleneck’s bound in {0} of {1}, surely away from it in {2}; at the end the best of them says {3} of what a code keeping as much could.":
    "{1}中，训练确定使码更接近信息瓶颈界限的有 {0} 种，确定使其远离的有 {2} 种；训练结束时，最好的码所说出的，是保留同样多信息的码所能说出的 {3}。",
  "{0} part, size and length": "{0} 种部件、规模与码长的组合",
  "part, size and length": "部件、规模与码长",
  "parts, sizes and lengths": "部件、规模与码长",
  "Training brings representations to the information bottleneck’s bound ({0})": "训练使表示达到信息瓶颈的界限（{0}）",
  "Surely nearer in {0} and surely farther in {1} of {2}; surely within 5 % of it at the end in {3}.":
    "{2}中，确定更近的有 {0} 种，确定更远的有 {1} 种；结束时确定与界限相差不超过 5% 的有 {3} 种。",
  "kept, nats": "保留（奈特）",
  "said, nats": "说出（奈特）",
  "of the bound": "占界限的比例",
  "What codes of 16 and 64 words keep of two tokens, and say of the third: means over seeds, a path a size and length along training, a dot at its end. Above: the most that is known to be possible. All of the two tokens says {0} nats.":
    "含 16 与 64 个码字的码保留前两个词元的多少信息，又说出第三个词元的多少：各种子的均值，每种规模与码长沿训练一条路径，圆点为终点。上方虚线：已知可能达到的最大值。两个词元的全部信息说出 {0} 奈特。",
  "Codes and the bound. {0}": "码与界限。{0}",
  "I(X; T), nats": "I(X; T)（奈特）",
  "I(T; Y), nats": "I(T; Y)（奈特）",
  "Share of the bound after training less before, means over seeds with 95 % intervals":
    "占界限的比例，训练后减训练前，各种子的均值与 95% 区间",

  "deeper networks compute less and less that is new": "更深的网络新增的计算越来越少",
  "it does not decay": "并未衰减",
  "no step is surely larger than what another seed changes": "没有一步确定大于更换种子带来的变动",
  "whether it decays is not determined": "是否衰减无法确定",
  "From depth {0}, predictions move by {1} of total variation more than another seed moves them, from {2} by {3}: {4}.":
    "深度 {0}，预测的变动（全变差）比更换种子多 {1}；深度 {2}，多 {3}：{4}。",
  "Functions of depth k and k + 1 come closer as k grows": "随着 k 增大，深度 k 与 k + 1 的函数彼此接近",
  "{0} The distance itself goes from {1} to {2}, that between seeds from {3} to {4}.":
    "{0}距离本身由 {1} 变为 {2}，种子间的距离由 {3} 变为 {4}。",
  "There is a limit architecture: at last another block changes nothing": "存在极限架构：最终再加一块也毫无改变",
  "At the last step the excess over another seed is {0}.": "最后一步超出更换种子的量为 {0}。",
  "The more blocks, the closer to the identity is each": "块数越多，每一块越接近恒等映射",
  "A block stretches by at least {0} at depth {1} and {2} at depth {3}, geometric means.":
    "单块的拉伸至少为 {0}（深度 {1}）与 {2}（深度 {3}），均为几何均值。",
  "Something happens where Lip(T) = 1 ({0})": "在 Lip(T) = 1 处会发生某种变化（{0}）",
  "Of {0}, {1} are above one from before the first step on and {2} are never; of the {3} that cross it, {4} do so at the moment at which a tenth has been learned.":
    "{0}中，{1} 种从第一步之前起就大于一，{2} 种从不大于一；在越过一的 {3} 种中，{4} 种恰在学会十分之一的时刻越过。",
  "{0} part and network": "{0} 种部件与网络的组合",
  "part and network": "部件与网络",
  "parts and networks": "部件与网络",
  "Claims on depth and on Lipschitz constants": "关于深度与 Lipschitz 常数的论断",
  "between depths": "深度之间",
  "between seeds": "种子之间",
  '<p class="key"><span style="color: {0}">●</span> one depth to the next <span style="color: {1}">●</span> one seed to another, at one depth</p>':
    '<p class="key"><span style="color: {0}">●</span> 相邻深度之间 <span style="color: {1}">●</span> 同一深度的不同种子之间</p>',
  "Mean total variation between what two networks predict on the same held-out contexts: means over pairs of seeds, with 95 % intervals. Networks that are compared never share a seed.":
    "两个网络在同一批留出上下文上的预测之间的平均全变差：各种子对的均值与 95% 区间。相互比较的网络从不共用种子。",
  "Distances between networks by depth. {0}": "网络间的距离随深度的变化。{0}",
  "mean total variation": "平均全变差",
  "variation from the source": "与数据源的全变差",
  "stretch of a block, at least": "单块拉伸（至少）",
  "of the network, at least": "整个网络的拉伸（至少）",
  "Means over seeds, of stretches geometric ones, with 95 % intervals; the entropy of the source is {0} nats":
    "各种子的均值（拉伸取几何均值）与 95% 区间；数据源的熵为 {0} 奈特",
  "No study of parts has been published.": "尚未发布对部件的研究。",
  "before training, at least": "训练前（至少）",
  "after it, at least": "训练后（至少）",
  "at these inputs, at most": "在这些输入处（至多）",
  "anywhere, at most": "在任何输入处（至多）",
  "Lipschitz constants: geometric means over seeds, with 95 % intervals": "Lipschitz 常数：各种子的几何均值与 95% 区间",
  "always above one": "始终大于一",
  never: "从不大于一",
  "cross before learning": "学会之前越过",
  "with it": "学会之时越过",
  "after it": "学会之后越过",
  "When the lower bound of a part passes one, against the first moment with a tenth learned":
    "部件的下界何时越过一，与最先学会十分之一的时刻相比",

  "Surely down in {0} and surely up in {1} of {2}.": "{2}中，确定下降的有 {0} 种，确定上升的有 {1} 种。",
  "{0} part and size": "{0} 种部件与规模的组合",
  "part and size": "部件与规模",
  "parts and sizes": "部件与规模",
  "Training compresses: I(X; T) falls": "训练会压缩：I(X; T) 下降",
  "Training raises I(T; Y) beyond chance": "训练使 I(T; Y) 高于随机水平的部分上升",
  "Training leaves fewer effective features": "训练使有效特征减少",
  "Learned vectors stay as orthogonal as random ones": "学得的向量与随机向量同样接近正交",
  "Mean |cos| is surely above that of random directions in {0} of {1}.":
    "{1}中，平均 |cos| 确定高于随机方向的有 {0} 种。",
  "Larger networks learn more structure from the same data": "更大的网络从同样的数据中学到更多结构",
  "The area above the end of the training curve is {0} nats at {1} parameters and {2} at {3}.":
    "训练曲线高于其终点的面积，在 {1} 参数时为 {0} 奈特，在 {3} 参数时为 {2} 奈特。",
  "Claims on representations": "关于表示的论断",
  "{0}: effective features surely fall with training in {1} and surely rise in {2} of {3}.":
    "{0}：{3}中，有效特征随训练确定减少的有 {1} 种，确定增多的有 {2} 种。",
  "{0}: what two components keep of the input. {1}": "{0}：两个主成分保留了输入的多少信息。{1}",
  "of shuffled answers": "打乱答案后",
  "Means over seeds, a path a size, in nats; the dot is the end. T is the bin of the two leading components of what a part gives on. Vertical: I(T; Y) less what the same estimate says of answers in random order.":
    "各种子的均值，每种规模一条路径，单位为奈特；圆点为终点。T 为部件输出的前两个主成分所落入的箱。纵轴：I(T; Y) 减去同一估计量对随机排列的答案所给出的值。",
  "Information planes. {0}": "信息平面。{0}",
  "I(T; Y) beyond chance": "I(T; Y) 高于随机水平的部分",
  "Too few sizes to compare their training curves.": "规模种类太少，无法比较训练曲线。",
  "{0}: from {1} to {2} parameters the area above the curve’s end goes from {3} to {4} nats.":
    "{0}：由 {1} 至 {2} 参数，曲线高于其终点的面积由 {3} 变为 {4} 奈特。",
  "structure, nats": "结构（奈特）",
  "Sum over {0} of the training loss less the held-out loss at the end: what a prequential code spends on learning. Means over seeds with 95 % intervals.":
    "训练损失与结束时留出损失之差，对{0}求和：即预测式（prequential）编码用于学习的代价。各种子的均值与 95% 区间。",
  "Structural information against parameters. {0}": "结构信息随参数量的变化。{0}",
  "effective features, exp(H)": "有效特征数 exp(H)",
  "condition number": "条件数",
  "diffusion spectral entropy, nats": "扩散谱熵（奈特）",
  "I(T; Y) beyond chance, nats": "I(T; Y) 高于随机水平的部分（奈特）",
  quantity: "量",
  "<details><summary>Every part and size</summary>{0}</details>":
    "<details><summary>每个部件与规模</summary>{0}</details>",
  dimension: "维数",
  "random directions": "随机方向",
  "Mean |cos| between what two units read; of random directions exactly":
    "两个单元读取方向之间的平均 |cos|；随机方向者为精确值",
  estimator: "估计量",
  "bins or neighbours": "箱数或近邻数",
  binned: "分箱",
  "binned, corrected": "分箱，经校正",
  "nearest neighbours": "最近邻",
  "true, nats": "真值（奈特）",
  bias: "偏差",
  "What the estimators make of two normal variables, mean over draws": "各估计量对两个正态变量的估计，多次抽样的均值"
};
