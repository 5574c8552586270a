import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/distillation.md, mixture.md, schedules-of-data.md and transfer.md */
export const mixtures: Catalogue = {
  "A teacher and its temperature": "教师及其温度",
  "Small networks that learn from a large one’s softened answers, against those that learn from data for as many steps.":
    "从大网络的软化答案中学习的小网络，与以同样步数从数据中学习的小网络相比较。",
  "The claim: to learn from a large network’s answers is more efficient than to learn from data, and the temperature at which it answers decides how much of its uncertainty comes along, with an optimum between cold and hot.":
    "论断是：向大网络的答案学习比从数据中学习更高效；其作答的温度决定了有多少不确定性一并传递过来，最优值在冷热之间。",
  "A student and its rival see the same sequences for as many steps. One is told which token followed; the other what the teacher thinks of every token, both softened by T, with gradients scaled by T².":
    "学生与其对手以同样的步数看同样的序列。对手得知的是实际出现了哪个词元；学生得知的是教师对每个词元的看法，师生的输出都以温度 T 软化，梯度按 T² 缩放。",
  "Along training": "训练过程",
  "At the end": "训练结束时",
  "Student and teacher are softened alike, so that a student which copies its teacher’s logits is as sure of itself at any T; what T decides is which of their differences count. The last column tells whether its answers came out too sure all the same.":
    "学生与教师同样软化，因而照搬教师 logit 的学生在任何 T 下都同样自信；T 所决定的是两者的哪些差异更受重视。最后一列说明它的答案是否终究过于自信。",
  "One teacher, one size of student and one budget; the teacher’s own seed is part of every difference and of no interval.":
    "只有一位教师、一种学生规模、一种预算；教师自身的种子影响每一个差值，却不在任何区间之内。",
  "A student is judged by its answers without softening, which is also how one of the temperatures trains it: that favours this one.":
    "评判学生用的是未软化的答案，而其中一个温度也正是这样训练的：这对该温度有利。",
  "Steps are equal, not compute: a teacher has to be trained, and to answer.":
    "相同的是步数，不是计算量：教师需要训练，也需要作答。",
  "The rate is not tuned, and the same for all; by T² alone the gradients of different temperatures are not made equal.":
    "学习率未经调优，且处处相同；仅靠 T² 并不能使不同温度下的梯度相等。",
  "Data are fresh at every step. A teacher’s other use, to make scarce data last, is not tried.":
    "每一步的数据都是新的。教师的另一种用途，即让稀缺的数据更经用，没有尝试。",

  "Distortion in several directions": "多个方向上的失真",
  "Three domains with shared and conflicting rules; what one costs the others, and how sure of itself a network should be in each.":
    "三个领域，既有共有规则，也有冲突规则：一个领域使其余领域付出什么代价，网络在各领域应当有多自信。",
  "The claim: distortion is a vector with an entry a domain, knowledge of one domain excludes that of another, and so lowering one entry raises others; what tasks want of temperature differs, low for precision and high for diversity.":
    "论断是：失真是一个向量，每个领域一个分量；一个领域的知识排斥另一个领域的知识，因而降低一个分量就会抬高其他分量；各任务对温度的要求不同，求精确者宜低，求多样者宜高。",
  "Here the first token of a sequence names its domain. After half of the pairs of tokens one rule holds in all domains, after the others each domain contradicts the rest. Entries are D = H(P, Q) in each domain, on the same held-out sequences whatever a network was trained on, and H(P) is exact.":
    "这里，序列的第一个词元指明其领域。在一半的词元对之后，所有领域遵循同一条规则；在其余的词元对之后，各领域彼此矛盾。各分量为每个领域中的 D = H(P, Q)，无论网络用什么训练，都在同一批留出序列上测量，而 H(P) 是精确的。",
  Paths: "路径",
  "Training on all domains moves down in all directions where there is no trade-off, and along an edge where there is one.":
    "在全部领域上训练时，没有权衡之处，各方向一同下降；有权衡之处，则沿边缘移动。",
  "What company costs": "共同训练的代价",
  "Steps are the same for every share, so that what others get is taken from the target. Were that all, shared rules would lose nothing, since every domain teaches them: what they lose is capacity.":
    "每种份额的步数相同，因而给予其余领域的都取自目标领域。若仅止于此，共有规则便毫无损失，因为每个领域都在教它们：它们所损失的是容量。",
  "Temperature, domain by domain": "逐个领域看温度",
  "A network that is asked for precision is punished for giving what is wrong, KL(Q‖P); one that is asked for diversity, for leaving out what is right, KL(P‖Q).":
    "要求精确的网络，因给出错误的内容而受罚，即 KL(Q‖P)；要求多样的网络，因遗漏正确的内容而受罚，即 KL(P‖Q)。",
  "That excluding rules exclude each other is built into this language; that it also costs company is what was open.":
    "相斥的规则彼此排斥，这是该语言的构造所定；共同训练是否也因此付出代价，才是待解的问题。",
  "The learning rate is not tuned, and moments are a factor of two apart.": "学习率未经调优，各时刻之间相差两倍。",
  "With few seeds Student’s interval is wide, and no correction is made for looking at many.":
    "种子很少，t 分布的区间很宽，且没有对多重比较做校正。",
  "A network that never saw a domain is surely wrong in it; its best temperature says how wrong rather than how to sample.":
    "从未见过某个领域的网络在其中必定是错的；其最优温度说明的是错得多厉害，而不是该如何采样。",

  "Which data, and when": "用哪些数据，何时用",
  "A formula for shares of data, a staged schedule and an entropy band against uniform mixing, at equal compute.":
    "数据份额公式、分阶段方案与熵带，在计算量相等的条件下与均匀混合比较。",
  "The claims: for a target task and auxiliary ones, shares of data ought to be `τ (1 − σ) ρ^α`, by complexity, performance so far and relatedness; the target’s share ought to rise and then fall in three stages; and the entropy of what a network foretells ought to be kept in a band, task by task, by giving more of what lies above it.":
    "论断是：对于一个目标任务与若干辅助任务，数据份额应为 `τ (1 − σ) ρ^α`，依次取决于复杂度、目前的表现与相关度；目标任务的份额应分三个阶段先升后降；并且应逐个任务把网络预测的熵保持在一个带内，高于该带者多给数据。",
  "The language has three domains with shared and conflicting rules; the first is the target. Every network trains for the same number of steps. As the source leaves its quantities open, complexity here is the exact entropy of a domain, performance is the share that was learned of what can be, and relatedness is the share of the target’s rules that hold there. Rules that look at the network do so at every tenth of the training, on sequences of their own.":
    "该语言有三个领域，既有共有规则，也有冲突规则；第一个是目标领域。每个网络训练的步数相同。由于原文没有确定各量的含义，这里的复杂度是领域的精确熵，表现是可学部分中已学会的比例，相关度是目标领域的规则中在该领域成立的比例。依网络状态调整的规则在训练每过十分之一时查看一次，所用的序列另行抽取。",
  "Against uniform mixing": "与均匀混合比较",
  "What a rule is good for depends on the aim. The target alone is the control for the first: where data of the target do not run out, any data of other domains have to be worth their price.":
    "一条规则好在何处，取决于目的。仅用目标领域训练是第一个目的的对照：目标领域的数据用之不竭时，其他领域的任何数据都必须物有所值。",
  "Does the order matter?": "顺序重要吗？",
  "Without that control, a schedule is judged by how much of the target it holds rather than by when.":
    "没有这一对照，评判一个方案所依据的便是其中目标领域占多少，而不是何时出现。",
  "One size, one budget and one language, in which the auxiliary domains are equally related to the target. There relatedness can only tell the target from the rest.":
    "只有一种规模、一种预算、一种语言，且其中各辅助领域与目标领域的相关度相同。在此，相关度只能把目标领域与其余领域区分开来。",
  "Data are fresh at every step. A target whose data are scarce may gain from its relatives where this one cannot.":
    "每一步的数据都是新的。数据稀缺的目标领域也许能得益于相近的领域，而这里的目标领域不能。",
  "The last stage ought to bring harder variants of the target, of which this language has none.":
    "最后一个阶段本应引入目标任务的更难变体，而该语言没有这样的变体。",
  "What is done outside of the band is this site’s choice: twice the share above, half of it below.":
    "在带外如何处理是本站的选择：高于该带则份额加倍，低于该带则减半。",

  "What one language is worth to another": "一种语言对另一种语言的价值",
  "Networks that learn a second language after a first; how much data that saves, by the law of data transferred, and what is forgotten.":
    "学过第一种语言再学第二种语言的网络：按迁移数据量定律能节省多少数据，又遗忘了什么。",
  "The claim: training on one distribution is worth data of another, D<sub>T</sub> of them, and that worth is a product of powers of the data D<sub>F</sub> that the network is then trained on and of its size N.":
    "论断是：在一个分布上训练，相当于得到另一个分布的 D<sub>T</sub> 个数据，其值等于网络随后训练所用数据量 D<sub>F</sub> 与其规模 N 的幂之积。",
  "Two languages share the rule after half of the pairs of tokens and contradict each other after the rest; a first token names the language. D<sub>T</sub> is what a network of the same size and seed needs beyond D<sub>F</sub>, from scratch, for the same loss, between the amounts that were tried.":
    "两种语言在一半的词元对之后规则相同，在其余的词元对之后彼此矛盾；首个词元指明语言。D<sub>T</sub> 是规模与种子相同的网络从头训练、达到同样损失时，在 D<sub>F</sub> 之外还需要的数据量，在所试的各数据量之间插值得出。",
  "How much is saved": "节省了多少",
  "Is it a law?": "它是定律吗？",
  "What is forgotten": "遗忘了什么",
  "While the second language is learned, none of the first is seen. Here distortions do move against each other: a domain that is left out pays, and not for conflicts alone.":
    "学习第二种语言期间，完全见不到第一种。在这里，失真确实此消彼长：被略去的领域要付出代价，而且不仅是因为冲突。",
  "The published law is of one pass or more over scarce data, stopped where validation is best. Here every token is new, and each amount has a schedule of its own.":
    "已发表的定律针对的是在稀缺数据上训练一遍或多遍，并在验证损失最低处停止。这里每个词元都是新的，每种数据量各有自己的学习率调度。",
  "D<sub>T</sub> is a difference along a curve of few points; where both trainings end alike it is small and uncertain.":
    "D<sub>T</sub> 是沿一条点数很少的曲线求得的差；两种训练结果相近时，它既小又不确定。",
  "Networks whose D<sub>T</sub> is none or out of reach are left out of the fit, which bends it towards the middle.":
    "D<sub>T</sub> 为零或超出可测范围的网络未参与拟合，这使拟合偏向中间。",
  "The fit’s intervals take networks for independent, but those of one size and seed share a curve from scratch: they are too narrow.":
    "拟合的区间把各网络视为独立，但规模与种子相同者共用一条从头训练的曲线：区间过窄。",
  "Few sizes, all small; few seeds; an untuned rate, the same for both stages.":
    "规模种类少，且都很小；种子很少；学习率未经调优，两个阶段相同。"
};
