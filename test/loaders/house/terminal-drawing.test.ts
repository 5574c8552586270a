import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {terminalDrawing} from "../../../loaders/house/terminal-drawing.ts";

it("a terminal shows the command and every line that it printed, as they are", () => {
  const svg = terminalDrawing("x < y", "a  b\n  c & d\n");
  const lines = Array.from(svg.matchAll(/<text[^>]*>(.*)<\/text>/g), ([, line]) => line);
  expect(lines).toEqual(['<tspan fill="#8ec7ff">$</tspan> x &lt; y', "a  b", "  c &amp; d"]);
});

it("that of the README is such a drawing", () => {
  const svg = readFileSync("docs/pictures/terminal.svg", "utf8");
  const lines = Array.from(svg.matchAll(/<text[^>]*>(.*)<\/text>/g), ([, line]) => line!);
  const [command, ...output] = lines.map((line) => line.replace(/<\/?tspan[^>]*>/g, ""));
  expect(terminalDrawing(command!.slice(2), output.join("\n"))).toBe(svg);
});
