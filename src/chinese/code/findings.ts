import type {Catalogue} from "../../lib/i18n/translate.js";

/** Sentences that are read out of an analysis, and the figures of critical scales. */
export const findings: Catalogue = {
  "No sweep has measured this yet.": "尚无扫描实验对此做过测量。",
  "above {0}": "高于 {0}",
  "at or below {0}": "不高于 {0}",
  "no rise with size": "不随规模上升",
  "no scale is surely on either side": "没有任何规模可确定地位于某一侧",
  "by {0}": "不迟于 {0}",
  "after {0}": "晚于 {0}",
  "in ({0}, {1}]": "({0}, {1}] 之内",
  appears: "出现",
  appear: "出现",
  is: "",
  are: "",
  "{0} {1} between {2} and {3} parameters": "{0} 个在 {2} 至 {3} 参数之间{1}",
  "none appears between the smallest and the largest model": "没有任何一个在最小与最大模型之间出现",
  "{0} {1} in the smallest models already": "{0} 个{1}在最小的模型中就已具备",
  "{0} {1} in fewer than half of the largest": "{0} 个{1}在最大规模上仍只有不到半数的模型具备",
  "Of {0} {1}, {2}.": "{0} 个{1}中，{2}。",
  "The fitted law states no floor.": "所拟合的定律没有不可约损失项。",
  "the exact entropy, {0}": "精确熵 {0}",
  "The data do not determine the floor; {0} nats per {1}, is known from the source alone.":
    "数据不足以确定损失下限；{0} 奈特/{1}是由数据源本身得知的。",
  "The fitted floor is {0} nats per {1}": "拟合得到的损失下限为 {0} 奈特/{1}",
  "{0}; its interval holds {1}.": "{0}；其区间包含{1}。",
  "{0}; {1}, lies {2} that interval. The law misses the floor by {3}.":
    "{0}；{1}位于该区间{2}。定律给出的下限偏差为 {3}。",
  below: "下方",
  above: "上方",
  "There are too few sizes to hold the largest out.": "规模种类太少，无法将最大规模留出。",
  "its typical error is {0}": "其典型误差为 {0}",
  "not defined": "未定义",
  "Fitted to models of at most {0} parameters, the law": "仅用参数量不超过 {0} 的模型拟合，该定律",
  "{0} has no interval for larger ones; {1}.": "{0}对更大的模型给不出区间；{1}。",
  "{0} foretells {1} of {2} within its {3} interval; {4}.": "{0}在其 {3} 区间内预言了 {2}中的 {1} 次；{4}。",
  "not measured": "未测量",
  "Too few critical scales lie among the scales tried to tell how they depend on frequency.":
    "落在所试规模之内的临界规模太少，无法判断其与频率的关系。",
  " and the bounds of {0} more": "以及另外 {0} 项的界限",
  " Of {0} not even a bound is known.": "另有 {0}连界限也不知道。",
  "Critical scale grows as frequency falls, with a power of {0} {1}, from {2}{3}; the quantization model’s {4} is {5} that interval.{6}":
    "频率越低，临界规模越大，幂指数为 {0} {1}，由 {2}{3}得出；量子化模型预言的 {4} {5}。{6}",
  "Too few critical scales lie among the sizes tried to compare them.": "落在所试规模之内的临界规模太少，无法比较。",
  "From {0} to {1}, critical scales grow by a factor of {2}.": "从{0}到{1}，临界规模增大到 {2} 倍。",
  "Verdicts: {0}.": "判定：{0}。",
  "Of all forms of the curve, {0} are within 4 AICc of the best, and no fewer stand behind an interval.":
    "在各种曲线形式中，与最优者相差不超过 4 AICc 的有 {0} 种；每个区间都以不少于此数的形式为依据。",
  "{0} of {1}, {2} to {3} parameters, trained on {4} {5} with {6}; {7} diverged.":
    "共 {0}、{1}，参数量 {2} 至 {3}，各以 {4} {5}训练，使用 {6}；发散：{7}。",

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
    '<ul class="key"> <li>{0} AICc 最优的曲线形式</li> <li>{1} 与之相差 4 AICc 以内的形式</li> <li>{2} 最后一个确定不具备、第一个确定具备的规模</li> </ul>'
};
