import {roomOf, roomsImported, sources} from "./imports.ts";
import {type Floor, houses} from "./rooms.ts";

/** Pixels. */
const WIDTH = 1240;
const GAP = 8;
const TITLE = 26;
const LINE = 12;
const BETWEEN = 26;
const FONT = "Helvetica, Arial, sans-serif";
/** Width of a letter of the small text. */
const LETTER = 5.3;
/** The same of names, which are bold. */
const BOLD = 7;
/** A box is no narrower: a floor of more rooms has further rows. */
const LEAST = 112;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Box {
  readonly room: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/**
 * The plan as a drawing: floors from the ground up, and a line for every import between rooms that no other two say.
 */
export function houseDrawing(): string {
  const half = (WIDTH - 3 * GAP) / 2;
  const loaders = house("loaders", {x: half + 2 * GAP, y: 0, width: half});
  const left = ["src/components", "src/contracts", "src/chinese"].reduce(
    (above, root) => {
      const {svg, bottom} = house(root, {x: GAP, y: above.bottom + BETWEEN, width: half});
      return {svg: above.svg + svg, bottom};
    },
    pages({x: GAP, y: 0, width: half})
  );
  const bottom = Math.max(left.bottom, loaders.bottom);
  const lib = house("src/lib", {x: GAP, y: bottom + BETWEEN, width: WIDTH - 2 * GAP});
  // all stand on the library, whatever their height
  const [onLeft, onRight] = [bottom - left.bottom, bottom - loaders.bottom];
  const height = lib.bottom + GAP;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}">
<title>Houses, floors and rooms of the code: what lives where, and what imports what. Every line leads down.</title>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<g transform="translate(0 ${onLeft})">${left.svg}</g>
<g transform="translate(0 ${onRight})">${loaders.svg}</g>
${lib.svg}
</svg>
`;
}

/** What readers open, and what Framework runs for it: their paths are addresses, so they have no rooms. */
function pages({x, y, width}: Place): {readonly svg: string; readonly bottom: number} {
  const all = [
    ["src/**/*.md", "pages: prose, and cells that call components"],
    ["src/data", "shims, a few lines each, that call loaders/site/documents"]
  ];
  const each = (width - GAP) / all.length;
  const svg = all.map(([name, holds], i) => {
    const left = x + i * (each + GAP);
    return `<rect x="${left}" y="${y + 2}" width="${each}" height="40" rx="6" fill="#f6f7f9" stroke="#c6ccd4"/>
<text x="${left + GAP}" y="${y + 18}" font-size="13" font-weight="bold">${name}</text>
<text x="${left + GAP}" y="${y + 33}" font-size="10" fill="#444">${holds}</text>`;
  });
  return {svg: svg.join("\n"), bottom: y + 42};
}

/** One house at a place, its highest floor on top. */
function house(root: string, {x, y, width}: Place): {readonly svg: string; readonly bottom: number} {
  let top = y + TITLE;
  const boxes = [...houses[root]!].reverse().flatMap((floor) => {
    const made = boxesOf(floor, {x: x + GAP, y: top, width: width - 2 * GAP});
    const last = made.at(-1)!;
    top = last.y + last.height + BETWEEN;
    return made;
  });
  const bottom = top - BETWEEN + GAP;
  const imported = roomsImported(root);
  const svg = [
    `<rect x="${x}" y="${y + 2}" width="${width}" height="${bottom - y - 2}" rx="6" fill="#f6f7f9" stroke="#c6ccd4"/>`,
    `<text x="${x + GAP}" y="${y + 19}" font-size="13" font-weight="bold">${root}</text>`,
    ...linesOf(boxes, imported),
    ...boxes.map((box) => boxSvg(box, root, imported.get(box.room)!))
  ];
  return {svg: svg.join("\n"), bottom};
}

function boxesOf(floor: Floor, {x, y, width}: Place): Box[] {
  const rooms = Object.entries(floor);
  const rows = Math.ceil(rooms.length / Math.floor((width + GAP) / (LEAST + GAP)));
  const columns = Math.ceil(rooms.length / rows);
  const each = (width - GAP * (columns - 1)) / columns;
  const lines = rooms.map(([room, holds]) => [...broken(nameOf(room), each, BOLD), ...broken(holds, each, LETTER)]);
  const height = Math.max(...lines.map(({length}) => length)) * LINE + 10;
  return rooms.map(([room], i) => ({
    room,
    x: x + (i % columns) * (each + GAP),
    y: y + Math.floor(i / columns) * (height + GAP),
    width: each,
    height,
    lines: lines[i]!
  }));
}

/** Words in lines that fit a width; a path is broken after a slash. */
function broken(text: string, width: number, letter: number): string[] {
  const most = Math.floor((width - 10) / letter);
  const lines: string[] = [];
  for (const word of text.split(/(?<=\/)| /)) {
    const last = lines.at(-1);
    const joined = last?.endsWith("/") ? `${last}${word}` : `${last} ${word}`;
    if (last !== undefined && joined.length <= most) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

const nameOf = (room: string) => (room === "." ? "at the root" : room);

/** Imports that are not made through another room on the way down: the others follow from these. */
function linesOf(boxes: readonly Box[], imported: ReadonlyMap<string, readonly string[]>): string[] {
  const reach = (room: string): Set<string> =>
    new Set((imported.get(room) ?? []).flatMap((below) => [below, ...reach(below)]));
  const boxOf = (room: string) => boxes.find((box) => box.room === room)!;
  return [...imported].flatMap(([room, below]) => {
    const further = new Set(below.flatMap((other) => [...reach(other)]));
    return below.filter((other) => !further.has(other)).map((other) => lineSvg(boxOf(room), boxOf(other)));
  });
}

function lineSvg(from: Box, to: Box): string {
  const [x1, y1, x2, y2] = [from.x + from.width / 2, from.y + from.height, to.x + to.width / 2, to.y];
  const middle = (y1 + y2) / 2;
  const path = [x1, y1, "C", x1, middle, x2, middle, x2, y2].map((v) => (typeof v === "number" ? Math.round(v) : v));
  return `<path d="M${path.join(" ")}" fill="none" stroke="#8a97a8" stroke-opacity=".55"/>`;
}

function boxSvg({room, x, y, width, height, lines}: Box, root: string, imported: readonly string[]): string {
  const files = sources(root).filter((file) => roomOf(file, root) === room).length;
  const title = `${root}/${room === "." ? "" : room}: ${files} files; imports ${imported.join(", ") || "nothing"}`;
  const names = broken(nameOf(room), width, BOLD).length;
  const text = lines.map((line, i) => {
    const style = i < names ? `font-size="11" font-weight="bold"` : `font-size="10" fill="#444"`;
    return `<text x="${Math.round(x + 6)}" y="${Math.round(y + 14 + i * LINE)}" ${style}>${escaped(line)}</text>`;
  });
  return (
    `<g><title>${escaped(title)}</title><rect x="${Math.round(x)}" y="${y}" width="${Math.round(width)}" ` +
    `height="${height}" rx="4" fill="#fff" stroke="#5b6b80"/>${text.join("")}</g>`
  );
}

/** A text as it stands between tags. */
export const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
