import type {MessageTable} from "../../lib/messages/message.js";
import type {ParquetDamage} from "../../lib/messages/parquet.js";

export const parquet: MessageTable<ParquetDamage> = {
  "rows-disagree": ({inParts, told}) => `各部分共有 ${inParts} 行，文件称有 ${told} 行`,
  "column-outside-file": () => "有列位于文件之外",
  "column-without-name": () => "有列没有名称",
  "column-not-described": () => "有列没有描述",
  "not-a-count": ({field, value}) => `${field} 不是个数：${value}`,
  "page-too-long": () => "有页超出其列",
  "values-disagree": ({column, values, rows}) => `${column} 在 ${rows} 行中有 ${values} 个值`,
  "levels-too-long": () => "层级数据超出其页",
  "runs-too-short": () => "游程在页结束之前终止",
  "run-too-long": ({to, values}) => `游程到 ${to}，而该页只有 ${values} 个值`,
  "uneven-blocks": ({block, parts}) => `大小为 ${block} 的块分为 ${parts} 部分`,
  "not-its-format": () => "与其格式所述不符",
  "foreign-words": ({detail}) => detail
};
