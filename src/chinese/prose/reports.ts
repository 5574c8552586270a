import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/index.md */
export const reports: Catalogue = {
  "Findings on loss, capabilities, compute allocation and published theories.":
    "关于损失、能力、计算量分配与已发表理论的发现。",
  "Each card has the first figure of a report, its finding and its date.": "每张卡片给出报告的首图、发现与日期。",
  '<li><a href="./loss-falls-to-a-floor-we-know">Irreducible loss against exact entropy</a><span>Does a fitted scaling law recover the known entropy of its source?</span></li>':
    '<li><a href="./loss-falls-to-a-floor-we-know">不可约损失与精确熵</a><span>拟合的缩放定律能否还原数据源已知的熵？</span></li>',
  '<li><a href="./limits">Does the loss have a floor?</a><span>Do gains shrink with scale, and where would they end?</span></li>':
    '<li><a href="./limits">损失有下限吗？</a><span>收益是否随规模递减，会终止于何处？</span></li>',
  '<li><a href="./shannon">Loss that rises with more data</a><span>Is the loss of perturbed networks U-shaped in the data, and which law predicts it?</span></li>':
    '<li><a href="./shannon">随数据增多而上升的损失</a><span>受扰动网络的损失是否随数据量呈 U 形？哪条定律能预测它？</span></li>',
  '<li><a href="./skills-appear-one-by-one">Skills appear one by one</a><span>Critical scales of parity subtasks whose mean loss falls smoothly.</span></li>':
    '<li><a href="./skills-appear-one-by-one">技能逐个出现</a><span>各奇偶校验子任务的临界规模，其平均损失平滑下降。</span></li>',
  '<li><a href="./what-a-critical-scale-depends-on">What a critical scale depends on</a><span>Metric, range of sizes and training budget; predictions from smaller models.</span></li>':
    '<li><a href="./what-a-critical-scale-depends-on">临界规模取决于什么</a><span>指标、规模范围与训练预算；由较小模型作出的预测。</span></li>',
  '<li><a href="./published-claims-against-data">Published claims against data</a><span>Published sizes at which language models begin to reason, compared with what data support.</span></li>':
    '<li><a href="./published-claims-against-data">以数据检验已发表的论断</a><span>文献所称语言模型开始推理的规模，与数据所能支持的结论相比较。</span></li>',
  '<li><a href="./public-models">Public models</a><span>Addition by Pythia, one-break tests and model families, from published results.</span></li>':
    '<li><a href="./public-models">公开模型</a><span>Pythia 的加法、单拐点检验与模型系列，依据已发表的结果。</span></li>',
  '<li><a href="../lab">What a sweep can resolve</a><span>The interval of a critical scale to expect from a given design.</span></li>':
    '<li><a href="../lab">一次扫描实验能分辨什么</a><span>给定设计下临界规模的预期区间。</span></li>',
  "Allocation of compute and data": "计算量与数据的分配",
  '<li><a href="./where-compute-goes">Where the compute should go</a><span>Compute-optimal size and data by three approaches, and the most informative next run.</span></li>':
    '<li><a href="./where-compute-goes">计算量应当花在哪里</a><span>三种方法给出的计算最优规模与数据量，以及最有信息量的下一次运行。</span></li>',
  '<li><a href="./mixture">Several domains at once</a><span>What domains with shared and conflicting rules cost each other.</span></li>':
    '<li><a href="./mixture">多个领域并存</a><span>规则共享或冲突的领域给彼此带来的代价。</span></li>',
  '<li><a href="./schedules-of-data">Data shares and schedules</a><span>A mixing formula, a staged schedule and an entropy band, compared with uniform mixing.</span></li>':
    '<li><a href="./schedules-of-data">数据比例与安排</a><span>配比公式、分阶段安排与熵带，与均匀混合相比较。</span></li>',
  '<li><a href="./transfer">Transfer between languages</a><span>Data saved by pre-training on another language, and what is forgotten.</span></li>':
    '<li><a href="./transfer">语言之间的迁移</a><span>在另一种语言上预训练可节省的数据，以及被遗忘的内容。</span></li>',
  '<li><a href="./languages-and-sources">Many languages and several data sources</a><span>Is the number of languages a scale, and does one source replace another?</span></li>':
    '<li><a href="./languages-and-sources">多种语言与多个数据来源</a><span>语言数目是否构成一个尺度？一个来源能否替代另一个？</span></li>',
  '<li><a href="./distillation">Distillation temperature</a><span>Students of a large network compared with students of data, at equal steps.</span></li>':
    '<li><a href="./distillation">蒸馏温度</a><span>步数相同时，从大网络学习的学生与从数据学习的学生相比较。</span></li>',
  '<li><a href="./units">Number and complexity of units</a><span>One parameter budget divided among more or fewer heads and blocks.</span></li>':
    '<li><a href="./units">单元的数目与复杂度</a><span>同一参数预算分给较多或较少的头与块。</span></li>',
  Theory: "理论",
  '<li><a href="./theory-claims">Claims of the theory</a><span>Each claim with its source, evidence and verdict.</span></li>':
    '<li><a href="./theory-claims">理论的论断</a><span>每条论断的来源、证据与判定。</span></li>',
  '<li><a href="./depth">Depth and Lipschitz constants</a><span>Do deeper networks change the function less and less, and is a constant of one special?</span></li>':
    '<li><a href="./depth">深度与 Lipschitz 常数</a><span>更深的网络对函数的改变是否越来越小？常数为 1 是否特殊？</span></li>',
  '<li><a href="./distortion">Robustness and sharpness along training</a><span>When networks are robust to perturbation, how calibrated they are, and how sharp minima are.</span></li>':
    '<li><a href="./distortion">训练过程中的稳健性与锐度</a><span>网络何时对扰动稳健，校准如何，极小值有多尖锐。</span></li>',
  '<li><a href="./representations">Representations before and after training</a><span>Information plane, effective features, near-orthogonality and structural information, each compared with a null.</span></li>':
    '<li><a href="./representations">训练前后的表示</a><span>信息平面、有效特征、近似正交性与结构信息，各与零假设相比较。</span></li>'
};
