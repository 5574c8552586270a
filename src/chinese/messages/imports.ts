import {translate} from "../../lib/i18n/translate.js";
import type {imports as english} from "../../lib/messages/imports.js";

const quoted = (value: string | undefined) => (value === undefined ? "" : `：${value}`);
const few = (names: readonly string[]) =>
  names.length > 4 ? `${names.slice(0, 3).join(", ")} 等 ${names.length} 个` : names.join(", ");

export const imports: typeof english = {
  "no-unit": ({what, value}) => `${what} 无效，没有单位，而同列其他单元格有${quoted(value)}`,
  "k-beyond-n": ({n, value}) => `k 无效，不是 0 到 n = ${n} 之间的整数${quoted(value)}`,
  "not-finite": ({what, value}) => `没有有限的 ${what}${quoted(value)}`,
  "no-answers": ({value}) => `没有答案${quoted(value)}`,
  "no-counts": ({value}) => `没有正确答案数或答案总数${quoted(value)}`,
  "unequal-cells": ({cells, headings, value}) => `${headings} 个表头下有 ${cells} 个单元格${quoted(value)}`,
  "score-not-number": ({value}) => `分数不是数字${quoted(value)}`,
  "no-scores": ({value}) => `该任务没有分数${quoted(value)}`,
  "no-score": ({value}) => `没有分数，或未说明其指标${quoted(value)}`,
  "its-name": () => "列名",
  "its-name-in": ({unit}) => `列名；单位 ${unit}`,
  "metric-name": () => "列名是指标名",
  "from-0-to-1": () => "其值在 0 与 1 之间",
  "error-of": ({column}) => `${column} 的误差`,
  "own-format": () => "由格式定义",
  "from-models": ({file}) => `取自 ${file}`,
  "as-told": () => "按指定",
  "other-named": () => "已为该字段指定另一列",
  "checkpoint-name": () => "检查点的名称",
  "no-progress-name": () => "列名不表示步数、词元或计算量",
  "no-sample": () => "没有行",
  "empty-column": () => "空列",
  "unknown-text": () => "文本，列名无法识别",
  "unknown-name": ({column}) => `列名无法识别：${column}`,
  "decimal-commas": () => "逗号按小数点读取",
  thousands: ({mark, example}) =>
    `${mark === "commas" ? "逗号" : "句点"}按千位分隔符读取：${example} 即 ${example.replace(/[.,]/, "")}`,
  "not-utf8": () => "不是 UTF-8：有些字符无法读取",
  "unusual-delimiter": ({delimiter}) => `列以 ${delimiter} 分隔`,
  "repeated-heading": ({heading, renamed}) => `有两列同名为 ${heading}：后一列改名为 ${renamed}`,
  "no-parameters": ({model}) => `${model} 没有参数量：请在 models.csv 中给出`,
  "nominal-parameters": ({model}) => `${model} 的参数量取自其名称：精确值请在 models.csv 中给出`,
  "no-models": ({models, file}) => `${few(models)} 不在 ${file} 中`,
  "percent-scores": () => "0 到 100 的分数已除以 100",
  "borrowed-counts": ({scores}) => `有 ${scores} 个分数的题目数取自同一任务的另一文件`,
  "recovered-counts": ({scores}) => `有 ${scores} 个分数的题目数由标准误算出`,
  "pythia-tokens": ({step}) => `词元数按 Pythia 计：步数 × ${step.toLocaleString("en")}`,
  "trainer-losses": () =>
    "loss 是日志两条记录之间的训练损失，eval_loss 是留出数据上的损失，train_loss 是整个训练过程的平均",
  "tokens-not-logged": () => "日志未记录词元数（include_num_input_tokens_seen）：请在 models.csv 中给出，或按步数拟合",
  "sampled-steps": () => "Weights & Biases 的图表只含所记步数的抽样，可能缺少最终值；其导出 API 给出全部",
  "extremes-left-out": ({columns}) => `略去 ${columns} 列最小值与最大值`,
  "nested-columns": ({columns}) => `列表或结构类型的列已略去：${columns.join(", ")}`,
  "which-value": () => "没有识别出含测量值的列，如 loss 或 acc：请指明是哪一列",
  "small-numbers": ({column, field, title, limit}) =>
    `${column} 按${translate(title)}读取，但没有值达到 ${limit.toExponential(0)}；若以十亿计，请用 --map ${field}=${column}*1e9`
};
