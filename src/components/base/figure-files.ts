import {recordsToCsv} from "../../lib/import/write-table.js";
import type {DataColumn} from "./columns.js";
import {textFile} from "./download.js";

/** Fonts that a file may name and find on any machine. */
const FONTS = "Helvetica, Arial, sans-serif";
/** What a line may be broken between: words, and each character of a script that writes no spaces. */
const WORDS = /[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+/g;
/** Around a figure, in pixels. */
const MARGIN = 16;
/** What of a figure is not part of its picture. */
const APART = "details, button, figcaption, .downloads, svg, style, noscript";

/** The data of a figure, exact and the same in every language. */
export function csvFile<T>(rows: readonly T[], columns: readonly DataColumn<T>[]): Blob {
  const fields = columns.flatMap((column) => column.fields);
  const header = fields.map(({name}) => name);
  const cells = rows.map((row) => fields.map(({value}) => value(row)));
  return textFile(recordsToCsv(header, cells), "text/csv");
}

/** A figure as a drawing of its own: its title, its key and its charts where they stand on the page. */
export function svgFile(figure: HTMLElement): Blob {
  return textFile(drawing(figure), "image/svg+xml");
}

export async function pngFile(figure: HTMLElement): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(svgFile(figure));
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), {width: 2 * image.width, height: 2 * image.height});
  const context = canvas.getContext("2d")!;
  context.scale(2, 2);
  context.drawImage(image, 0, 0);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture could not be made"))), "image/png")
  );
}

function drawing(figure: HTMLElement): string {
  const {left, top} = figure.getBoundingClientRect();
  const charts = [...figure.querySelectorAll("svg")].filter((svg) => !svg.parentElement?.closest("svg"));
  const texts = textLines(figure);
  const boxes = [...charts.map((svg) => svg.getBoundingClientRect()), ...texts.map(({box}) => box)];
  const width = Math.ceil(Math.max(...boxes.map(({right}) => right)) - left) + 2 * MARGIN;
  const height = Math.ceil(Math.max(...boxes.map(({bottom}) => bottom)) - top) + 2 * MARGIN;
  const x = (of: number) => (of - left + MARGIN).toFixed(2);
  const y = (of: number) => (of - top + MARGIN).toFixed(2);
  const root = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  set(root, {width, height, viewBox: `0 0 ${width} ${height}`, "font-family": FONTS});
  root.append(
    element("rect", {width, height, fill: resolved("var(--theme-background, white)")}),
    ...texts.map(({text, box, style}) => {
      const middle = (box.top + box.bottom) / 2 + 0.35 * Number.parseFloat(style.fontSize);
      const line = element("text", {
        x: x(box.left),
        y: y(middle),
        fill: resolved(style.color),
        "font-size": style.fontSize,
        "font-weight": style.fontWeight
      });
      line.textContent = text;
      return line;
    }),
    ...charts.map((svg) => {
      const box = svg.getBoundingClientRect();
      const copy = svg.cloneNode(true) as SVGSVGElement;
      set(copy, {
        x: x(box.left),
        y: y(box.top),
        width: box.width,
        height: box.height,
        color: resolved(getComputedStyle(svg).color),
        overflow: "visible"
      });
      return copy;
    })
  );
  return new XMLSerializer()
    .serializeToString(root)
    .replace(/var\(--sans-serif(?:, ?[\w-]+)?\)/g, FONTS)
    .replace(/var\(--[\w-]+(?:, ?[\w-]+)?\)/g, resolved);
}

interface TextLine {
  readonly text: string;
  readonly box: DOMRect;
  readonly style: CSSStyleDeclaration;
}

/** Every line of text as the page has broken it. */
function textLines(figure: HTMLElement): TextLine[] {
  const lines: {text: string; box: DOMRect; style: CSSStyleDeclaration}[] = [];
  const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (parent.closest(APART)) continue;
    const style = getComputedStyle(parent);
    let last: (typeof lines)[number] | undefined;
    for (const word of (node.nodeValue ?? "").matchAll(WORDS)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const box = range.getBoundingClientRect();
      if (!box.width) continue;
      if (last && Math.abs(last.box.top - box.top) < 2) {
        last.text += `${/\s/.test(word.input[word.index - 1] ?? " ") ? " " : ""}${word[0]}`;
        last.box = new DOMRect(last.box.left, last.box.top, box.right - last.box.left, last.box.height);
      } else {
        last = {text: word[0], box, style};
        lines.push(last);
      }
    }
  }
  return lines;
}

/** A colour of the page’s style sheet as any drawing program knows it. */
function resolved(color: string): string {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = color;
  const context = Object.assign(document.createElement("canvas"), {width: 1, height: 1}).getContext("2d")!;
  context.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
  if (a < 255) return `rgba(${r},${g},${b},${(a / 255).toFixed(2)})`;
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  return set(document.createElementNS("http://www.w3.org/2000/svg", name), attributes);
}

function set<T extends Element>(of: T, attributes: Readonly<Record<string, string | number>>): T {
  for (const [name, value] of Object.entries(attributes)) of.setAttribute(name, String(value));
  return of;
}
