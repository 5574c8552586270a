import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {initWasm, Resvg} from "@resvg/resvg-wasm";
import {serializeOuter} from "parse5";
import {replaceFile, sha256Of, storeRoot} from "../../store/store.ts";
import type {Page} from "../html/page.ts";
import {attribute, copyOf, type Element, elementsIn, escaped, insertAfter, remove, setAttribute} from "../html/tree.ts";

/** What a social card shows: the page’s own words and its first picture. */
export interface Card {
  readonly title: string;
  readonly description: string;
  /** SVG of the page; none where it draws nothing. */
  readonly picture: Element | undefined;
}

const [WIDTH, HEIGHT] = [1200, 630];
const [INK, MUTED, GROUND, MARK] = ["#1b1c1d", "#55585b", "#fdfdfc", "#0072b2"];
const FONT = "KaTeX_SansSerif";
/** Room for the picture: left, top, width, height. */
const FRAME = {x: 600, y: 96, width: 540, height: 430};

/** What a built page says of itself, and its first chart. */
export const cardOf = (page: Page): Card => ({
  title: page.said("og:title"),
  description: page.said("description"),
  picture: page
    .elements("svg")
    .find((svg) => attribute(svg, "class")?.startsWith("plot-") && Number(attribute(svg, "width")) > 300)
});

/** The card as an SVG of its own. */
export function cardSvg({title, description, picture}: Card): string {
  const room = picture ? 26 : 48;
  const heading = lines(title.replace(/ \| Critical Scale$/, ""), 0.78 * room);
  const text = lines(description, 1.45 * room).slice(0, 6);
  const top = 150;
  const below = top + 58 * heading.length;
  const size = `width="${WIDTH}" height="${HEIGHT}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${FONT}">
<rect ${size} fill="${GROUND}"/><rect width="${WIDTH}" height="10" fill="${MARK}"/>
${heading
  .map(
    (line, i) =>
      `<text x="60" y="${top + 58 * i}" font-size="48" font-weight="700" fill="${INK}">${escaped(line)}</text>`
  )
  .join("")}
${text
  .map((line, i) => `<text x="60" y="${below + 34 * i}" font-size="26" fill="${MUTED}">${escaped(line)}</text>`)
  .join("")}
<text x="60" y="580" font-size="26" font-weight="700" fill="${INK}">Critical Scale</text>
${picture ? placed(picture) : ""}
</svg>`;
}

/** The chart of the page in its frame, with the colours and fonts that a style sheet would have given it. */
function placed(picture: Element): string {
  const svg = copyOf(picture);
  const [width, height] = [Number(attribute(svg, "width")), Number(attribute(svg, "height"))];
  const scale = Math.min(FRAME.width / width, FRAME.height / height);
  for (const style of elementsIn(svg, "style")) remove(style);
  // words may hold what XML does not allow there
  for (const drawn of [svg, ...elementsIn(svg)])
    drawn.attrs = drawn.attrs.filter(({name}) => name !== "style" && name !== "aria-label");
  svg.attrs = svg.attrs.filter(({name}) => name !== "font-family");
  setAttribute(svg, "font-size", "12");
  const framed = {x: "0", y: "0", color: INK, overflow: "visible"};
  svg.attrs.unshift(...Object.entries(framed).map(([name, value]) => ({name, value})));
  const drawn = serializeOuter(svg)
    .replaceAll("&nbsp;", "\u00a0")
    .replace(/var\(--theme-background\)/g, GROUND)
    .replace(/var\(--[\w-]+(?:, ?[^)]*)?\)/g, INK);
  return `<g transform="translate(${FRAME.x},${FRAME.y}) scale(${scale.toFixed(3)})">${drawn}</g>`;
}

function lines(text: string, room: number): string[] {
  const broken: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = broken.at(-1);
    if (last !== undefined && last.length + word.length < room) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  return broken;
}

const fonts = ["SansSerif-Regular", "SansSerif-Bold", "Main-Regular", "Math-Italic"];
let ready: Promise<readonly Uint8Array[]> | undefined;

/** The fonts are those of KaTeX: every machine draws the same card. */
function begin(): Promise<readonly Uint8Array[]> {
  ready ??= (async () => {
    await initWasm(readFileSync(fileURLToPath(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))));
    const folder = fileURLToPath(new URL("dist/fonts/", import.meta.resolve("katex/package.json")));
    return fonts.map((name) => readFileSync(join(folder, `KaTeX_${name}.ttf`)));
  })();
  return ready;
}

/** Writes a card as PNG, drawn once for the same content over all builds. */
export async function writeCard(card: Card, file: string): Promise<void> {
  const svg = cardSvg(card);
  const cachedPng = join(storeRoot(), "cards", `${sha256Of(svg).slice(0, 32)}.png`);
  if (!existsSync(cachedPng)) {
    const fontBuffers = [...(await begin())];
    const options = {font: {fontBuffers, defaultFontFamily: FONT, sansSerifFamily: FONT}};
    mkdirSync(dirname(cachedPng), {recursive: true});
    replaceFile(cachedPng, Buffer.from(new Resvg(svg, options).render().asPng()));
  }
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, readFileSync(cachedPng));
}

/** Names a page’s card in it; whoever shares the page finds the card by its whole address. */
export function nameCard(
  page: Page,
  {card, page: own}: {readonly card: string; readonly page: string | undefined}
): void {
  const tags = [
    `<meta property="og:image" content="${card}">`,
    `<meta property="og:image:width" content="${WIDTH}">`,
    `<meta property="og:image:height" content="${HEIGHT}">`,
    '<meta property="og:type" content="article">',
    '<meta name="twitter:card" content="summary_large_image">',
    ...(own === undefined ? [] : [`<meta property="og:url" content="${own}">`, `<link rel="canonical" href="${own}">`])
  ];
  const described = page.meta("og:description");
  if (described) insertAfter(described, `\n${tags.join("\n")}`);
}
