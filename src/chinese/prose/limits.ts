import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/limits.md and theory-claims.md */
export const limits: Catalogue = {
  "Does the loss have a floor?": "损失有下限吗？",
  "The limit of the loss as parameters, data and steps grow. Whether increments shrink, where they would end, and whether that is possible.":
    "参数量、数据量与步数增大时损失的极限：增量是否缩小，会止于何处，以及这是否可能。",
  "[The theory](./theory-claims) starts from E(N, D, K), the loss of a network of N parameters after D units of data and K steps, and from its limit as each of them grows. A loss that falls and stays above zero has a limit. Three questions can be measured. Do increments of the loss shrink at the scales tried? Which limit does the fitted law give, with which interval? Is that limit possible, given the exact entropy?":
    "[理论](./theory-claims)从 E(N, D, K) 及其在各量增大时的极限讲起，即参数量为 N 的网络在 D 个单位的数据、K 步训练之后的损失。损失下降而不低于零，便有极限。能够测量的问题有三个：在所试的规模上，损失的增量是否缩小？拟合的定律给出怎样的极限，区间多宽？已知精确熵，这样的极限是否可能？",
  "Do the increments shrink?": "增量在缩小吗？",
  "A line is a set of runs that differ in one axis. The slope of the loss in the logarithm of that axis is compared between its two halves. A power law with an irreducible loss gives a ratio below one; a loss that falls with the logarithm forever gives one. No law is assumed. A result is significant where the whole interval lies on one side.":
    "一条线是只在一个轴上不同的一组运行。比较损失对该轴之对数的斜率在轴的前后两半的大小。带不可约损失的幂律给出小于 1 的比值；若损失永远随对数下降，比值为 1。这里不假设任何定律。整个区间落在一侧时，结果才算显著。",
  "Where would they end?": "它们会止于何处？",
  "With the other axes fixed, the limit is the loss of an infinite network on finite data, or of a finite network on infinite data. Neither can be below the entropy of the source. A fitted limit below it shows that the law does not hold that far out. Its interval is narrow only because it assumes the law.":
    "其余轴固定时，极限是无限大的网络在有限数据上的损失，或有限的网络在无限数据上的损失。两者都不可能低于数据源的熵。拟合的极限若低于它，说明定律在那么远处不成立；其区间之窄只因假设了该定律。",
  "steps varied independently of data": "新增步数独立于数据量变化的实验",
  "Steps independent of data": "步数独立于数据量",
  "In the sweep above all batches have one size, so steps follow from data. In another sweep, parameters, data and steps form a full grid: more steps on the same data means smaller batches.":
    "上述扫描实验中批量大小都相同，步数由数据量决定。在另一次扫描实验中，参数量、数据量与步数构成完整网格：数据相同而步数更多，即批量更小。",
  "Other tasks": "其他任务",
  "Every unit of data is seen once. Steps that repeat their data are not tested.":
    "每个单位的数据只见一次。没有检验重复使用数据的步数。",
  "Where steps vary independently of data, the learning rate follows the square root of the batch size; it is not tuned.":
    "在步数独立于数据量变化之处，学习率与批量大小的平方根成正比，未经调优。",
  "The limit along a line assumes one power law, and its interval does not cover other laws. The ratio of increments assumes no law, but does not say where increments end.":
    "沿一条线的极限假设某一条幂律，其区间不涵盖其他定律。增量之比不假设任何定律，但也不说明增量止于何处。",
  "Shrinking increments are necessary for a limit, not sufficient. They are shown for the scales tried only.":
    "增量缩小是极限存在的必要条件而非充分条件，且只就所试的规模而言。",
  "The scatter between seeds is assumed constant along a line. Near a transition it is not, and such lines stay undetermined.":
    "假设沿一条线种子间的散布处处相同。在转变附近并非如此，这样的线仍为未定。",

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
