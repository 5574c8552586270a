import type {Catalogue} from "../../lib/i18n/translate.js";

/** Several domains: teachers, shares, schedules of data, and one language after another. */
export const mixtures: Catalogue = {
  "nats a token": "奈特/词元",
  "loss, nats a token": "损失（奈特/词元）",
  "outside of 1/3 to 3": "在 1/3 至 3 之外",
  "shared rules": "共有规则",
  "rules in conflict": "冲突规则",
  difference: "差值",
  better: "更好",
  worse: "更差",

  "at T = {0}": "T = {0}",
  "at none": "无",
  "A teacher is surely better than data {0} and surely worse {1}, of {2}; at best, T = {3}, it saves {4} nats a token, {5} of what was left to learn.":
    "在所试的 {2}中，教师确定优于数据者：{0}；确定劣于数据者：{1}。最佳为 T = {3}，节省 {4} 奈特/词元，占尚待学习部分的 {5}。",
  "{0} temperature": "{0} 个温度",
  "at an end of what was tried, so that no optimum between is seen": "位于所试范围的一端，因而看不到居中的最优值",
  "between the ends of what was tried": "位于所试范围的两端之间",
  "The best of the temperatures tried lies {0}; its interval and that of the next best {1}.":
    "所试温度中最好的{0}；其区间与次优者的区间{1}。",
  "are apart": "不相交",
  overlap: "重叠",
  "Loss less that of the student of data with the same seed, sequences and steps; mean of three domains, nats a token; bars: 95 % intervals over {0}. Below the line is better. The teacher has {1} parameters, a student {2}.":
    "损失减去以数据训练、种子、序列与步数均相同的学生的损失；三个领域的均值，奈特/词元；线段：{0}的 95% 区间。线下为更好。教师有 {1} 参数，学生有 {2} 参数。",
  temperature: "温度",
  "difference, 95 % interval": "差值，95% 区间",
  "Taught students against students of data. {0}": "由教师所教的学生与以数据训练的学生。{0}",
  "difference, nats a token": "差值（奈特/词元）",
  "less that of data": "减去以数据训练者",
  "T of least loss of its answers": "使其答案损失最低的 T",
  "Nats a token at the end, means over seeds with 95 % intervals; students of data: {0}, teacher: {1}, entropy: {2}":
    "训练结束时的奈特/词元，各种子的均值与 95% 区间；以数据训练的学生：{0}，教师：{1}，熵：{2}",

  "uniform mixing": "均匀混合",
  uniform: "均匀混合",
  "target alone": "仅目标领域",
  "staged schedule": "分阶段方案",
  "its mean share throughout": "始终取其平均份额",
  "entropy band": "熵带",
  "the target": "目标领域",
  "the mean of all domains": "所有领域的均值",
  "the worst domain": "最差领域",
  "{0} at {1} parameters": "{0}（{1} 参数）",
  "for {0}, {1}{2}": "就{0}而言，{1}{2}",
  " (surely worse: {0})": "（确定更差：{0}）",
  "Surely better than {0}: {1}.": "确定优于{0}者：{1}。",
  "Loss at the end less that under {0} with the same seed, nats a token; bars: 95 % intervals over {1}. Left of the line is better.":
    "训练结束时的损失减去同一种子在{0}下的损失，奈特/词元；线段：{1}的 95% 区间。线左为更好。",
  "Rules of mixing against {0}. {1}": "各混合规则与{0}的比较。{1}",
  "target’s share": "目标领域份额",
  "Loss at the end, nats a token: means over seeds with 95 % intervals":
    "训练结束时的损失，奈特/词元：各种子的均值与 95% 区间",
  "{0} for {1} ({2})": "{1} {0}（{2}）",
  "At {0} parameters, the staged schedule against its own mean share throughout, nats a token: {1}.":
    "{0} 参数时，分阶段方案与始终取其平均份额相比（奈特/词元）：{1}。",
  "Rules that look came to give the target {0} of the data.":
    "依网络状态调整的规则，最终给予目标领域的数据份额为 {0}。",
  "{0}% ({1})": "{0}%（{1}）",
  "{0} Under the {1} no domain ever fell on another side than the rest, so that it was uniform mixing to the last digit.":
    "{0}在{1}规则下，各领域始终同处一侧，因而直到最后一位数字都与均匀混合相同。",

  target: "目标领域",
  others: "其余领域",
  domain: "领域",
  "{0} target": "目标领域占 {0}",
  "{0} stretch": "{0} 段",
  "One domain’s distortion surely rises while the others’ surely falls in {0} of training on all domains, and in {1} where some are left out.":
    "一个领域的失真确定上升而其余领域确定下降的情形：在全部领域上训练时为 {0}，略去某些领域时为 {1}。",
  "H(P, Q) in nats a token, means over {0}; every path begins at the upper right. Dashed: H(P), the least there is.":
    "H(P, Q)，奈特/词元，{0}的均值；每条路径始于右上方。虚线：H(P)，可能的最小值。",
  "Paths of training in two directions of distortion. {0}": "训练在两个失真方向上的路径。{0}",
  "target’s distortion": "目标领域的失真",
  "others’ distortion": "其余领域的失真",
  "target, shared rules": "目标领域，共有规则",
  "target, its own": "目标领域，自有规则",
  "others, shared rules": "其余领域，共有规则",
  "others, their own": "其余领域，自有规则",
  "KL(P‖Q) at the end, nats a token: means over seeds with 95 % intervals":
    "训练结束时的 KL(P‖Q)，奈特/词元：各种子的均值与 95% 区间",
  "No size was trained both alone and in company.": "没有任何规模既单独训练过，又与其他领域一同训练过。",
  "At equal shares the target’s own rules cost it surely more than the shared ones, against training on it alone, at {0} of {1}{2}.":
    "份额相等时，与仅在目标领域上训练相比，{1}中有 {0} 种，目标领域自有规则的代价确定大于共有规则{2}。",
  ", and surely less at {0}": "，有 {0} 种确定小于共有规则",
  "KL of the target at equal shares less KL of training on it alone, equal steps and seed, nats a token, 95 % intervals":
    "份额相等时目标领域的 KL 减去仅在其上训练的 KL，步数与种子相同，奈特/词元，95% 区间",
  "Of {0} (a size, a share, the target or the others), precision wants a surely lower temperature than diversity in {1}, a surely higher one in {2}.":
    "{0}（一种规模、一种份额、目标领域或其余领域）中，精确性所需温度确定低于多样性的有 {1} 种，确定高于的有 {2} 种。",
  "T* of precision": "精确性的 T*",
  "T* of diversity": "多样性的 T*",
  "Temperatures of least KL(Q‖P), precision, and of least KL(P‖Q), diversity: means over seeds with 95 % intervals":
    "使 KL(Q‖P)（精确性）最小的温度与使 KL(P‖Q)（多样性）最小的温度：各种子的均值与 95% 区间",

  "Of {0} that knew the first language, {1} needed less of the second than a new one{2}{3}{4}.":
    "在学过第一种语言的 {0}中，有 {1} 个所需的第二种语言数据少于新网络{2}{3}{4}。",
  ", whose data they multiply by {0} at the median and by {1} to {2} at the ends":
    "，使数据相当于原来的 {0} 倍（中位数），两端为 {1} 至 {2} 倍",
  "; {0} needed no less": "；{0} 个所需并不更少",
  "; of {0} it is only known that a new one needs more than was tried":
    "；另有 {0} 个，只知道新网络所需的数据多于所试的量",
  "from scratch": "从头训练",
  "after the first language": "先学第一种语言",
  trained: "训练方式",
  "tokens of the second language": "第二种语言的词元数",
  "loss, 95 % interval": "损失，95% 区间",
  "Held-out loss on the second language, nats a token, means over {0}. Solid, filled: from scratch; dashed, open: after the first language. Grey: the exact entropy.":
    "第二种语言上的留出损失，奈特/词元，{0}的均值。实线、实心：从头训练；虚线、空心：先学第一种语言。灰线：精确熵。",
  "Loss on a second language. {0}": "第二种语言上的损失。{0}",
  "Too few data transferred can be told for the law to be fitted.": "能够判定的迁移数据量太少，无法拟合该定律。",
  "{0} {1}, {2} the {3} of {4}": "{0} 为 {1}，{2} {4} 给出的 {3}",
  "Fitted to {0}: {1}.": "对 {0}的拟合：{1}。",
  "which says nothing of": "无从判断是否包含",
  "with an interval that holds": "其区间包含",
  "with an interval that leaves out": "其区间不包含",
  "Of {0}, the first language was surely forgotten in {1} where rules conflict, and in {2} where they are shared.":
    "{0}中，第一种语言确定被遗忘的情形：规则冲突处有 {1} 种，规则共有处有 {2} 种。",
  "{0} size and amount": "{0} 种规模与数据量的组合",
  "size and amount": "规模与数据量",
  "sizes and amounts": "规模与数据量",
  "KL of the first language after the second less before, nats a token: means over seeds with 95 % intervals":
    "学过第二种语言之后第一种语言的 KL 减去之前的 KL，奈特/词元：各种子的均值与 95% 区间"
};
