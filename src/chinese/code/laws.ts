import type {Catalogue} from "../../lib/i18n/translate.js";

/** Notes of laws and of curves of emergence. */
export const laws: Catalogue = {
  "A straight line in logarithms, without a floor or a bend. Of the four estimators that Alabdulmohsin et al. compare, it extrapolates worst.":
    "双对数坐标下的直线，既无下限也无弯曲。在 Alabdulmohsin 等人比较的四种估计式中，它的外推最差。",
  "The power law with a floor, under the name that Alabdulmohsin et al. give it. Fits that stop early leave the floor at 0 and so return M1.":
    "即带下限的幂律，采用 Alabdulmohsin 等人的名称。过早停止的拟合会让下限停在 0，从而退化为 M1。",
  "A power law that bends into its floor b gᶜ at N = 1/g. One parameter sets both the bend and the floor. If the data show no bend, g is not identified and the law is M1.":
    "在 N = 1/g 处弯曲并趋于下限 b gᶜ 的幂律。弯曲与下限由同一个参数决定。若数据中没有弯曲，g 不可辨识，该定律即 M1。",
  "A power of one scale above the irreducible loss E. Without runs close to E, E and the exponent are strongly correlated.":
    "不可约损失 E 之上单一规模的幂。若没有接近 E 的运行，E 与指数强相关。",
  "Falls from the loss of guessing e₀ to the floor e; a = 0 gives M2. Losses must lie below e₀, which is 1 for error rates: for losses in nats, set it or fit it. If no run is near e₀, a is not identified.":
    "从随机猜测的损失 e₀ 降至下限 e；a = 0 时即 M2。损失必须低于 e₀，对错误率而言 e₀ 为 1：若损失以奈特计，须设定或拟合它。若没有运行接近 e₀，a 不可辨识。",
  "Straight segments in logarithms above a floor a. Around N = dᵢ the slope changes by cᵢ, more sharply for smaller fᵢ. The law cannot predict a break beyond the data. A break near the largest N is correlated with the floor.":
    "下限 a 之上的双对数折线。在 N = dᵢ 附近斜率改变 cᵢ，fᵢ 越小变化越急。该定律无法预测数据之外的拐点。靠近最大 N 的拐点与下限相关。",
  "Beyond N* the loss falls faster (κ > 0) or slower (κ < 0). The source gives the slope with the factor (N − N*)^δ; here the distance is in units of N*, so that κ has no dimension. The slope is integrated from N* outward, and E is the floor of the unbroken law. For δ ≥ α the loss falls below 0 at large N, so the law can hold only within the data.":
    "越过 N* 之后，损失下降得更快（κ > 0）或更慢（κ < 0）。来源给出的是斜率，含因子 (N − N*)^δ；此处距离以 N* 为单位，使 κ 无量纲。斜率从 N* 向外积分，E 是无突变定律的下限。δ ≥ α 时，损失在大 N 处降到 0 以下，因此定律只能在数据范围内成立。",
  "Straight segments in logarithms above a floor a. Around N = dᵢ the slope changes by cᵢ, more sharply for smaller fᵢ. Two breaks of opposite sign describe a loss that falls late and then flattens, or that rises in between. Breaks are ordered: d₂ = w₂ d₁ with w₂ ≥ 1. Nine parameters need at least about thirty runs.":
    "下限 a 之上的双对数折线。在 N = dᵢ 附近斜率改变 cᵢ，fᵢ 越小变化越急。两个符号相反的拐点描述先迟迟不降、随后下降再变平的损失，或中途回升的损失。拐点按序排列：d₂ = w₂ d₁，w₂ ≥ 1。九个参数至少需要约三十次运行。",
  "Straight segments in logarithms above a floor a. Around N = dᵢ the slope changes by cᵢ, more sharply for smaller fᵢ. Breaks are ordered: each dᵢ is wᵢ ≥ 1 times the one before. Three breaks fit almost any smooth curve within the data and extrapolate poorly.":
    "下限 a 之上的双对数折线。在 N = dᵢ 附近斜率改变 cᵢ，fᵢ 越小变化越急。拐点按序排列：每个 dᵢ 是前一个的 wᵢ 倍（wᵢ ≥ 1）。三个拐点几乎能贴合数据范围内的任何光滑曲线，但外推很差。",
  "With unlimited data it is Kaplan’s power law of parameters, with unlimited parameters that of data. It has no floor: if the data have one, both exponents are underestimated. The joint fit gives other scale constants than separate fits.":
    "数据无限时，它是 Kaplan 关于参数量的幂律；参数量无限时，是关于数据量的幂律。它没有下限：若数据存在下限，两个指数都会被低估。联合拟合给出的尺度常数与分别拟合不同。",
  "The learning curve of a model trained on each token once. S is the number of steps at a batch far above the critical batch size; at small batches it differs from the steps taken. The law does not describe warm-up, and with a decaying learning rate only the last point of a run lies on it.":
    "每个词元只训练一次的模型的学习曲线。S 是批量远大于临界批量时的步数；小批量时它与实际步数不同。该定律不描述预热阶段；若学习率衰减，一次运行中只有最后一点落在曲线上。",
  "Parameters and data limit the loss independently. There is no floor, so its exponents are smaller than those of a law with one. The published values come from fits of each term alone; their sum overestimates the loss where both limit it.":
    "参数量与数据量各自独立地限制损失。没有下限，因此其指数小于带下限的定律。发表的数值来自对两项的分别拟合；在二者都起限制作用之处，其和会高估损失。",
  "Parameters and data limit the loss independently above the irreducible loss E. The estimates depend on the objective: on the same points β is 0.367, 0.406 or 0.428.":
    "在不可约损失 E 之上，参数量与数据量各自独立地限制损失。估计值取决于目标函数：对同一批数据点，β 可为 0.367、0.406 或 0.428。",
  "Parameters are bandwidth, data are signal, and both add noise. Where the noise grows faster than the signal, the loss has a minimum and rises again; a sum of decreasing powers cannot rise. Only the ratio of b to (c, d, e) is identifiable, so e is fixed at 1. If the loss is monotone, the noise parameters are not identified.":
    "参数量是带宽，数据是信号，二者都带来噪声。噪声增长快于信号时，损失有极小值并再度上升；递减幂之和则不可能上升。只有 b 与 (c, d, e) 之比可辨识，因此将 e 固定为 1。若损失单调，噪声参数不可辨识。",
  "A plane in logarithms: ten times the data lower the loss by the same factor at every size, and there is no floor. If C = 6 N D in all runs, only α + γ and β + γ are identified: fix γ at 0.":
    "对数坐标中的平面：无论规模大小，数据增至十倍都使损失降低同样的倍数，且没有下限。若所有运行都满足 C = 6 N D，则只有 α + γ 与 β + γ 可辨识：应将 γ 固定为 0。",
  "The number of languages ℓ as a third scale: each added language lowers the loss. This assumes transfer and no competition for capacity. There is no floor; the term of the least varied scale acts as one.":
    "以语言数 ℓ 为第三个尺度：每增加一种语言都使损失降低。它假定存在迁移而没有容量竞争。没有下限；变化最小的尺度所对应的项起到下限的作用。",
  "Each source m of data limits the loss independently, without synergy or competition. There is no floor. Every run needs data from every source: without one of them the predicted loss is infinite.":
    "每个数据源 m 独立地限制损失，既无协同也无竞争。没有下限。每次运行都须含有全部数据源：缺少任何一个，预测的损失为无穷大。",
  "Approximation (N), generalisation (D) and optimisation (C) errors add above a floor e. C must vary independently of N·D, as with repeated data or early stopping. If C = 6 N D, the last term is an interaction of N and D that only a wide grid identifies; compute-optimal runs alone do not.":
    "逼近误差（N）、泛化误差（D）与优化误差（C）在下限 e 之上相加。C 必须独立于 N·D 变化，例如重复数据或提前停止。若 C = 6 N D，最后一项是 N 与 D 的交互项，只有宽网格才能辨识；仅有计算最优的运行则不能。",
  "Each repetition of U unique tokens helps less than the one before, and so do parameters beyond the optimum for U. E, A, B and both exponents are fixed at the single-epoch fit of the source. The published optimum is a local one: on the points of the source, R_D* from 15 to 95 fits equally well.":
    "对 U 个不重复词元的每一次重复，作用都小于前一次；超出 U 所对应最优值的参数也是如此。E、A、B 与两个指数固定为来源的单轮拟合值。发表的最优解是局部最优：在来源的数据点上，R_D* 从 15 到 95 拟合得同样好。",
  "The extra data that a model trained from scratch would need to match a pre-trained model fine-tuned on D_F. It holds where data are scarce; for large D_F, pre-training can hurt (ossification). The published k counts characters.":
    "从零训练的模型要与在 D_F 上微调的预训练模型相当，额外需要的数据量。它在数据稀缺时成立；D_F 很大时，预训练可能有害（僵化）。发表的 k 以字符计。",
  "The null hypothesis: the score does not depend on scale.": "零假设：得分与规模无关。",
  "A sharp start and a slow approach to the ceiling, as a power law. At Nc it has completed 0.368 of its rise. In log N it is Gompertz’s curve (W1 in dose–response work). If the accuracy of one token has this form, so has exact match of any length, with the same width and a larger Nc.":
    "起步陡，以幂律缓慢趋近上限。在 Nc 处已完成上升的 0.368。以 log N 为自变量即 Gompertz 曲线（剂量–反应研究中的 W1）。若单个词元的正确率为此形式，则任意长度的完全匹配也是如此，宽度相同而 Nc 更大。",
  "Gompertz’s curve in N, not in log N. On a logarithmic axis it is always sharp: less than a decade wide for κ > 2. For κ below about 1.5 it does not start at the floor. Gompertz’s curve in log N is the Fréchet curve.":
    "以 N 而非 log N 为自变量的 Gompertz 曲线。在对数轴上它总是陡峭的：κ > 2 时宽度不足一个数量级。κ 低于约 1.5 时，曲线不从下限起步。以 log N 为自变量的 Gompertz 曲线即 Fréchet 曲线。",
  "Chance up to an onset, then a straight line in log N. Fix g at the chance level. It needs no ceiling in the data, so it can place an onset even where N50 is far beyond the largest scale.":
    "在起点之前为随机水平，之后为 log N 的直线。应将 g 固定为随机水平。它不要求数据中出现上限，因此即使 N50 远在最大规模之外，也能确定起点。",
  "The null hypothesis of steady progress: the probability is linear in log N. It has the same likelihood as the curves, so AICc values are comparable. It is written by its values at both ends of the window and stays between 0 and 1 within the data.":
    "稳步进展的零假设：概率是 log N 的线性函数。它与各曲线似然相同，因此 AICc 可以比较。它以窗口两端的取值表示，在数据范围内保持在 0 与 1 之间。",
  "A smooth curve that is symmetric in log N.": "在 log N 上对称的光滑曲线。",
  "Symmetric in log N like the logistic curve, with shorter tails. A few scales rarely distinguish the two.":
    "与 logistic 曲线一样在 log N 上对称，但尾部更短。少数几个规模很少能区分二者。",
  "The source prints the exponent (N − Nc)^α, whose value depends on the unit of N: with ε = 0.01 and Nc = 60B, P at N = 61B is 0.636 in billions of parameters and 1.00 in millions. Here the distance is in units of Nc, which gives the shifted Weibull curve with a free floor.":
    "来源给出的指数是 (N − Nc)^α，其值取决于 N 的单位：取 ε = 0.01、Nc = 60B，在 N = 61B 处，参数以十亿计时 P 为 0.636，以百万计时为 1.00。此处距离以 Nc 为单位，得到下限自由的平移 Weibull 曲线。",
  "A stretched exponential of scale: a slow start and a fast approach to the ceiling. At Nc it has completed 0.632 of its rise; N50 is where it has completed one half.":
    "规模的拉伸指数函数：起步慢，趋近上限快。在 Nc 处已完成上升的 0.632；完成一半之处是 N50。",
  "A Weibull rise that starts at the onset Nc and has completed 0.632 of its rise at 2 Nc. At α = 3.2, N50 is 1.89 Nc, compared with 0.892 Nc for the Weibull curve. Below Nc the printed form is not real; the floor is used there.":
    "从起点 Nc 开始的 Weibull 上升，在 2 Nc 处已完成上升的 0.632。α = 3.2 时，N50 为 1.89 Nc，而 Weibull 曲线为 0.892 Nc。低于 Nc 时原文的形式不是实数，此处取下限。",
  "A smooth alternative to emergence: an answer is right if all its k tokens are, independently, each with logistic probability in log N. k is the length of the answers and is not fitted. Longer answers move the rise to larger scales but do not make it arbitrarily narrow.":
    "涌现之外的一种光滑解释：答案的 k 个词元全部正确才算正确，各词元相互独立，正确概率为 log N 的 logistic 函数。k 为答案长度，不参与拟合。答案越长，上升所在的规模越大，但不会变得任意窄。",
  "A power of the relative distance from the critical point. The power holds near that point only; beyond, the curve is cut off at its ceiling. β = 1/2 is Landau’s mean-field value.":
    "到临界点相对距离的幂。幂律只在该点附近成立；更远处，曲线在上限处截断。β = 1/2 是 Landau 平均场的值。",
  "Progress that speeds up or slows down without a break: the probability is a parabola in log N, written by its values at both ends and in the middle of the window. It is the only smooth alternative that may fall and rise.":
    "加速或减速而没有拐点的进展：概率是 log N 的抛物线，以窗口两端与中点的取值表示。它是唯一可以先降后升的光滑形式。",
  "Two straight lines in log N that meet at a break. A break is not a threshold: every task that rises from chance has one. The position of the break has many local optima, so starts try every gap between scales.":
    "在拐点处相接的两段 log N 直线。拐点不等于阈值：任何从随机水平上升的任务都有拐点。拐点位置有许多局部最优，因此各初值在每两个相邻规模之间都试一个。"
};
