import {escaped} from "./drawing.ts";

/** Pixels of the drawing. */
const [LETTER, LINE, MARGIN] = [7.85, 18, 20];
const [GROUND, INK, PROMPT] = ["#1b1c1d", "#e4e3dc", "#8ec7ff"];
const FONT = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace";

/** A terminal after a command, with what it printed, as an SVG. */
export function terminalDrawing(command: string, output: string): string {
  const lines = output.trimEnd().split("\n");
  const columns = Math.max(command.length + 2, ...lines.map((line) => line.length));
  const [width, height] = [Math.ceil(columns * LETTER) + 2 * MARGIN, (lines.length + 1) * LINE + 2 * MARGIN];
  const text = (line: string, i: number) =>
    `<text x="${MARGIN}" y="${MARGIN + LINE * (i + 1) - 5}" xml:space="preserve">${line}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"
font-family="${FONT}" font-size="13" fill="${INK}">
<title>A terminal: ${escaped(command)}</title>
<rect width="${width}" height="${height}" rx="8" fill="${GROUND}"/>
${text(`<tspan fill="${PROMPT}">$</tspan> ${escaped(command)}`, 0)}
${lines.map((line, i) => text(escaped(line), i + 1)).join("\n")}
</svg>
`;
}
