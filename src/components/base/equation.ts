/**
 * Where the site was built beforehand, everything that a page shows is typeset in it: most readers never need KaTeX.
 */
const isBuilt = globalThis.document?.querySelector("observablehq-loading:not(:empty)") !== null;
const typeset = new Map(
  Array.from(globalThis.document?.querySelectorAll<HTMLElement>("[data-tex]") ?? [], (element) => [
    keyOf(element.dataset.tex!, "display" in element.dataset),
    element.innerHTML
  ])
);
const load = () => import("katex").then((module) => module.default);
let katex = isBuilt ? undefined : await load();

/** TeX as an element; the style sheet and the fonts are the site's own. */
export function equation(tex: string): HTMLElement {
  const element = document.createElement("div");
  element.className = "equation";
  element.tabIndex = 0; // it scrolls sideways where the page is narrow
  return render(element, tex, true);
}

export function symbol(tex: string): HTMLElement {
  return render(document.createElement("span"), tex, false);
}

function render(element: HTMLElement, tex: string, displayMode: boolean): HTMLElement {
  element.dataset.tex = tex;
  if (displayMode) element.dataset.display = "";
  const known = typeset.get(keyOf(tex, displayMode));
  if (known !== undefined) element.innerHTML = known;
  else if (katex) katex.render(tex, element, {displayMode, throwOnError: false});
  else
    load().then((loaded) => {
      katex = loaded;
      render(element, tex, displayMode);
    });
  return element;
}

function keyOf(tex: string, displayMode: boolean): string {
  return `${displayMode ? "display" : "text"} ${tex}`;
}
