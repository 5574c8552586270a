// biome-ignore-all lint/suspicious/noTemplateCurlyInString: pages are full of them
import {describe, expect, it} from "vitest";
import {partsOf} from "../../../loaders/site/translate/page-parts.ts";
import {translatedPage} from "../../../loaders/site/translate/translate-pages.ts";

const page = `---
title: Loss
changes:
  - 1.0, 2026-11-22: first published
---

\`\`\`ts
import {number} from "../components/base/format.js";
import {laws} from "../lib/laws/index.js";
const loss = await FileAttachment("../data/loss.json").json();
document.title = t\`\${law.title} | Critical Scale\`;
\`\`\`

# Loss

## What's the fit?

It is \${f({a: \`\${1}\`})} of
\${loss}. [Data](../data/loss.csv).

\${g(loss)}

- One \`x\`
- Two
`;
const prose = {
  Loss: "损失",
  "What's the fit?": "拟合如何？",
  "It is {0} of {1}. [Data](../data/loss.csv).": "{1} 的 {0}。[数据](../data/loss.csv)。",
  "first published": "首次发布",
  Two: "二"
};
const made = translatedPage("reports/loss.md", page, prose);

describe("a page in Chinese", () => {
  it("is made of all parts of the English one", () => {
    const put = partsOf(page).map((part) => (part.kind === "prose" ? part.before + part.key + part.after : part.text));
    const squeezed = page.replace("${f({a: `${1}`})} of\n${loss}", "{0} of {1}");
    expect(put.join("")).toBe(squeezed);
  });
  it("has its title and its changes in Chinese", () => {
    expect(made).toContain("title: 损失\n");
    expect(made).toContain("  - 1.0, 2026-11-22: 首次发布\n");
  });
  it("puts expressions where the Chinese has them, and translates what they give", () => {
    expect(made).toContain("${translate(loss)} 的 ${translate(f({a: `${1}`}))}。[数据](/data/loss.csv)。");
    expect(made).toContain("\n${translate(g(loss))}\n");
  });
  it("reads the same modules and files, one folder further down", () => {
    expect(made).toContain('import {number} from "../../components/base/format.js";');
    expect(made).toContain('import {translate} from "../../lib/i18n/translate.js";');
    expect(made).toContain('FileAttachment("../../data/loss.json")');
    expect(made).toContain("document.title = t`${law.title} | Critical Scale`;");
  });
  it("keeps the addresses of headings, and what nobody translated", () => {
    expect(made).toContain('<h1 id="loss">损失</h1>');
    expect(made).toContain('<h2 id="whats-the-fit">拟合如何？</h2>');
    expect(made).toContain("- One `x`\n- 二");
  });
});
