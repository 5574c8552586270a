import type {MessageTable} from "../../lib/messages/message.js";
import type {ParquetDamage} from "../../lib/messages/parquet.js";

export const parquet: MessageTable<ParquetDamage> = {
  "rows-disagree": ({inParts, told}) => `各行组共有 ${inParts} 行，文件尾记为 ${told} 行`,
  "column-outside-file": () => "有列位于文件之外",
  "column-without-name": () => "有列没有名称",
  "column-not-described": () => "有列没有元数据",
  "not-a-count": ({field, value}) => `${field} 无效，不是计数：${value}`,
  "page-too-long": () => "有页超出其列",
  "values-disagree": ({column, values, rows}) => `${column} 有 ${values} 个值，而行数为 ${rows}`,
  "levels-too-long": () => "层级数据超出其页",
  "runs-too-short": () => "游程编码数据在页结束之前终止",
  "run-too-long": ({to, values}) => `编码游程到 ${to}，而该页只有 ${values} 个值`,
  "uneven-blocks": ({block, parts}) => `含 ${block} 个值的块不能等分为 ${parts} 份`,
  "not-its-format": () => "不符合 Parquet 格式",
  "foreign-words": ({detail}) => detail
};
