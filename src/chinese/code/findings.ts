import type {Catalogue} from "../../lib/i18n/translate.js";

/** Sentences that are read out of an analysis, and the figures of critical scales. */
export const findings: Catalogue = {
  "No sweep has measured this yet.": "尚无扫描实验对此做过测量。",
  "above {0}": "高于 {0}",
  "at or below {0}": "不高于 {0}",
  "by {0}": "不迟于 {0}",
  "in ({0}, {1}]": "({0}, {1}] 之内",
  is: "",
  are: "",
  below: "下方",
  above: "上方",
  "not measured": "未测量",
  "Verdicts: {0}.": "判定：{0}。",

  "Too few sizes were trained to say at which scale anything appears.":
    "训练的规模太少，无法判断任何能力在何种规模出现。",
  "Points: share of the models of one size that have the capability, with its exact {0} interval; {1}, all trained on {2} {3}. A model has it where its {4} has come {5} of the way from chance to perfect. Curves: beta-binomial fits.":
    "点：同一规模的模型中具备该能力的比例及其精确 {0} 区间；共 {1}，均以 {2} {3}训练。若模型的{4}从随机水平到满分走完了 {5}，即视为具备该能力。曲线：beta 二项拟合。",
  "Dot: the size at which half of the models have the capability; line: its interval over every form within 4 AICc of the best; pale bar: last size surely without, first size surely with. Triangles: beyond the sizes tried, which the dotted rules bound.":
    "圆点：半数模型具备该能力时的规模；细线：其区间，取遍与最优者相差 4 AICc 以内的所有曲线形式；浅色条：最后一个确定不具备、第一个确定具备的规模。三角：超出所试规模（虚线为其边界）。",
  "Critical scales. {0}": "临界规模。{0}",
  "Critical scales. {0} {1}": "临界规模。{0}{1}",
  "Line and band: the likeliest line through both logarithms, with its interval. Dashed: the slope of the quantization model, drawn through the middle of the line. Triangles: capabilities that fewer than half of the largest models have; the line knows of them that they lie above.":
    "直线与区间带：双对数坐标下似然最大的直线及其区间。虚线：量子化模型的斜率，过直线中点。三角：最大规模上仍只有不到半数模型具备的能力；拟合时只知其位于该规模之上（删失）。",
  "Critical scale against frequency. {0}": "临界规模与频率的关系。{0}",
  "critical scale, parameters": "临界规模（参数量）",
  "surely without, surely with": "确定不具备、确定具备",
  onset: "起点",
  "5–95% width, decades": "5–95% 宽度（数量级）",
  "forms within reach": "未被排除的曲线形式数",
  why: "理由",
  "critical scale": "临界规模",
  "{0}: share of models that have it against parameters. {1}": "{0}：具备该能力的模型比例随参数量的变化。{1}",
  "share of models that have it": "具备该能力的模型比例",
  '<ul class="key"> <li>{0} best form by AICc</li> <li>{1} forms within 4 AICc of it</li> <li>{2} last size surely without, first surely with</li> </ul>':
    '<ul class="key"> <li>{0} AICc 最优的曲线形式</li> <li>{1} 与之相差 4 AICc 以内的形式</li> <li>{2} 最后一个确定不具备、第一个确定具备的规模</li> </ul>',
  "no trend with N": "不随 N 变化",
  "not bracketed": "未能夹定",
  "≤ {0}": "≤ {0}",
  "> {0}": "> {0}",
  "; {0} present at every size": "；{0} 个在所有规模均具备",
  "; {0} not reached": "；{0} 个未达到",
  "None of {0} {1} appears within these sizes{2}.": "{0} 个{1}中没有任何一个在所试规模之内出现{2}。",
  "1 of {0} {1} appears, at {2} parameters{3}.": "{0} 个{1}中有 1 个出现，位于 {2} 参数{3}。",
  "{0} of {1} {2} appear between {3} and {4} parameters{5}.": "{1} 个{2}中有 {0} 个在 {3} 至 {4} 参数之间出现{5}。",
  "The fitted law has no irreducible loss.": "所拟合的定律没有不可约损失项。",
  "The data do not identify the irreducible loss; the exact entropy is {0} nats per {1}.":
    "数据无法辨识不可约损失；精确熵为 {0} 奈特/{1}。",
  "The fitted irreducible loss is {0} nats per {1}": "拟合得到的不可约损失为 {0} 奈特/{1}",
  "{0}, consistent with the exact entropy of {1}.": "{0}，与精确熵 {1} 一致。",
  "{0}, {1} above the exact entropy of {2}.": "{0}，比精确熵 {2} 高 {1}。",
  "{0}, {1} below the exact entropy of {2}.": "{0}，比精确熵 {2} 低 {1}。",
  "There are too few sizes to hold out the largest.": "规模种类太少，无法将最大规模留出。",
  " The typical error is {0}.": "典型误差为 {0}。",
  "A fit to models of at most {0} parameters gives no interval for larger ones.{1}":
    "仅用参数量不超过 {0} 的模型拟合，对更大的模型给不出区间。{1}",
  "A fit to models of at most {0} parameters covers {1} of {2} with its {3} interval.{4}":
    "仅用参数量不超过 {0} 的模型拟合，其 {3} 区间覆盖了 {2}中的 {1} 次。{4}",
  "Too few critical scales lie within these sizes to estimate how they depend on frequency.":
    "落在所试规模之内的临界规模太少，无法估计其与频率的关系。",
  " and bounds of {0} more": "以及另外 {0} 项的界限",
  " {0} without a bound are left out.": "另有 {0}没有界限，未计入。",
  "consistent with the {0} of the quantization model": "与量子化模型的 {0} 一致",
  "not consistent with the {0} of the quantization model": "与量子化模型的 {0} 不一致",
  "Rarer capabilities appear at larger N: critical scale grows as frequency to the power −{0} ({1}{2}), {3}.{4}":
    "能力越罕见，出现时的 N 越大：临界规模按频率的 −{0} 次幂增长（{1}{2}），{3}。{4}",
  "Too few critical scales lie within these sizes to compare them.": "落在所试规模之内的临界规模太少，无法比较。",
  "Critical scales span a factor of {0}, from {1} to {2}.": "从{1}到{2}，临界规模相差 {0} 倍。",
  "One curve family fits best by 4 AICc or more.": "有一种曲线形式最优，领先 4 AICc 以上。",
  "{0} curve families fit about equally well (ΔAICc < 4); intervals span all of them.":
    "有 {0} 种曲线形式拟合得大致一样好（ΔAICc < 4）；区间涵盖全部这些形式。",
  " {0} diverged.": "其中 {0} 次发散。",
  "{0}: {1} from {2} to {3} parameters, {4} {5}, {6} each.{7}":
    "共 {0}：{1}，参数量 {2} 至 {3}，训练量 {4} {5}，每种 {6}。{7}",
  "{0} ({1} CI {2})": "{0}（{1} 置信区间 {2}）"
};
