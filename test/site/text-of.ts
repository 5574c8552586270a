/** What is in whichever language it was written: code, formulas, citations and what says that it is English. */
const apart = /^(?:code|pre|script|style|textarea|cite|title)$/;
const ofNoLanguage = /\blang="?en|\bclass="[^"]*\bkatex|\bclass="origins"/;
const token = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+/g;
const closesItself = /^(?:area|base|br|col|hr|img|input|link|meta|source|wbr)$/;

/** Texts of a built page and labels that are read out, in order, without those of no language. */
export function textsOf(html: string): string[] {
  const texts: string[] = [];
  let left: {tag: string; depth: number} | null = null;
  for (const [whole, end, tag, attributes = ""] of html.slice(html.indexOf("<body")).matchAll(token)) {
    if (left) {
      if (tag === left.tag && !attributes.endsWith("/")) left.depth += end ? -1 : 1;
      if (!left.depth) left = null;
    } else if (tag === undefined) {
      if (!whole.startsWith("<!--") && whole.trim()) texts.push(decoded(whole));
    } else if (!end && !closesItself.test(tag) && (apart.test(tag) || ofNoLanguage.test(attributes))) {
      left = {tag, depth: 1};
    } else {
      for (const [, label] of attributes.matchAll(/\b(?:aria-label|placeholder)="([^"]*)"/g))
        texts.push(decoded(label!));
    }
  }
  return texts;
}

const decoded = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&nbsp;", " ").replaceAll("&amp;", "&").trim();
