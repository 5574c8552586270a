import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/distillation.md, mixture.md, schedules-of-data.md and transfer.md */
export const mixtures: Catalogue = {
  "Distillation temperature": "蒸馏的温度",
  "Small networks trained on a large one’s softened predictions, compared with small networks trained on data for as many steps.":
    "以大网络的软化预测训练的小网络，与以数据训练同样步数的小网络相比较。",
  "The claims tested: training on the predictions of a large network is more efficient than training on data, and the best temperature lies between low and high. The method is that of Hinton et al. {0}.":
    "检验的论断：以大网络的预测训练比以数据训练更高效；最优温度介于低温与高温之间。方法出自 Hinton et al. {0}。",
  "All students see the same sequences for the same number of steps. Students of data are trained on the token that follows, students of the teacher on its distribution over tokens. The logits of teacher and student are divided by T, and gradients are multiplied by T².":
    "所有学生以同样的步数看同样的序列。以数据训练的学生以下一个词元为目标，由教师训练的学生以教师对词元的分布为目标。师生的 logit 都除以 T，梯度乘以 T²。",
  "Along training": "训练过程",
  "At the end": "训练结束时",
  "T applies to teacher and student alike, so it does not make the student less confident. It sets which differences between their logits count. The last column checks this: a best temperature above one means that the student is overconfident.":
    "T 同样作用于教师与学生，因而不会使学生的置信度降低；它决定两者 logit 的哪些差异更受重视。最后一列用于核对：最优温度大于 1 表示学生过度自信。",
  "There is one teacher, one student size and one budget. The teacher’s seed affects every difference and enters no interval.":
    "只有一位教师、一种学生规模、一种预算。教师的种子影响每一个差值，却未计入任何区间。",
  "Students are evaluated at a temperature of one, which favours those trained at it.":
    "学生在温度为一时评估，这对以该温度训练的学生有利。",
  "Steps are equal, compute is not: the teacher has to be trained and run.":
    "步数相同，计算量不同：教师需要训练和运行。",
  "The learning rate is not tuned and is the same for all. The factor T² alone does not make gradients equal across temperatures.":
    "学习率未经调优，且处处相同。仅靠系数 T² 并不能使各温度下的梯度相等。",
  "Data are fresh at every step. Distillation with scarce data is not tested.":
    "每一步的数据都是新的。没有检验数据稀缺时的蒸馏。",

  "Several domains at once": "同时训练多个领域",
  "Three domains with shared and conflicting rules. What training on one costs the others, and the best temperature of each.":
    "三个领域，既有共有规则，也有冲突规则：在一个领域上训练使其余领域付出什么代价，以及各领域的最优温度。",
  "Three claims of [the theory](./theory-claims) are tested. Distortion is a vector with one entry per domain, and lowering one entry raises others. Training on several domains costs most where their rules conflict. Precision needs a low temperature, diversity a high one.":
    "检验[理论](./theory-claims)的三条论断。失真是一个向量，每个领域一个分量，降低一个分量会抬高其他分量。在多个领域上训练，代价在规则冲突处最大。精确性需要低温，多样性需要高温。",
  "The first token of a sequence names its domain. After half of the pairs of tokens all domains follow one rule; after the other half their rules conflict. The distortion of a domain is its cross-entropy loss H(P, Q), measured on the same held-out sequences for every network. H(P) is known exactly.":
    "序列的第一个词元指明其领域。在一半的词元对之后，所有领域遵循同一条规则；在另一半之后，各领域的规则冲突。一个领域的失真是其交叉熵损失 H(P, Q)，所有网络都在同一批留出序列上测量。H(P) 精确已知。",
  Paths: "路径",
  "A path that moves down and left improves all domains; a path that turns up or right is a trade-off.":
    "向左下方移动的路径使所有领域改善；转而向上或向右的路径表示权衡。",
  "Cost of training on several domains": "在多个领域上训练的代价",
  "The number of steps is the same for every share, so the data of other domains replace data of the target. Shared rules are taught by every domain, so they lose no data. The loss they show is one of capacity.":
    "每种份额的步数相同，因而其他领域的数据取代了目标领域的数据。共有规则由每个领域教授，没有损失数据；它们的损失来自容量。",
  "Temperature by domain": "各领域的温度",
  "Precision is measured by KL(Q‖P), which penalises wrong predictions. Diversity is measured by KL(P‖Q), which penalises missing ones.":
    "精确性以 KL(Q‖P) 衡量，它惩罚错误的预测；多样性以 KL(P‖Q) 衡量，它惩罚遗漏的预测。",
  "Conflicting rules exclude each other by construction of this language. Only the cost of training on both is measured.":
    "冲突的规则互相排斥，这是该语言的构造所定。测量的只是同时在两者上训练的代价。",
  "The learning rate is not tuned, and checkpoints are a factor of two apart.": "学习率未经调优，相邻检查点相差两倍。",
  "There are few seeds, so intervals are wide. They are not corrected for multiple comparisons.":
    "种子很少，区间很宽，且没有对多重比较做校正。",
  "A network that never saw a domain predicts it wrongly. Its best temperature there measures that error and is no advice for sampling.":
    "从未见过某个领域的网络在其中预测错误；其最优温度衡量的是这种错误，不能作为采样的建议。",

  "Data shares and schedules": "数据的份额与安排",
  "A formula for shares of data, a staged schedule and an entropy band, compared with uniform mixing at equal compute.":
    "数据份额公式、分阶段方案与熵带，在计算量相等的条件下与均匀混合比较。",
  "Three claims of [the theory](./theory-claims) are tested. The share of a task in the data should be `τ (1 − σ) ρ^α`, with complexity τ, performance so far σ and relatedness to the target ρ. The share of the target should rise and then fall, in three stages. The entropy of the predictions should stay in a band, by giving more data to tasks above it.":
    "检验[理论](./theory-claims)的三条论断。任务在数据中的份额应为 `τ (1 − σ) ρ^α`，其中 τ 为复杂度，σ 为目前的表现，ρ 为与目标任务的相关度。目标任务的份额应分三个阶段先升后降。应给高于某个带的任务更多数据，使预测的熵保持在带内。",
  "The language has three domains; some rules are shared, others conflict. The first domain is the target. Every network trains for the same number of steps. The theory does not define its quantities. Here τ is the exact entropy of a domain, σ the share learned of what can be learned, and ρ the share of the target’s rules that hold in the domain. Adaptive rules update the shares after every tenth of training, on separate sequences.":
    "该语言有三个领域，部分规则共有，部分规则冲突；第一个是目标领域。每个网络训练的步数相同。理论没有定义各量；这里 τ 为领域的精确熵，σ 为可学部分中已学会的比例，ρ 为目标领域的规则中在该领域成立的比例。自适应规则在训练每过十分之一时用另外的序列更新份额。",
  "Compared with uniform mixing": "与均匀混合比较",
  "The rule “target alone” is the control for the loss on the target. As fresh data of the target never run out, data of other domains have to help more than the data of the target that they replace.":
    "规则“仅目标领域”是目标领域损失的对照。目标领域的新数据用之不竭，其他领域的数据所起的作用必须大于它们所取代的目标领域数据。",
  "Does the order matter?": "顺序重要吗？",
  "There is one size, one budget and one language. Its auxiliary domains are equally related to the target, so relatedness only separates the target from the rest.":
    "只有一种规模、一种预算、一种语言。其中各辅助领域与目标领域的相关度相同，因而相关度只能把目标领域与其余领域区分开来。",
  "Data are fresh at every step. A target with scarce data may gain from related domains; this is not tested.":
    "每一步的数据都是新的。数据稀缺的目标领域也许能得益于相关的领域，这一点没有检验。",
  "The last stage should use harder variants of the target. This language has none.":
    "最后一个阶段本应使用目标任务的更难变体，该语言没有这样的变体。",
  "The theory does not say what to do outside the entropy band. Here a domain above it gets twice the share, one below it half.":
    "理论没有说明在熵带之外如何处理。这里，高于熵带的领域份额加倍，低于熵带的减半。",

  "Transfer between languages": "语言之间的迁移",
  "Networks that learn a second language after a first. How much data that saves, whether the law of data transferred fits, and what is forgotten.":
    "先学第一种语言再学第二种语言的网络：能节省多少数据，迁移数据量定律是否相符，又遗忘了什么。",
  "The claim of Hernandez et al. {0}: pretraining on one distribution replaces D<sub>T</sub> data of another, and D<sub>T</sub> is a product of powers of the data D<sub>F</sub> used for fine-tuning and of the size N.":
    "Hernandez et al. {0} 的论断：在一个分布上预训练可替代另一个分布的 D<sub>T</sub> 个数据，D<sub>T</sub> 是微调数据量 D<sub>F</sub> 与规模 N 的幂之积。",
  "After half of the pairs of tokens the two languages follow one rule; after the other half their rules conflict. The first token names the language. D<sub>T</sub> is the data beyond D<sub>F</sub> that a network of the same size and seed needs from scratch for the same loss, interpolated between the amounts tried.":
    "在一半的词元对之后，两种语言遵循同一条规则；在另一半之后，规则冲突。首个词元指明语言。D<sub>T</sub> 是规模与种子相同的网络从头训练、达到同样损失时，在 D<sub>F</sub> 之外还需要的数据量，在所试的各数据量之间插值得出。",
  "Data saved": "节省的数据",
  "Does the law fit?": "定律是否相符？",
  Forgetting: "遗忘",
  "The first language is not seen while the second is learned.": "学习第二种语言期间不再见到第一种。",
  "The published law is for one or more passes over scarce data, stopped at the best validation loss. Here every token is new, and each amount has its own schedule.":
    "已发表的定律针对在稀缺数据上训练一遍或多遍，并在验证损失最低处停止。这里每个词元都是新的，每种数据量各有自己的学习率调度。",
  "D<sub>T</sub> is a difference along a curve of few points. Where both trainings reach similar losses it is small and uncertain.":
    "D<sub>T</sub> 是沿一条点数很少的曲线求得的差；两种训练的损失相近时，它既小又不确定。",
  "Networks whose D<sub>T</sub> is zero or beyond the amounts tried are left out of the fit, which biases it towards the middle.":
    "D<sub>T</sub> 为 0 或超出所试数据量的网络未参与拟合，这使拟合偏向中间。",
  "The intervals of the fit assume independent networks. Those of one size and seed share a curve from scratch, so the intervals are too narrow.":
    "拟合的区间假设各网络独立。规模与种子相同者共用一条从头训练的曲线，因而区间过窄。",
  "There are few sizes, all small, and few seeds. The learning rate is not tuned and is the same in both stages.":
    "规模种类少且都很小，种子也少。学习率未经调优，两个阶段相同。"
};
