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

  "Critical scale against frequency. {0}": "临界规模与频率的关系。{0}",
  onset: "起点",
  "5–95% width, decades": "5–95% 宽度（数量级）",
  why: "理由",
  "critical scale": "临界规模",
  "{0}: share of models that have it against parameters. {1}": "{0}：具备该能力的模型比例随参数量的变化。{1}",
  "share of models that have it": "具备该能力的模型比例",
  "no trend with N": "不随 N 变化",
  "not bracketed": "未能夹定",
  "≤ {0}": "≤ {0}",
  "> {0}": "> {0}",
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
