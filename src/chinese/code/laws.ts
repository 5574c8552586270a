import type {Catalogue} from "../../lib/i18n/translate.js";

/** Notes of laws and of curves of emergence. */
export const laws: Catalogue = {
  "A straight line in logarithms, without floor or bend: the first of the four estimators that Alabdulmohsin et al. compare by their extrapolation, and the worst of them.":
    "双对数坐标下的直线，既无下限也无弯曲：Alabdulmohsin 等人按外推能力比较的四种估计式中的第一种，也是最差的一种。",
  "The same law as the power law with a floor, with which it shares all but its name: the second of the four estimators that Alabdulmohsin et al. compare by their extrapolation. Fits that stop early leave the floor at 0, which makes it M1.":
    "与带下限的幂律是同一定律，仅名称不同：Alabdulmohsin 等人按外推能力比较的四种估计式中的第二种。过早停止的拟合会让下限停在 0，那就成了 M1。",
  "Its floor b gᶜ and the bend at N = 1/g are one parameter. Where nothing bends within the data, g has no lower end and the law is M1.":
    "它的下限 b gᶜ 与 N = 1/g 处的弯曲由同一个参数决定。数据范围内若没有弯曲，g 便没有下端，该定律退化为 M1。",
  "One scale limits the loss; E is what no scale removes. Without runs close to the floor, E and the exponent trade off.":
    "损失受单一规模限制；E 是任何规模都消除不掉的部分。若没有接近下限的运行，E 与指数会此消彼长。",
  "Leaves the loss e₀ of guessing slowly and reaches the floor e as a power; a = 0 is M2. Solved for L here. Losses must lie below e₀, which is 1 for error rates: state or free it for a loss in nats. Where no run is near e₀, a is not identified.":
    "缓慢离开随机猜测的损失 e₀，再以幂律趋近下限 e；a = 0 时即 M2。此处已解出 L。损失必须低于 e₀，对错误率而言 e₀ 为 1；若损失以奈特计，则须给定 e₀ 或放开它。若没有运行接近 e₀，a 不可辨识。",
  "Straight lines in logarithms above a floor a, the slope changing by cᵢ around N = dᵢ, the more sharply the smaller fᵢ. A break that the data do not reach cannot be foreseen: it extrapolates the slope after the last one. A late break and the floor trade off.":
    "下限 a 之上的双对数折线，斜率在 N = dᵢ 附近改变 cᵢ，fᵢ 越小变化越急。数据未触及的拐点无法预见：外推只沿用最后一个拐点之后的斜率。靠后的拐点与下限会此消彼长。",
  "Beyond N* the loss falls faster (κ > 0) or slower. As printed the last factor is (N − N*)^δ, which gives κ the dimension of N^−δ: here it is counted in N*, and κ is a number. The printed law is a slope; it is integrated from N* outward, so that E is the floor that the unbroken law would have. Integrated from infinity it is finite only for δ < α: beyond that the loss falls without end, below 0, and the law can hold only within the data.":
    "越过 N* 之后，损失下降得更快（κ > 0）或更慢。原文中最后一个因子是 (N − N*)^δ，这使 κ 带有 N^−δ 的量纲；此处以 N* 为单位，κ 成为纯数。原文给出的是斜率；这里从 N* 向外积分，于是 E 就是没有突变时定律的下限。若从无穷远处积分，则仅当 δ < α 时有限；超过之后损失会无休止地下降到 0 以下，定律只能在数据范围内成立。",
  "Straight lines in logarithms above a floor a, the slope changing by cᵢ around N = dᵢ, the more sharply the smaller fᵢ. Two breaks of opposite sign make a loss that falls late and then flattens, or that rises in between. Breaks are in order, d₂ = w₂ d₁ with w₂ ≥ 1. Nine parameters: fewer than some thirty runs do not determine them.":
    "下限 a 之上的双对数折线，斜率在 N = dᵢ 附近改变 cᵢ，fᵢ 越小变化越急。两个符号相反的拐点可描述先迟迟不降、再下降而后变平的损失，或中途回升的损失。拐点按序排列，d₂ = w₂ d₁，w₂ ≥ 1。共九个参数：少于约三十次运行便无法确定它们。",
  "Straight lines in logarithms above a floor a, the slope changing by cᵢ around N = dᵢ, the more sharply the smaller fᵢ. Breaks are in order, each dᵢ = wᵢ times the one before. Three breaks follow almost any smooth curve within the data, and say the less of what lies beyond.":
    "下限 a 之上的双对数折线，斜率在 N = dᵢ 附近改变 cᵢ，fᵢ 越小变化越急。拐点按序排列，每个 dᵢ 是前一个的 wᵢ 倍。三个拐点几乎能贴合数据范围内的任何光滑曲线，对范围之外能说的也就更少。",
  "With either scale without bound it is Kaplan’s power law of the other, and it can be expanded in 1/D. No floor: where the data show one, both exponents come out too small. The joint fit gives other scales than the fits of N and of D alone.":
    "任一规模趋于无穷时，它就是 Kaplan 关于另一规模的幂律，且可按 1/D 展开。没有下限：若数据显示存在下限，两个指数都会偏小。联合拟合给出的尺度常数与单独对 N、对 D 的拟合不同。",
  "The learning curve of a model that never sees a token twice. S are the steps that training far above the critical batch size would take, not the steps taken: at small batches these differ. It leaves out the warm-up, and with a schedule that decays no point before the last lies on it.":
    "从不重复看到同一词元的模型的学习曲线。S 是批量远大于临界批量时所需的步数，而非实际步数；小批量时二者不同。它不含预热阶段；若学习率逐步衰减，则除最后一点外，其余各点都不在曲线上。",
  "Model size and data limit the loss independently and together remove all of it: there is no floor, so that its exponents come out smaller than those of a law with one. The published values are from fits of either term alone, with the other scale out of the way; as a sum they overstate the loss where both limit it.":
    "模型规模与数据各自独立地限制损失，二者合起来能将其完全消除：没有下限，因此其指数小于带下限的定律。发表的数值来自对两项分别的拟合，当时另一规模不构成限制；相加之后，在两者同时起限制作用之处会高估损失。",
  "Model size and data limit the loss independently. The exponents move with the objective that is minimised: on the same points β is 0.367, 0.406 or 0.428.":
    "模型规模与数据各自独立地限制损失。指数随所最小化的目标函数而变：对同一批数据点，β 可为 0.367、0.406 或 0.428。",
  "Size is bandwidth, data are signal, and both bring noise along: where the noise grows faster than the signal, the loss has a basin and rises again, which no sum of falling powers does. b and (c, d, e) share a scale, so that e is held at 1. Eight parameters: where the loss is monotone, the data do not determine the noise.":
    "规模是带宽，数据是信号，二者都带来噪声：噪声增长快于信号时，损失先降到谷底再回升，这是任何递减幂之和都做不到的。b 与 (c, d, e) 共用一个尺度，因此将 e 固定为 1。共八个参数：若损失单调，数据便不能确定噪声。",
  "A plane in logarithms: ten times the data lower the loss by the same share at every size, down to nothing, which no measured loss does. Where log N, log D and log C are collinear, as in runs with C = 6 N D, the data determine α + γ and β + γ but not γ: hold γ at 0 there.":
    "对数坐标中的平面：无论规模大小，数据增至十倍都使损失降低同样的比例，直至为零，而任何实测的损失都不会如此。当 log N、log D 与 log C 共线时（如 C = 6 N D 的运行），数据能确定 α + γ 与 β + γ，却不能确定 γ：此时应将 γ 固定为 0。",
  "Every language added, of ℓ in all, lowers the loss: a claim of transfer alone, for languages that compete for one model’s capacity would raise it. No floor, so that the least varied of the three scales takes the part of one.":
    "每增加一种语言（共 ℓ 种）都使损失降低：这只主张迁移，因为若各语言争夺同一模型的容量，损失反而会升高。没有下限，于是三种规模中变化最小的那一个便充当了下限。",
  "Each source m of data limits the loss on its own, and none stands in for another: no synergy, no competition. As printed it has no floor and needs every source in every run: without one of them the loss is without bound.":
    "每个数据源 m 各自限制损失，互不替代：既无协同，也无竞争。按原文它没有下限，且每次运行都须含有全部数据源：缺少任何一个，损失便无界。",
  "Errors of approximation (N), generalisation (D) and optimisation (C) add up above a floor e. C must vary independently of N·D, as where data repeat or training stops early. Else C is 6 N D and the last power an interaction of N and D, which only a wide grid of both tells from the other two, and compute-optimal runs alone never.":
    "逼近误差（N）、泛化误差（D）与优化误差（C）在下限 e 之上相加。C 必须独立于 N·D 变化，例如数据重复或训练提前停止时。否则 C 即 6 N D，最后一项就成了 N 与 D 的交互项，只有二者构成的宽网格才能将它与另两项区分开，仅凭计算最优的运行则永远不能。",
  "Each repetition of U unique tokens adds less than the last, and so do parameters beyond what is optimal for U. E, A, B and both exponents are held at the values of the source’s own single-epoch fit. The published optimum is only a local one of its own objective: on the source’s points R_D* from 15 to 95 fits as well.":
    "对 U 个不重复词元的每一次重复，带来的收益都不如上一次；超出 U 所对应最优值的参数也是如此。E、A、B 与两个指数固定为来源自己的单轮拟合值。发表的最优解只是其自身目标函数的一个局部最优：在来源的数据点上，R_D* 从 15 到 95 拟合得同样好。",
  "The data from the new distribution that a model trained on it from scratch would need beyond the D_F it was fine-tuned on, for the same loss. It holds where data are scarce: as D_F grows, pre-training may hurt rather than help (ossification). The published k counts characters.":
    "若要达到同样的损失，从零训练的模型在微调所用的 D_F 之外还需要多少来自新分布的数据。它在数据稀缺时成立：随着 D_F 增大，预训练可能有害无益（僵化）。发表的 k 以字符计。",
  "The null: scale changes nothing over the scales tested.": "零假设：在所试规模范围内，规模不起作用。",
  "A sharp foot and a long shoulder: it nears its ceiling as a power law. At Nc it has made 0.368 of its rise. Over log N this is Gompertz’s curve, the upper extreme value or W1 of dose–response work. A token rate of this form stays of this form and this width in exact match of any length: only Nc moves.":
    "起步陡、收尾长：以幂律趋近上限。在 Nc 处已完成上升的 0.368。对 log N 而言它就是 Gompertz 曲线，即剂量–反应研究中的极大值分布或 W1。若单个词元的正确率为此形式，则任意长度的完全匹配仍保持此形式与宽度：只有 Nc 移动。",
  "Each added parameter counts alike, not each factor: on a logarithmic axis it is always sharp, less than a decade wide for κ above 2, and below κ of about 1.5 its foot does not come down to the floor at any scale. Gompertz’s curve in log N is the Fréchet curve.":
    "每增加一个参数作用相同，而非每增加一倍作用相同：在对数轴上它总是陡峭的，κ 大于 2 时宽度不足一个数量级；κ 低于约 1.5 时，其起始段在任何规模下都降不到下限。以 log N 为自变量的 Gompertz 曲线即 Fréchet 曲线。",
  "The onset is where scores leave chance, not where they are half way: hold g at the chance of guessing. It needs no ceiling in the data, so that it can date an onset where N50 is far beyond the largest scale.":
    "起点是得分离开随机水平之处，而不是升到一半之处：应将 g 固定为随机猜测的水平。它不要求数据中出现上限，因此即使 N50 远在最大规模之外，也能确定起点。",
  "The null of steady progress. It is a line of the chance, not of its logit, so that it has the likelihood of the curves and its AICc can be set beside theirs; both ends of the window are chances, so that it never leaves 0 to 1 within the data.":
    "稳步进展的零假设。它是概率本身的直线，而非其 logit 的直线，因此与各曲线似然相同，AICc 可以并列比较；窗口两端都是概率，因此在数据范围内不会超出 0 到 1。",
  "The smooth and symmetric rival of the Weibull curve: foot and shoulder are alike.":
    "Weibull 曲线的光滑对称的竞争形式：起步段与收尾段形状相同。",
  "Symmetric as the logistic curve is, with shorter tails: counts at one or two scales tell the two apart rarely.":
    "与 logistic 曲线一样对称，但尾部更短：仅凭一两个规模上的计数很少能区分二者。",
  "As printed the exponent is (N − Nc)^α, which is not a number but a number of parameters to the power α: with ε = .01 and Nc = 60 billion it gives .636 at N = 61 billion when parameters are counted in billions and 1.000 when they are counted in millions. Counted in Nc, as here, it is the shifted Weibull curve with a free floor.":
    "原文中的指数是 (N − Nc)^α，它不是纯数，而是参数量的 α 次方：取 ε = .01、Nc = 60 billion，在 N = 61 billion 处，参数以十亿计时得 .636，以百万计时得 1.000。此处以 Nc 为单位，它就是下限自由的平移 Weibull 曲线。",
  "At Nc the curve has made 0.632 of its rise, not one half: N50 is where it has. Its foot is longer than its shoulder.":
    "在 Nc 处曲线已完成上升的 0.632，而非一半：完成一半之处是 N50。其起步段长于收尾段。",
  "Not the Weibull curve of the same letters: here Nc is the onset, the curve has made 0.632 of its rise at 2 Nc, and at α = 3.2 N50 is 1.892 Nc instead of 0.892 Nc. Below Nc the printed form is a complex number; it is read as the floor.":
    "并非使用相同字母的 Weibull 曲线：此处 Nc 是起点，曲线在 2 Nc 处完成上升的 0.632；α = 3.2 时，N50 为 1.892 Nc 而非 0.892 Nc。低于 Nc 时原文的形式是复数，这里将其视为下限。",
  "The rival that needs no transition: k tokens, each right with a logistic chance in log N, independently. The length k is given by the answers and not fitted. Length moves the rise to larger scales; it does not make it narrower without end.":
    "无需转变的竞争形式：k 个词元各自独立地以 log N 的 logistic 概率答对。长度 k 由答案给定，不参与拟合。长度会把上升推向更大的规模，但不会使其无限变窄。",
  "A power of the distance from the critical point holds near that point only; the source gives no form beyond, so it is cut off where the rise is complete. β = 1/2 is Landau’s mean-field value. Counting the distance in Nc makes A a number.":
    "到临界点距离的幂律只在该点附近成立；来源没有给出更远处的形式，因此在上升完成处截断。β = 1/2 是 Landau 平均场的值。以 Nc 为单位计距离，使 A 成为纯数。",
  "Progress that speeds up or slows down, without a break. Written by its values at the ends and in the middle of the window, all of them chances; a line of the chance, not of its logit. The one smooth rival that may fall and rise.":
    "加速或减速的进展，没有拐点。以窗口两端与中点的取值表示，三者都是概率；描述的是概率本身，而非其 logit。它是唯一可以先降后升的光滑竞争形式。",
  "A break is no threshold: any task that leaves chance has one somewhere. Written by its chances at the ends of the window and at the break, so that it never leaves 0 to 1 within the data. The break has many local optima: the starts try one in every gap between scales.":
    "拐点不等于阈值：任何离开随机水平的任务都会在某处有拐点。以窗口两端与拐点处的概率表示，因此在数据范围内不会超出 0 到 1。拐点有许多局部最优：各初值在每两个相邻规模之间都试一个。"
};
