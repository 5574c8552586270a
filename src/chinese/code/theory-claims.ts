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
  "Distortion: {0}": "失真：{0}",
  "Depth and Lipschitz constants": "深度与 Lipschitz 常数",
  "{0} depth": "{0} 种深度",
  Representations: "表示",
  "Larger networks end in flatter minima": "更大的网络终止于更平坦的极小值",
  "Spectra of trained weights have power-law tails": "训练后权重的谱具有幂律尾部",
  "{0} claim": "{0} 条论断",

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
  "No other task has been swept widely enough.": "没有其他任务的扫描范围足够宽。",
  "Domains trade off: the distortion of one falls while that of another rises":
    "各领域此消彼长：一个领域的失真下降时，另一个上升",
  "Mixing domains costs more where their rules conflict than where they agree":
    "规则相冲突的领域混合训练，代价高于规则一致的领域",
  "Precision needs a lower temperature than diversity": "求精确所需的温度低于求多样所需的温度",
  "Difference from uniform mixing in {0}, nats per token: {1}.": "{0}与均匀混合之差（奈特/词元）：{1}。",
  "Shares τ (1 − σ) ρ give a lower target loss than uniform shares":
    "按 τ (1 − σ) ρ 分配数据，目标领域的损失低于均匀分配",
  "Shares τ (1 − σ) give a lower mean loss than uniform shares": "按 τ (1 − σ) 分配数据，平均损失低于均匀分配",
  "The staged schedule gives a lower loss on the target": "分阶段安排使目标领域的损失更低",
  "Keeping predictive entropy in a band gives a lower mean loss": "将预测熵保持在一个区间带内，平均损失更低",
  "The order of the stages matters, not only their mean shares": "起作用的不仅是各阶段的平均份额，还有阶段的次序",
  "Pretraining on a first language replaces data of a second": "在第一种语言上预训练，可以替代第二种语言的数据",
  "The data replaced are a product of powers of pretraining data and size":
    "所替代的数据量是预训练数据量与规模的幂之积",
  "Conflicting rules are forgotten, shared rules are not": "相冲突的规则会被遗忘，共有的规则不会",
  "A teacher’s outputs train a student better than the data alone": "用教师模型的输出训练学生模型，优于只用数据",
  "The best distillation temperature lies between a low and a high extreme": "最优蒸馏温度介于低温与高温两端之间",
  "Under perturbation, the loss is U-shaped in training data": "受扰动时，损失随训练数据量呈 U 形",
  "The Shannon law predicts the perturbed loss better than monotone laws": "Shannon 定律对受扰动损失的预测优于单调定律",
  "The Shannon law predicts the perturbed loss better than other laws that can rise":
    "Shannon 定律对受扰动损失的预测优于其他可上升的定律",
  "Several domains at once": "多个领域同时训练",
  "networks so small that domains displace each other, or repeated data.":
    "小到各领域互相排挤的网络，或重复使用的数据。",
  "Data shares and schedules": "数据份额与训练安排",
  "a target with scarce data, and auxiliary domains that differ in their relation to it.":
    "数据稀缺的目标领域，以及与之关联程度不同的辅助领域。",
  "{0} of one size at one compute budget": "{0}，同一规模、同一计算预算",
  "Transfer between languages": "语言之间的迁移",
  "more sizes, over two decades or more, and repeated data.": "更多规模（跨越两个数量级以上），以及重复使用的数据。",
  "{0} pretrained on another language, and the same sizes and seeds from scratch":
    "在另一种语言上预训练的 {0}，以及同样规模与种子的从头训练",
  "Many languages and several data sources": "多种语言与多个数据来源",
  "languages that share other fractions of their rules, data sources of different kinds, and more values of each scale.":
    "共有规则比例不同的语言、种类不同的数据来源，以及每个尺度上更多的取值。",
  "Distillation temperature": "蒸馏温度",
  "scarce data, more teachers, and a learning rate tuned per temperature.":
    "稀缺的数据、更多教师模型，以及对每个温度分别调优的学习率。",
  "U-shaped loss under perturbation": "受扰动时的 U 形损失",
  "fine-tuning after training, longer training, and networks thousands of times larger, as in the source.":
    "训练后的微调、更长的训练，以及如来源中那样大数千倍的网络。",
  "U-shaped loss: {0}": "U 形损失：{0}",
  "{0}, several checkpoints each": "{0}，每个取若干检查点",
  "Number and complexity of units": "单元的数量与复杂度",
  "a task with many parallel or sequential look-ups, and budgets over several decades.":
    "需要大量并行或依次查找的任务，以及跨越数个数量级的预算。",
  "{0} at one parameter budget on one task": "{0}，同一参数预算、同一任务",
  "{0} of one task; one law per limit": "同一任务的 {0}；每个极限用一条定律",
  "runs ten times larger, or on repeated data, whose increments stop shrinking.":
    "规模大十倍或重复使用数据、且增量不再缩小的运行。",
  "{0} at one compute budget": "同一计算预算的 {0}",
  "networks that overfit, checkpoints closer together, and more seeds.":
    "会过拟合的网络、间隔更密的检查点，以及更多种子。",
  "{0} at one width; few seeds": "同一宽度的 {0}；种子很少",
  "a task that needs many computation steps, deeper networks, and a learning rate tuned per depth.":
    "需要许多计算步骤的任务、更深的网络，以及对每种深度分别调优的学习率。",
  "three sizes and three seeds per task; two principal components per part":
    "每个任务三种规模、三个种子；每个部件取两个主成分",
  "an unbiased estimator of a whole layer, on larger networks.": "针对整层的无偏估计量，用于更大的网络。",
  "Robustness peaks at another checkpoint than the loss minimum": "鲁棒性最强的检查点不同于损失最低的检查点",
  "Larger networks are more robust to perturbation": "更大的网络对扰动更鲁棒",
  "The range of losses with high robustness is wider for larger networks": "网络越大，鲁棒性高的损失范围越宽",
  "The best temperature differs from 1": "最优温度不等于 1",
  "Minima are flatter above the scales at which capabilities appear": "超过能力出现的规模之后，极小值更平坦",
  "No claim has been tested yet.": "尚未检验任何论断。",
  "1 is contradicted or not supported": "1 条被否定或未得到支持",
  "{0} are contradicted or not supported": "{0} 条被否定或未得到支持",
  "1 is supported": "1 条得到支持",
  "{0} are supported": "{0} 条得到支持",
  "1 is supported in part": "1 条得到部分支持",
  "{0} are supported in part": "{0} 条得到部分支持",
  "Of {0}, {1}, {2} and {3}. These networks do not decide the other {4}.":
    "{0}中，{1}，{2}，{3}。其余 {4} 条，这些网络无法判定。",
  claims: "论断数",
  "in part": "部分支持",
  "contradicted or not supported": "被否定或不支持",
  "Verdicts by source": "各来源的判定",
  "<section> <h2><a href={0}>{1}</a></h2> <p>Evidence: {2}. What could change these verdicts: {3}</p> {4} </section>":
    "<section> <h2><a href={0}>{1}</a></h2> <p>证据：{2}。可能改变判定的是：{3}</p> {4} </section>",
  "This site cites {0}. A number in brackets on any page leads to its entry here.":
    "本站引用 {0}。各页方括号中的编号指向这里的条目。",
  "{0} source": "{0} 种文献",
  abstract: "摘要",
  "Theories whose claims are judged": "论断受到检验的理论",
  "Scaling laws": "缩放定律",
  "Emergence and its curves": "涌现及其曲线",
  "Tasks and networks": "任务与网络",
  "Fits and intervals": "拟合与区间",
  "online notes, not peer-reviewed": "网上笔记，未经同行评审",
  "unpublished manuscript; it names no author and no date": "未发表的手稿，未署作者与日期",
  "withdrawn from arXiv by its first author; cited by its abstract": "已由第一作者从 arXiv 撤回；此处引其摘要"
};
