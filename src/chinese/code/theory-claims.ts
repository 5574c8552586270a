import type {Catalogue} from "../../lib/i18n/translate.js";

/** Claims of the theory, their verdicts, and limits of the loss. */
export const theoryClaims: Catalogue = {
  supported: "支持",
  "supported in part": "部分支持",
  "not supported": "不支持",
  "not supported: nothing crosses it": "不支持：没有部件越过它",
  "not supported: few cross it": "不支持：很少有部件越过它",
  contradicted: "被否定",
  "not measurable here": "此处无法测量",
  "not ruled out": "未被排除",
  "not bounded here": "此处无法界定",
  "not reached here": "此处尚未达到",
  "not seen": "未见",
  "not seen beyond seeds": "未超出种子间差异",
  "compatible with these depths, and with less": "与这些深度相容，也与更弱的说法相容",
  "limit supported, its value contradicted": "支持极限存在，其数值被否定",

  "Limits: {0}": "极限：{0}",
  "{0}, one task, one law for each limit": "{0}，一个任务，每个极限用一条定律",
  "runs an order of magnitude larger, or that repeat their data, whose increments go on as before.":
    "规模大一个数量级的运行，或重复使用数据的运行，且其增量仍照旧变化。",
  "Distortion: {0}": "失真：{0}",
  "{0} at one budget": "{0}，同一预算",
  "networks that overfit, moments closer together, and more seeds.": "会过拟合的网络、间隔更密的时刻，以及更多种子。",
  "Depth and Lipschitz constants": "深度与 Lipschitz 常数",
  "{0} depth": "{0} 种深度",
  "{0} of one width; few seeds": "同一宽度的 {0}；种子很少",
  "a task that needs many steps of computation, deeper networks, and rates tuned for each depth.":
    "需要多步计算的任务、更深的网络，以及对每种深度分别调优的学习率。",
  Representations: "表示",
  "three sizes and three seeds of each task; two components of each part":
    "每个任务三种规模、三个种子；每个部件取两个主成分",
  "an estimator that sees all of a layer without its bias, on larger networks.":
    "能无偏地观察整层的估计量，用于更大的网络。",
  "Resistance is greatest at another moment than that of least loss": "抗扰性最强的时刻不同于损失最低的时刻",
  "Larger networks resist disturbance more": "更大的网络更抗扰动",
  "The best temperature is not one": "最优温度不是一",
  "Larger networks end in flatter minima": "更大的网络终止于更平坦的极小值",
  "Spectra of trained weights have power-law tails": "训练后权重的谱具有幂律尾部",
  "{0} claim": "{0} 条论断",
  "Of {0}, {1} are supported, {2} in part; {3} are contradicted, or not supported where they could have been; of the other {4} these networks cannot tell.":
    "{0}中，{1} 条得到支持，{2} 条得到部分支持；{3} 条被否定，或在本可得到支持之处未得到支持；其余 {4} 条，这些网络无法判断。",
  "<section> <h2><a href={0}>{1}</a></h2> <p>Evidence: {2}. What would change the verdicts: {3}</p> {4} </section>":
    "<section> <h2><a href={0}>{1}</a></h2> <p>证据：{2}。会改变判定的是：{3}</p> {4} </section>",

  "{0}, and {1} with them": "{0}（{1}随之变化）",
  bounded: "有界",
  "none seen": "未见极限",
  shrinks: "缩小",
  "does not": "不缩小",
  within: "之内",
  "{0} line": "{0} 条线",
  "As {0} grow, the loss shows no limit at these scales.": "随着{0}增大，损失在这些规模上未显出极限。",
  "As {0} grow, these runs do not bound the limit of the loss: {1}.":
    "随着{0}增大，这些运行不足以界定损失的极限：{1}。",
  "As {0} grow, the fitted loss tends to {1} nats per {2}": "随着{0}增大，拟合的损失趋于 {1} 奈特/{2}",
  "{0}, all of it below the exact entropy, {1}: increments shrink, but not to where the law says.":
    "{0}，整个区间都低于精确熵 {1}：增量确在缩小，但并不趋向定律所说之处。",
  "{0}; the exact entropy is {1}, {2} that interval.": "{0}；精确熵为 {1}，位于该区间{2}。",
  " Of these, {0} lie wholly below the exact entropy.": "其中 {0} 条的区间完全低于精确熵。",
  "Increments shrink with {0}": "增量随{0}增大而缩小",
  "On {0} of {1} the ratio of increments is surely below one; on {2} surely not.":
    "{1}中，增量之比确定小于一的有 {0} 条，确定不小于一的有 {2} 条。",
  "There is a limit in {0}, others fixed": "其余量固定时，沿{0}存在极限",
  "{0} of {1} bound it on both sides.{2}": "{1}中有 {0} 条从两侧界定了极限。{2}",
  "There is a limit in steps alone": "单沿步数存在极限",
  "Every run has as many steps as its {0} need.": "每次运行的步数都由其{0}数决定。",
  "There is a limit as all grow": "各量一同增大时存在极限",
  "Too few places on some axis.": "某一轴上的取值太少。",
  "Too few scales for two increments.": "规模太少，得不到两个增量。",
  "{0}: {1} of the sweep “{2}”": "{0}：扫描实验“{2}”的 {1}",
  "{0}, fixed": "固定的{0}",
  places: "取值数",
  "ratio of increments": "增量之比",
  increments: "增量",
  "limit, nats": "极限（奈特）",
  "so it is": "结论",
  "With {0}, increments surely shrink on {1} of {2}.": "沿{0}，{2}中有 {1} 条的增量确定在缩小。",
  "Slope of the loss in the logarithm of {0} over the upper half of the axis, by that over the lower half, with Fieller’s interval from the scatter of seeds. At the line nothing would shrink.":
    "损失对{0}之对数的斜率：轴上半段与下半段之比，附由种子散布得出的 Fieller 区间。位于虚线处即毫无缩小。",
  "Ratios of increments. {0}": "增量之比。{0}",
  "later by earlier increment": "后段增量与前段增量之比",
  "The fitted floor in {0} has two ends on {1} of {2}; {3} of these lie below what any model can reach.":
    "沿{0}拟合的下限，{2}中有 {1} 条的区间两端俱全；其中 {3} 条低于任何模型所能达到的值。",
  "Fitted limits. {0}": "拟合的极限。{0}",
  "limit, nats per {0}": "极限（奈特/{0}）",
  "No other task has been swept widely enough.": "没有其他任务的扫描范围足够宽。"
};
