import type {Catalogue} from "../../lib/i18n/translate.js";

/** Header, footer and what stands under a report. */
export const site: Catalogue = {
  "A serverless notebook kit that measures how loss falls with scale, at which scale capabilities appear, and how sure we are":
    "无服务器的研究笔记本工具：测量损失如何随规模下降、各项能力在何种规模出现，以及结论有多可靠",
  "Skip to the text": "跳到正文",
  Sections: "栏目",
  Search: "搜索",
  "Search all pages": "搜索全部页面",
  "Pages found": "找到的页面",
  "No page found": "没有找到页面",
  '{0} {1} · {2} licence · what is said of our runs is read out of the fits · <a href="{3}/reproducibility">reproducibility</a> · <a href="{4}/code">the code</a> · <a href="{5}/references">references</a> · <a href="{6}/glossary">glossary</a>':
    '{0} {1} · {2} 许可证 · 关于训练运行的一切陈述均读自拟合结果 · <a href="{3}/reproducibility">可复现性</a> · <a href="{4}/code">代码</a> · <a href="{5}/references">参考文献</a> · <a href="{6}/glossary">术语表</a>',
  Glossary: "术语表",
  "The terms of this site, each with its one definition and the pages that use it.":
    "本站的术语，各有唯一的定义，并列出使用它的页面。",
  Contents: "目录",
  Breadcrumb: "当前位置",
  "This report": "关于本报告",
  'Version {0} of <time>{1}</time>. <a href="{2}/reproducibility">How to check it</a>. Cite as:':
    '版本 {0}，<time>{1}</time>。<a href="{2}/reproducibility">如何核验</a>。引用格式：',
  "What changed": "修订记录",
  "{0}, <time>{1}</time>: {2}": "{0}，<time>{1}</time>：{2}",
  Reports: "报告",
  "Critical scales": "临界规模",
  Capabilities: "能力",
  Tasks: "任务",
  Laws: "定律",
  Sweeps: "扫描实验",
  "Your runs": "你的数据",
  "first published": "首次发布",
  Evidence: "依据",
  "Evidence {0}": "依据 {0}",
  Value: "数值",
  "95% interval": "95% 区间",
  Estimator: "估计方法",
  "Rows of the data": "数据行数",
  File: "文件",
  Data: "数据",
  "Path in the file": "文件中的路径",
  Close: "关闭",
  Copy: "复制",
  Copied: "已复制",
  "The browser refused to copy.": "浏览器拒绝复制。",
  Source: "源代码",
  "from {0}": "数据：{0}",
  " (how it was trained: {0})": "（如何训练：{0}）",
  "by {0}": "代码：{0}",
  "and {0} modules that it uses": "及其所用的 {0} 个模块",
  "; ": "；"
};
