import type {ImportFailure} from "../../lib/messages/import-failures.js";
import type {MessageTable} from "../../lib/messages/message.js";

export const importFailures: MessageTable<ImportFailure> = {
  place: ({file, row, column}) =>
    [file, row !== undefined && `第 ${row} 行`, column && `列 ${column}`].filter(Boolean).join("，"),
  "no-files": () => "没有文件",
  "no-such-file": () => "没有这样的文件或文件夹",
  "empty-folder": () => "文件夹为空",
  "file-shrank": () => "读取过程中文件变短",
  empty: () => "空文件",
  hidden: () => "隐藏文件",
  "single-answers": () => "内含逐题的回答，不是分数",
  "unknown-format": () => "未知格式",
  workbook: () => "工作簿或 ZIP 压缩包；请将表格存为 CSV",
  gzip: () => "由 gzip 压缩；请先解压",
  zstd: () => "由 zstd 压缩；请先解压",
  "not-text": ({byte}) => `不是文本文件；其中有字节 ${byte}`,
  "no-rows": () => "没有行",
  "headings-alone": () => "只有表头，没有行",
  "no-headings": ({cells}) => `没有表头；第一行只有数字：${cells.join(", ")}`,
  "parted-by-spaces": () => "列以空格分隔；应以逗号、制表符、分号或竖线分隔",
  "unclosed-quote": () => "有引号没有闭合：文件被截断或已损坏",
  "line-not-json": ({line}) => `该行无效，不是 JSON：${line}`,
  "json-cut-off": ({characters}) => `在 ${characters} 个字符后被截断：不是完整的 JSON`,
  "not-json": ({detail}) => `不是 JSON：${detail}`,
  "no-table": () => "没有表格；应为对象的列表，或按名称给出的等长列表",
  "row-not-object": ({value}) => `该行无效，不是对象：${value}`,
  "parquet-footer": ({damage}, render) => `Parquet 无效，文件尾损坏或被截断：${render(damage)}`,
  "parquet-rows": ({damage}, render) => `Parquet 无效，有无法读取的行：${render(damage)}`,
  "no-results": () => "文件中没有结果",
  "no-model-column": ({columns}) => `没有名为 model 的列；已有的列：${columns.join(", ")}`,
  "no-value-column": ({columns}) => `没有包含测量值的列，如 loss 或 acc；已有的列：${columns.join(", ")}`,
  "no-filter-column": ({column, columns}) => `没有可用来筛选行的列 ${column}；已有的列：${columns.join(", ")}`,
  "no-mapped-column": ({column, field, columns}) => `没有用作 ${field} 的列 ${column}；已有的列：${columns.join(", ")}`,
  "invalid-factor": ({field, factor}) => `${field} 的倍数无效，不大于 0：${factor}`
};
