import type {Catalogue} from "../../lib/i18n/translate.js";

/** Pages of laws, tasks and sweeps. */
export const sources: Catalogue = {
  "parameters N": "参数量 N",
  "tokens or samples D": "词元或样本数 D",
  "training compute C, FLOPs": "训练计算量 C（FLOPs）",
  "training steps S": "训练步数 S",
  "unique tokens U": "不重复词元数 U",
  "characters or tokens of fine-tuning": "微调的字符数或词元数",
  "loss, nats per token": "损失（奈特/词元）",
  "data transferred, characters or tokens": "迁移数据量（字符或词元）",
  "data transferred": "迁移数据量",
  share: "比例",
  "{0} with published parameters.": "{0}，采用发表的参数。",
  "The shape of the law: {0}.": "定律的形状：{0}。",
  "Parameters: {0}. The axis covers the range of the publication, not of our sweeps.":
    "参数来源：{0}。坐标轴的范围取自原文献，而非我们的扫描实验。",
  "No parameters are published for it. The curves show its shape; their position on the axis is arbitrary.":
    "没有发表的参数。曲线只展示其形状，在轴上的位置是任意的。",
  curve: "曲线",
  "{0} along {1}, from {2} to {3}.": "{0}沿 {1} 的变化，从 {2} 到 {3}。",
  "search scale": "搜索尺度",
  logarithmic: "对数",
  linear: "线性",
  "fixed at": "固定于",
  "Parameters and their bounds": "参数及其边界",
  "<p>Its source prints no parameter values.</p>": "<p>其来源没有给出参数值。</p>",
  source: "来源",
  "Published parameters": "发表的参数",

  Source: "来源",
  "published with this site": "随本站发表",
  "trained on this machine; not published": "在本机训练，未发表",
  "Trained again by": "重新训练的命令",
  Cells: "网格单元",
  "{0} planned, {1} trained, {2} diverged": "计划 {0}，已训练 {1}，发散 {2}",
  "Training time": "训练时间",
  "{0} of one core in all": "合计单核 {0}",
  Sessions: "训练批次",
  "{0}: {1} cells in {2} s by {3}": "{0}：{3}用时 {2} 秒训练 {1} 个单元",
  "not recorded": "未记录",
  Engine: "引擎",
  Machines: "机器",
  Seeds: "随机种子",
  Versions: "版本",
  "SHA-256 of the runs": "运行数据的 SHA-256",
  '<div class="scroll" role="group" tabindex="0" aria-label="Provenance"><table> <tbody>{0}</tbody> </table></div>':
    '<div class="scroll" role="group" tabindex="0" aria-label="来历"><table> <tbody>{0}</tbody> </table></div>',
  published: "已发表",
  local: "本机",
  "<li><a href={0}>{1}</a><span><code>{2}</code>: {3}, {4} runs. {5}</span></li>":
    "<li><a href={0}>{1}</a><span><code>{2}</code>：{3}，{4} 次运行。{5}</span></li>",
  "No sweep has runs here yet. Run npm start to train a small one.":
    "此处尚无扫描实验的运行记录。运行 npm start 可训练一个小的。",

  "At our scales the published parameters predict {0} nats per {1}; our runs reached {2}.":
    "在我们的规模上，发表的参数预测 {0} 奈特/{1}；我们的运行达到 {2}。",
  "Circles: {0} of {1}, with our fit and its {2} band. Published parameters were fitted to other text, tokenisers and scales; they are evaluated here without rescaling.":
    "圆圈：{1}的 {0}，附我们的拟合及其 {2} 区间带。发表的参数是对其他文本、分词方式与规模拟合的；此处直接求值，未作缩放。",
  "loss, nats": "损失（奈特）",
  "Published and fitted loss against {0}. {1}": "发表与拟合的损失随{0}的变化。{1}",
  '<ul class="key"> <li>{0} our fit</li> {1} </ul>': '<ul class="key"> <li>{0} 我们的拟合</li> {1} </ul>',

  "<div> <p>{0}</p> <h3>Loss</h3> {1} {2} {3} {4} {5} <h3>Capabilities</h3> {6} <h3>Training</h3> {7} </div>":
    "<div> <p>{0}</p> <h3>损失</h3> {1} {2} {3} {4} {5} <h3>能力</h3> {6} <h3>训练</h3> {7} </div>",
  "Exact entropy": "精确熵",
  "{0} nats per {1}": "{0} 奈特/{1}",
  Capabilities: "能力数",
  Vocabulary: "词表",
  "{0} tokens": "{0} 个词元",
  "the last {0} tokens": "前 {0} 个词元",
  Inputs: "输入数",
  Classes: "类别数",
  "share of the training data": "占训练数据的比例",
  "score by chance": "随机水平得分",
  "<details open={0}><summary>All {1}</summary>{2}</details>":
    "<details open={0}><summary>全部 {1} 项</summary>{2}</details>",

  "best tried": "所试最优",
  bottom: "谷底",
  "excess by the rule": "按规则的超额",
  "Excess loss against learning rate. {0}": "超额损失随学习率的变化。{0}",
  "{0} shape and budget": "{0} 种形状与预算的组合",
  "shape and budget": "种形状与预算的组合",
  "shapes and budgets": "种形状与预算的组合",
  "learning rate": "学习率",
  "excess loss, multiple of the least": "超额损失（最小值的倍数）",
  "{0} size and budget": "{0} 种规模与预算的组合",
  "size and budget": "种规模与预算的组合",
  "sizes and budgets": "种规模与预算的组合",
  cosine: "余弦",
  "stable, then decay": "先恒定后衰减",
  ratio: "比值",
  "excess loss, stable-decay / cosine": "超额损失之比（恒定–衰减 / 余弦）"
};
