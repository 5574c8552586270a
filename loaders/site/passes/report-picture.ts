import {serializeOuter} from "parse5";
import {attribute, copyOf, type Element, elementsIn, remove} from "../html/tree.ts";

/** A figure wider than this is drawn so small that its words cannot be read. */
const LEGIBLE = 400;

/** Colours of the style sheet, which does not reach into a picture. */
const style = `svg *{vector-effect:non-scaling-stroke}
svg{color:#1b1c1d;--theme-background:#fdfdfc;--theme-foreground:#1b1c1d;
--theme-foreground-muted:#55585b;--theme-foreground-faint:#606162}
@media (prefers-color-scheme:dark){
svg{color:#e4e3dc;--theme-background:#151618;--theme-foreground:#e4e3dc;--theme-foreground-muted:#b5b4ae;
--theme-foreground-faint:#a9a8a3}}`;

/** A figure as a small picture of its own, in the theme of whoever looks at it. */
export function pictureSvg(figure: Element): {readonly svg: string; readonly width: number; readonly height: number} {
  const svg = copyOf(figure);
  const [width, height] = [Number(attribute(svg, "width")), Math.round(Number(attribute(svg, "height")))];
  for (const part of elementsIn(svg, "style", "title")) remove(part);
  if (width > LEGIBLE) for (const text of elementsIn(svg, "text")) remove(text);
  for (const drawn of [svg, ...elementsIn(svg)])
    drawn.attrs = drawn.attrs.filter(({name}) => name !== "style" && name !== "aria-label" && name !== "class");
  const inner = serializeOuter(svg)
    .replaceAll("&nbsp;", "\u00a0")
    .replace(/^<svg(?: xmlns="[^"]*")?/, `<svg xmlns="http://www.w3.org/2000/svg"`)
    .replace(/>/, `><style>${style}</style>`);
  return {svg: inner, width, height};
}
