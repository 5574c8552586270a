import type {Catalogue} from "../../lib/i18n/translate.js";

/** The game. */
export const guess: Catalogue = {
  "Show the truth": "揭晓真值",
  "<p>Only the first answer of a round counts.</p>": "<p>每轮只有第一次作答计分。</p>",
  "Next round": "下一轮",
  "Show the result": "查看结果",
  Again: "再试一次",
  Restart: "重新开始",
  '<figure class="finding"> <p class="kicker">Round {0} of {1}</p> <p class="finding-title" tabindex="-1">{2}</p> {3} {4} <figcaption>{5}</figcaption> {6} {7} {8} </figure>':
    '<figure class="finding"> <p class="kicker">第 {0} 轮，共 {1} 轮</p> <p class="finding-title" tabindex="-1">{2}</p> {3} {4} <figcaption>{5}</figcaption> {6} {7} {8} </figure>',
  round: "轮次",
  "your error": "你的误差",
  "error of the law": "定律的误差",
  result: "结果",
  "Your rounds": "各轮成绩",
  "Other rounds": "换一组题目",
  truth: "真值",
  you: "你",
  "N50 (share of models)": "N50（模型比例）",
  hidden: "隐藏处",
  "95% interval of the mean": "均值的 95% 区间",
  "95% prediction interval": "95% 预测区间",
  "<details><summary>Numbers of this round</summary>{0}</details>": "<details><summary>本轮数值</summary>{0}</details>",
  "Truth, law and guess": "真值、定律与猜测",
  "Chinchilla’s law, fitted to the shown half": "Chinchilla 定律，仅用可见部分拟合",
  "line of critical scales against frequency": "临界规模对频率的直线",
  '<ul class="key"> <li>{0} shown</li> <li>{1} you</li> <li>{2} {3}</li> <li>{4} truth</li> </ul>':
    '<ul class="key"> <li>{0} 可见部分</li> <li>{1} 你</li> <li>{2} {3}</li> <li>{4} 真值</li> </ul>',

  "your loss at {0}": "{0} 处你画的损失",
  "Your line": "你的曲线",
  "hidden: {0}": "隐藏：{0}",
  "size at which half of the models have it": "半数模型具备该能力的规模",

  "{0}, {1} {2}: at which size do half of the models have “{3}”?": "{0}，{1} {2}：规模多大时，半数模型具备“{3}”？",
  "{0}, {1}: how does the loss go on for larger models?": "{0}，{1}：模型更大时，损失如何延续？",
  "{0}, {1}: how does the loss go on with more data?": "{0}，{1}：数据更多时，损失如何延续？",
  "Draw across the shaded part, or reach the handles with Tab and move them with the arrow keys. Thin lines: the shown runs at other scales.":
    "在阴影部分画线，或用 Tab 键选中控制点，再用方向键移动。细线：其他规模下的可见运行。",
  "Drag the mark across the shaded part, or reach it with Tab and move it with the arrow keys. Thin lines, from left to right as they rise: {0}.":
    "在阴影部分拖动标记，或用 Tab 键选中它，再用方向键移动。细线按上升位置从左到右：{0}。",
  "{0} {1} is {2} of the training data.": "{0}{1} 占训练数据的 {2}。",
  "Loss against scale: shown down to {0}, hidden down to {1} nats; with your line and the law with its 95% interval.":
    "损失随规模的变化：可见部分降至 {0} 奈特，隐藏部分降至 {1} 奈特；另有你的曲线，以及定律及其 95% 区间。",
  "Loss against scale: from {0} to {1} nats; the rest is hidden.": "损失随规模的变化：从 {0} 降至 {1} 奈特；其余隐藏。",
  "Share of models with {0} against parameters: N50 {1}; with your mark.":
    "具备{0}的模型比例随参数量的变化：N50 为 {1}；另有你的标记。",
  "Share of models with {0} against parameters, up to {1}; the rest is hidden.":
    "具备{0}的模型比例随参数量的变化，至 {1} 为止；其余隐藏。",
  "Your error is {0}, that of Chinchilla’s law {1}: root mean square over the hidden scales.":
    "你的误差为 {0}，Chinchilla 定律的误差为 {1}：对各隐藏规模取均方根。",
  "Hidden means inside the 95% interval of the law: {0} of {1}.": "落在定律 95% 区间内的隐藏均值：{1} 个中有 {0} 个。",
  "The law goes below the exact entropy, which no model can do.": "定律低于精确熵，而任何模型都做不到这一点。",
  "Your line goes below the exact entropy, which no model can do.": "你的曲线低于精确熵，而任何模型都做不到这一点。",
  "Half of the models have it at {0} parameters.": "参数量为 {0} 时，半数模型具备该能力。",
  "Your mark is inside that interval, off by {0}.": "你的标记在该区间之内，相差 {0}。",
  "Your mark is outside that interval, off by {0}.": "你的标记在该区间之外，相差 {0}。",
  "The line through {0} critical scales of the shown sizes against frequency predicts {1}, off by {2}.":
    "由可见规模的 {0} 个临界规模对频率所作的直线预测为 {1}，相差 {2}。",
  "The shown sizes give no prediction: a curve through them says only that it is above {0}.":
    "可见规模给不出预测：由其拟合的曲线只说明它高于 {0}。",
  "You were nearer.": "你更接近。",
  "The law was nearer.": "定律更接近。",
  "Too close to call: the data do not say who was nearer.": "难分高下：数据无法说明谁更接近。",
  "The law says nothing here: undetermined.": "定律在此没有结论：未定。",
  "less than 0.1%": "不足 0.1%",
  "less than 1%": "不足 1%",
  "a factor of {0}": "{0} 倍",
  "no prediction": "没有预测",
  "Score after {0} of {1} rounds: you were nearer in {2}, the law in {3}; too close to call: {4}; no prediction by the law: {5}.":
    "已完成 {0} 轮，共 {1} 轮：你更接近 {2} 轮，定律更接近 {3} 轮；难分高下 {4} 轮；定律没有预测 {5} 轮。"
};
