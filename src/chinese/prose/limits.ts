import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/limits.md and theory-claims.md */
export const limits: Catalogue = {
  "Has the loss a limit?": "损失有极限吗？",
  "The loss as parameters, data and both grow without end. Do its increments shrink, to what, and can that be?":
    "当参数量、数据量或两者无限增大时的损失：其增量是否缩小，趋于何值，这可能吗？",
  "A theory of scaling may begin with a function E(N, D, K), the loss of a network of N parameters after D units of data and K steps, and with what it tends to as each of them grows. That some limit exists is no discovery: a loss that falls and cannot fall below zero has one. What can be measured is more modest. Do the increments shrink at the scales that were tried, factor by factor? Which limit does the law that fits say, with what interval? And where the least possible loss is known exactly, is that limit possible at all?":
    "一种缩放理论可以从函数 E(N, D, K) 讲起，即参数量为 N 的网络在 D 个单位的数据、K 步训练之后的损失，以及各量增大时它所趋之值。极限存在算不上发现：损失下降而又不能低于零，自然有极限。能够测量的要朴素得多：在所试的规模上，增量是否逐倍缩小？与数据相符的定律给出怎样的极限，区间多宽？在最小可能损失精确可知之处，这样的极限究竟可不可能？",
  "Do the increments shrink?": "增量在缩小吗？",
  "No law is needed for this. The slope of the loss in the logarithm of an axis is compared between the two halves of it. A power with a floor gives a ratio below one; a loss that would fall with the logarithm for ever gives one. Only an interval that lies wholly on one side is a verdict.":
    "这一步不需要定律：只需比较损失对某一轴之对数的斜率在该轴前后两半的大小。带下限的幂律给出小于 1 的比值；若损失会永远随对数下降，比值便是 1。只有整个区间落在一侧，才算判定。",
  "Where would they end?": "它们会止于何处？",
  "A limit with other axes fixed is the loss of what those axes leave: of an endless network with little data, or of a small network with endless data. Neither can lie below the entropy of the source. Where a fitted one does, its interval was narrow because it supposes the law, and the law does not hold that far out.":
    "其余轴固定时的极限，是那些轴所留下的损失：无限大的网络配有限的数据，或小网络配无限的数据。两者都不可能低于数据源的熵。凡是拟合出的极限低于它，其区间之窄都是因为预设了定律，而定律在那么远处并不成立。",
  "steps varied apart from data": "新增步数独立于数据量变化的实验",
  "Steps apart from data": "步数与数据量分离",
  "In that sweep all batches have one size, so that steps go with data. Another cuts the same data into fewer steps or more: sizes, amounts of data and numbers of steps on one grid, each with every other. More steps from the same data are smaller batches.":
    "上述扫描实验中批量大小都相同，因而步数与数据量成正比。另一次扫描实验把同样的数据分成较少或较多的步数：规模、数据量与步数构成一个完整网格，两两交叉。数据相同而步数更多，就意味着批量更小。",
  "Other tasks": "其他任务",
  "Every unit is seen once. Where steps are varied apart from data, the rate follows the root of the batch, by a rule and not tuned; steps that repeat their data are another matter, and not tried.":
    "每个单位的数据只见一次。在步数独立于数据量变化之处，学习率按规则随批量大小的平方根变化，未经调优；重复使用数据的步数是另一回事，没有尝试。",
  "The limit along a line is the floor of one power law, and its interval knows nothing of other laws. The ratio of increments supposes none, and says nothing of where they end.":
    "沿一条线的极限是某一条幂律的下限，其区间不考虑其他定律。增量之比不预设任何定律，但也不说明增量止于何处。",
  "Increments that shrink are necessary for a limit and not sufficient. They are said of the scales tried, and no further.":
    "增量缩小是极限存在的必要条件而非充分条件，且只就所试的规模而言，不涉及更远处。",
  "The scatter of seeds is taken to be one along a line. Near a transition it is not, and such lines remain undetermined.":
    "假定沿一条线种子间的散布处处相同。在转变附近并非如此，这样的线便仍为未定。",
  "claims of experiments on domains, languages, teachers and units": "新增关于领域、语言、教师与单元的实验的论断",
  References: "参考文献",
  "Every source that this site cites, with authors, year, title and link.":
    "本站引用的全部文献，附作者、年份、标题与链接。",
  "Claims of the theories are judged in [claims of the theory](./reports/theory-claims) and [published critical scales](./reports/published-claims-against-data). Each law names its source on [its page](./laws/).":
    "对各理论论断的检验见[理论的论断](./reports/theory-claims)与[已发表的临界规模](./reports/published-claims-against-data)。每条定律的来源写在[该定律的页面](./laws/)上。",
  "Claims of the theory": "理论的论断",
  "Every claim of the source theories that was measured here, with author, place, verdict and evidence.":
    "来源理论中在此测量过的每条论断，附作者、出处、判定与证据。",
  "each claim cites its source; verdicts by source": "每条论断注明来源；按来源汇总判定",
  "Each verdict is computed from the intervals on the page that it links to. The networks are small and the tasks synthetic: “not supported” means that the claim could have shown itself here and did not, not that it fails elsewhere. Some rules were changed after a first look at the data; for the claims on U-shaped loss and on teachers, this changed the verdict.":
    "每个判定都由所链接页面上的区间计算得出。网络很小，任务是合成的：“不支持”是指该论断本可在此显现而没有，并不表示它在别处不成立。有些规则是在初看数据之后改动的；对关于 U 形损失和教师模型的论断，这改变了判定。"
};
