import type {Page} from "playwright-core";

/** What is wrong with the figures and tables of a page as it is shown, in words; and how many charts were asked. */
export interface FigureFaults {
  readonly faults: readonly string[];
  readonly charts: number;
  readonly tips: readonly string[];
}

/** Draws every figure: those out of sight are copies until a reader comes near. */
async function drawAll(page: Page): Promise<void> {
  // the lab draws a new figure with each answer, until it has simulated all of its sweeps
  await page.waitForFunction(() => {
    const [lab, caption] = [".lab", ".lab figcaption"].map((selector) => document.querySelector(selector));
    return !lab || (caption && !caption.textContent.includes("so far"));
  });
  await page.evaluate(async () => {
    for (const figure of document.querySelectorAll("figure.finding")) {
      figure.scrollIntoView();
      while (figure.querySelector(".copied") || !figure.querySelector("svg[role=img]"))
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}

/**
 * Every chart has one tip, with a number, that appears on pointing; logarithmic axes over half a decade or more have
 * three labels; no text lies on another; and no table is cut without a sign.
 */
export async function figureFaults(page: Page): Promise<FigureFaults> {
  await drawAll(page);
  return page.evaluate(async () => {
    const [FEWEST, HALF_A_DECADE, MOST] = [3, 0.5, 60];
    const faults: string[] = [];
    const tips: string[] = [];
    type Scale = {readonly type: string; readonly domain: readonly number[]; readonly range: readonly number[]};
    type Chart = SVGSVGElement & {readonly scale?: (name: string) => Scale | undefined};
    const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

    /** Where values are drawn: the middles of dots, or points of lines and bars. */
    const places = (chart: Chart): [number, number][] => {
      const middle = (mark: Element): [number, number] => {
        const {x, y, width, height} = mark.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      };
      const marks = [...chart.querySelectorAll("circle, rect")].map(middle);
      const paths = [...chart.querySelectorAll<SVGPathElement>("path[d]")].flatMap((path): [number, number][] => {
        const matrix = path.getScreenCTM()!;
        return [0, 0.5].map((part) => {
          const {x, y} = path.getPointAtLength(path.getTotalLength() * part).matrixTransform(matrix);
          return [x, y];
        });
      });
      return [...marks, ...paths, ...[...chart.querySelectorAll("line")].map(middle)];
    };
    const tipsAt = async (chart: Chart, [clientX, clientY]: [number, number]) => {
      chart.dispatchEvent(new PointerEvent("pointermove", {clientX, clientY, pointerType: "mouse"}));
      await settled();
      const texts = [...chart.querySelectorAll("g[aria-label=tip] text")].map((tip) =>
        [...tip.querySelectorAll(":scope > tspan")].map((line) => line.textContent).join("\n")
      );
      chart.dispatchEvent(new PointerEvent("pointerleave", {pointerType: "mouse"}));
      return texts.filter((text) => text);
    };
    const tipsOf = async (chart: Chart) => {
      const all = places(chart);
      const every = Math.ceil(all.length / MOST);
      for (const place of all.filter((_, i) => i % every === 0)) {
        const texts = await tipsAt(chart, place);
        if (texts.length) return texts;
      }
      return [];
    };
    /** Texts beyond the frame on the side of an axis, by the group that they were drawn in. */
    const labelsOf = (chart: Chart, axis: "x" | "y") => {
      const {top, left} = chart.getBoundingClientRect();
      const zoom = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
      const other = chart.scale!(axis === "x" ? "y" : "x")!;
      const edge = axis === "x" ? Math.max(...other.range) * zoom + top : Math.min(...other.range) * zoom + left;
      const groups = new Map<Element, number>();
      for (const text of chart.querySelectorAll("text")) {
        const box = text.getBoundingClientRect();
        const isBeyond = axis === "x" ? box.top + 1 > edge : box.right - 1 < edge;
        if (isBeyond && text.textContent) groups.set(text.parentElement!, (groups.get(text.parentElement!) ?? 0) + 1);
      }
      return Math.max(0, ...groups.values());
    };

    const charts = [...document.querySelectorAll<Chart>("figure.finding svg[role=img]")].filter(({scale}) => scale);
    for (const chart of charts) {
      const name = chart.closest("figure")!.id;
      chart.scrollIntoView({block: "center"});
      const [text = "", ...others] = await tipsOf(chart);
      if (others.length) faults.push(`${name}: ${others.length + 1} tips at once`);
      tips.push(`${name}: ${text.replace(/\n/g, " | ")}`);
      if (!/\d/.test(text)) faults.push(`${name}: no tip (“${text}”)`);
      if (/undefined|NaN|null|\[object/.test(text)) faults.push(`${name}: tip says “${text}”`);
      for (const axis of ["x", "y"] as const) {
        const scale = chart.scale!(axis);
        if (scale?.type !== "log" || !chart.scale!(axis === "x" ? "y" : "x")) continue;
        const span = Math.abs(Math.log10(scale.domain.at(-1)! / scale.domain[0]!));
        const labels = labelsOf(chart, axis);
        if (span >= HALF_A_DECADE && labels < FEWEST) faults.push(`${name}: ${labels} labels on ${axis}`);
      }
      const texts = [...chart.querySelectorAll("text")]
        .filter(({textContent}) => textContent?.trim())
        .map((text) => ({text: text.textContent, box: text.getBoundingClientRect()}));
      for (const [i, a] of texts.entries())
        for (const b of texts.slice(i + 1)) {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (across > 2 && down > 3) faults.push(`${name}: “${a.text}” lies on “${b.text}”`);
        }
    }
    for (const place of document.querySelectorAll<HTMLElement>(".scroll")) {
      if (place.scrollWidth <= place.clientWidth + 1) continue;
      const {backgroundImage, overflowX} = getComputedStyle(place);
      if (overflowX !== "auto" || !backgroundImage.includes("gradient"))
        faults.push(`table “${place.ariaLabel}” is cut without a sign`);
    }
    return {faults, charts: charts.length, tips};
  });
}
