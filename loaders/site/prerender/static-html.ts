import {serialize} from "parse5";
import {Page} from "../html/page.ts";
import type {Shown} from "./jsdom-page.ts";

/** What a reader without JavaScript cannot use: it keeps its place, but takes no part. Components mark more as live. */
const controls = "[data-live], form, button, input, select, textarea, progress, details:not(:has(:not(summary)))";
/** Attributes of drawings that hold lengths in pixels. */
const lengths = ["d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "transform", "points"];

/** HTML of what cells show, for a reader who has no JavaScript; addresses within the site are told from the page. */
export function staticCells(shown: Shown, root: {from: string; to: string}): Record<string, string> {
  const numbers = new Map<string, string>();
  // Plot numbers its clips over all that it ever drew; a page has static copies and charts drawn later
  const counted = (name: string) => {
    if (!numbers.has(name)) numbers.set(name, `copied-clip-${numbers.size + 1}`);
    return numbers.get(name)!;
  };
  const cells: Record<string, string> = {};
  for (const [id, nodes] of shown) {
    const copy = document.createElement("div");
    for (const node of nodes) copy.append(node.cloneNode(true));
    still(copy);
    if (copy.hasChildNodes())
      cells[id] = copy.innerHTML.replaceAll(root.from, root.to).replace(/\bplot-clip-\d+/g, counted);
  }
  return cells;
}

/** Makes a copy of live nodes one that only shows. */
function still(copy: Element): void {
  for (const control of copy.querySelectorAll(controls)) control.setAttribute("inert", "");
  for (const chart of copy.querySelectorAll<SVGSVGElement>("svg[viewBox][height]"))
    chart.style.setProperty("--drawn", `${chart.getAttribute("height")}px`);
  for (const drawn of copy.querySelectorAll("svg *")) {
    for (const name of lengths) {
      const value = drawn.getAttribute(name);
      // a hundredth of a pixel is more than is seen
      if (value?.includes(".")) drawn.setAttribute(name, value.replace(/(\.\d\d)\d+/g, "$1"));
    }
  }
}

/** A cell that a browser would not leave where it was written, as it does with a block inside a paragraph. */
export function misplaced({path, html}: Page, cells: Readonly<Record<string, string>>): string | undefined {
  return new Page(path, html).places.find(
    ({id, shown}) => cells[id] !== undefined && (!shown || serialize(shown) !== cells[id])
  )?.id;
}
