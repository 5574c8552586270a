import type {Catalogue} from "../../lib/i18n/translate.js";

/** Pages of laws, tasks, sweeps and capabilities, and compare.md */
export const registryPages: Catalogue = {
  Capability: "能力",
  "The curve": "曲线",
  "Critical scale, by every method": "各种方法给出的临界规模",
  "The verdict": "判定",
  "What the models score": "模型得分",
  "Over seeds": "跨随机种子",

  "Critical scales compared": "临界规模比较",
  "Rare skills need larger models": "罕用的技能需要更大的模型",
  "The table": "总表",
  "The data": "数据",

  Law: "定律",
  "*Source:* {0}.": "*来源：*{0}。",
  Curves: "曲线",
  Parameters: "参数",
  "Fits to our sweeps": "对我们的扫描实验的拟合",
  "Every estimate is [identified, weakly identified or not identified](../glossary#identified).":
    "每个估计值分为[可辨识、弱可辨识或不可辨识](../glossary#identified)。",
  Download: "下载",
  "Every functional form that this site can fit, with its source, parameters and published values.":
    "本站能够拟合的所有函数形式，附来源、参数与发表的数值。",
  "Each page gives the equation, its source, published parameters and fits to our sweeps. Curves show published parameters, or the shape alone where none are published, against size on a logarithmic axis.":
    "每页给出方程、来源、发表的参数以及对我们的扫描实验的拟合。曲线采用发表的参数；若没有，则只示意形状。横轴为对数刻度的规模。",
  Loss: "损失",
  "Emergence of a capability": "能力的涌现",
  "Data transfer": "数据迁移",

  Sweep: "扫描实验",
  Provenance: "来历",
  "Every sweep with runs on this site, published or trained on this machine.":
    "本站有运行记录的所有扫描实验，包括已发表的和在本机训练的。",
  "A [sweep](../glossary#sweep) trains every model of a grid of sizes, budgets and seeds. Each page has the analysis of one sweep, the provenance of its runs and the command that trains them again.":
    "一次[扫描实验](../glossary#sweep)训练网格上的全部模型：规模、预算与随机种子。每页给出一次扫描实验的分析、运行的来历以及重新训练的命令。",
  Task: "任务",
  Examples: "示例",

  "{0}Each method has its own [estimand](../glossary#estimand): a point of the rise [in the share of models](../glossary#share-of-models) or [in the mean score](../glossary#mean-score). Where one gives no value, the table says why.":
    "{0}每种方法有各自的[估计目标](../glossary#estimand)：[模型比例](../glossary#share-of-models)或[平均得分](../glossary#mean-score)上升过程中的一点。没有给出数值的，表中说明原因。",
  "The rules: [emergent](../glossary#emergent), [smooth](../glossary#smooth), [present at every size](../glossary#present), [not reached](../glossary#not-reached), [no trend](../glossary#no-trend), [undetermined](../glossary#undetermined).":
    "判定规则：[涌现](../glossary#emergent)、[平滑](../glossary#smooth)、[所有规模均具备](../glossary#present)、[未达到](../glossary#not-reached)、[无趋势](../glossary#no-trend)、[未定](../glossary#undetermined)。",
  "The critical scale is the size at which half of the models have the capability. Seeds of one size are the replicates.":
    "临界规模是半数模型具备该能力的规模。同一规模的不同种子为重复实验。",
  "Training budget and prediction": "训练预算与预测",
  "One page per capability, with its critical scale by every method, its verdict and what the verdict rests on.":
    "每项能力一页：各种方法给出的临界规模、判定及其依据。",
  '<p class="lede">{0} Each chart shows the share of models that have a capability against their size.</p>':
    '<p class="lede">{0}每幅小图为具备该能力的模型比例随规模的变化。</p>',
  "The critical scale of each capability of each task on one axis, with the order that the data decide.":
    "各任务各能力的临界规模置于同一坐标轴，并给出数据所能确定的次序。",
  '<p class="lede">{0} The critical scale is the <a href="./glossary#share-of-models">size at which half of the models have a capability</a>.</p>':
    '<p class="lede">{0}临界规模是<a href="./glossary#share-of-models">半数模型具备某项能力的规模</a>。</p>',
  "{0}Scales are compared within a task, where all models were trained alike, on one axis and in one [window](./glossary#window). A scale outside the sizes trained is a bound: it is listed last and not ranked.":
    "{0}临界规模只在同一任务内比较：所有模型训练方式相同，坐标轴与[窗口](./glossary#window)相同。超出所训练规模的只是界限：列在最后，不参与排名。",
  "Which capability comes first?": "哪项能力先出现？",
  "Overlapping intervals can still differ significantly, and among many pairs some differ by chance. Each pair is tested on its own ratio, with Holm’s correction over all pairs of a task.":
    "区间重叠仍可能有显著差异，而成对比较多了，总有一些差异出于偶然。因此每一对按自身的比值检验，并对同一任务的所有对作 Holm 校正。",
  "In the quantization model a network of twice the size holds twice as many skills, the most used ones first. The critical scale is then proportional to the rank of a skill. The frequencies of these tasks were set by hand, so the ranks are known.":
    "在量子化模型中，规模加倍的网络能容纳加倍的技能，最常用的优先。于是临界规模与技能的名次成正比。这些任务的频率由人设定，因此名次已知。",
  "Column headings sort the table; names link to the page of each capability.":
    "点击表头可排序；名称链接到各能力的页面。",
  "One row per capability: [critical-scales.csv](./data/critical-scales.csv) · [critical-scales.json](./data/critical-scales.json). `n50`, `lower` and `upper` are the size at which half of the models have the capability, in non-embedding parameters, with its interval over all rival curves. `from` and `to` are the smallest and the largest size. Where `censoring` is not `none`, the critical scale lies outside these sizes and `n50` is empty. `bracketBelow` and `bracketAbove` come from exact tests over the seeds and need no curve.":
    "每项能力一行：[critical-scales.csv](./data/critical-scales.csv) · [critical-scales.json](./data/critical-scales.json)。`n50`、`lower` 与 `upper` 为半数模型具备该能力的规模及其区间，以不含嵌入层的参数量计，取遍所有未被排除的曲线。`from` 与 `to` 为最小与最大规模。`censoring` 不为 `none` 时，临界规模在这些规模之外，`n50` 为空。`bracketBelow` 与 `bracketAbove` 由对种子的精确检验得出，不需要曲线。",
  "Exact values": "精确值",
  Measurements: "测量结果",
  "What the models are trained on, with the exact entropy of each task.": "模型的训练任务，及各任务的精确熵。",
  "Each task generates its examples from a seed, and its entropy is computed exactly. A capability is a part of a task that a model may or may not have learned.":
    "每个任务由种子生成样例，其熵精确算出。一项能力是任务中模型可能学会、也可能没有学会的一部分。"
};
