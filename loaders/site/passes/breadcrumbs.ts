import type {Page} from "../html/page.ts";
import {append, attribute, elementsIn, escaped, textIn} from "../html/tree.ts";

/** Ends the breadcrumb of pages whose title was not known before their cells had run. */
export function endBreadcrumb(page: Page): void {
  const trail = page.elements("nav").find((nav) => attribute(nav, "class") === "breadcrumb");
  const heading = page.element("h1");
  if (!trail || !heading || elementsIn(trail).some((one) => attribute(one, "aria-current") === "page")) return;
  const title = escaped(textIn(heading).trim());
  append(trail, `<span aria-current="page">${title}</span>`);
}
