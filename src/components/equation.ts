import katex from "katex";

/** TeX as an element; the style sheet and the fonts are the site's own. */
export function equation(tex: string): HTMLElement {
  const element = document.createElement("div");
  katex.render(tex, element, {displayMode: true, throwOnError: false});
  element.className = "equation";
  element.tabIndex = 0; // it scrolls sideways where the page is narrow
  return element;
}

export function symbol(tex: string): HTMLElement {
  const element = document.createElement("span");
  katex.render(tex, element, {throwOnError: false});
  return element;
}
