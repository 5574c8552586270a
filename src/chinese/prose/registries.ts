import type {Catalogue} from "../../lib/i18n/translate.js";

/** Pages of laws, tasks, sweeps and capabilities, and compare.md */
export const registryPages: Catalogue = {
  Capability: "能力",
  '<p class="lede">One picture a capability, on the axes of its task: the share of models that have it, against their size.</p>':
    '<p class="lede">每项能力一幅图，采用所属任务的坐标轴：具备该能力的模型比例随规模的变化。</p>',
  "The curve": "曲线",
  "Critical scale, by every method": "各种方法给出的临界规模",
  "{0}Each method marks another place, so they need not agree. What one of them cannot say is left empty, with the reason.":
    "{0}每种方法标记的位置不同，因此不必一致。某种方法说不出来的，留空并注明原因。",
  "The verdict": "判定",
  "What the models score": "模型得分",
  "Over seeds": "跨随机种子",
  "A capability has emerged at a size where more than half of the models have it. Here that is counted, and tested.":
    "若某一规模上半数以上的模型具备某项能力，则该能力在此规模已经涌现。这里对此加以计数并检验。",
  "Over budgets, and ahead of time": "跨预算，以及提前预言",
  "One page a capability, with every critical scale of it, what the verdict rests on, and what stands against it.":
    "每项能力一页：它的全部临界规模、判定的依据，以及不利的证据。",

  "Critical scales compared": "临界规模比较",
  "The scale at which each capability of each task appears, side by side on one axis, with the order that the data decide and the order they do not.":
    "各任务的每项能力在何种规模出现：并列于同一坐标轴，并指出数据能够判定的次序与不能判定的次序。",
  '<p class="lede">The critical scale of a capability is the size at which half of the models have it. {0}</p>':
    '<p class="lede">一项能力的临界规模，是半数模型具备该能力时的规模。{0}</p>',
  "{0}Scales are compared within a task, where all models were trained alike, on one axis and in one window. What lies beyond the sizes tried is a bound: it is listed after the rest, marked, and takes no rank.":
    "{0}规模只在同一任务内比较：所有模型的训练方式相同，使用同一坐标轴、同一窗口。超出所试规模的只是一个界：列在其余之后并加标记，不参与排名。",
  "Which comes first?": "谁先出现？",
  "Two intervals that overlap may still be told apart, and many comparisons make some differences by chance. So each pair is tested on its own ratio, and the tests are corrected together.":
    "区间重叠的两者仍可能区分得开，而比较次数一多，总会偶然出现一些差异。因此每一对都就其比值单独检验，再对所有检验一并校正。",
  "Rare skills need larger models": "罕用的技能需要更大的模型",
  "In the quantization model a network of twice the size holds twice as many skills, the most used ones first. Then the size at which a skill appears goes as its rank. The frequencies of these tasks were set by hand, so that this is known.":
    "在量子化模型中，规模加倍的网络能容纳加倍的技能，最常用的优先。于是技能出现时的规模与其秩成正比。这些任务的频率由我们设定，因此秩是已知的。",
  "The table": "总表",
  "Headings with an arrow sort it; names lead to a page each.": "带箭头的表头可用来排序；名称链接到各自的页面。",
  "The data": "数据",
  "One line a capability: [critical-scales.csv](./data/critical-scales.csv) · [critical-scales.json](./data/critical-scales.json). `n50`, `lower` and `upper` are parameters without embeddings, over every form of the curve within reach. `from` and `to` are the window, outside which nothing is said. Where `censoring` is not `none`, the scale is beyond the sizes tried and `n50` is empty. `bracketBelow` and `bracketAbove` come from exact tests over the seeds and need no curve.":
    "每项能力一行：[critical-scales.csv](./data/critical-scales.csv) · [critical-scales.json](./data/critical-scales.json)。`n50`、`lower` 与 `upper` 是不含嵌入层的参数量，取遍所有未被排除的曲线形式。`from` 与 `to` 是窗口，窗口之外不作任何断言。若 `censoring` 不为 `none`，则临界规模超出所试规模，`n50` 为空。`bracketBelow` 与 `bracketAbove` 来自对各随机种子的精确检验，不依赖任何曲线。",

  Law: "定律",
  "*Source:* {0}.": "*来源：*{0}。",
  Curves: "曲线",
  Parameters: "参数",
  "Fits to our sweeps": "对我们的扫描实验的拟合",
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
  "A sweep trains every model of a grid of sizes, budgets and seeds. Each page has the analysis of one sweep, the provenance of its runs and the command that trains them again.":
    "一次扫描实验训练网格上的全部模型：规模、预算与随机种子。每页给出一次扫描实验的分析、运行的来历以及重新训练的命令。",
  Task: "任务",
  "What is known exactly": "精确已知的内容",
  Examples: "示例",
  "What was measured": "测量结果",
  "What the models are trained on, and what is known of it exactly.": "模型用什么训练，其中哪些是精确已知的。",
  "Each task makes its examples from a seed, and its entropy is computed rather than estimated. A capability is a part of a task that a model may or may not have learned.":
    "每个任务由随机种子生成样例，其熵是计算出来的，而非估计所得。一项能力是任务的一部分，模型可能学会，也可能没有学会。"
};
