import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {blue, green, ramp, vermillion} from "../../../src/components/base/colors.ts";

const style = readFileSync("src/style.css", "utf8");
const stated = (name: string) => channels(new RegExp(`--theme-${name}: (#[0-9a-f]{6});`).exec(style)![1]!);

/** What charts stand on: in the dark, Framework mixes 4 % of the dark theme’s text into its stated background. */
const pages = {
  light: stated("background-a"),
  dark: stated("background-b").map((channel, i) => 0.96 * channel + 0.04 * channels("#e4e3dc")[i]!)
};

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** WCAG 2.2, “relative luminance”. */
function luminance(color: readonly number[]): number {
  const [r, g, b] = color.map((channel) =>
    channel <= 10 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright! + 0.05) / (dim! + 0.05);
}

describe.each(Object.entries(pages))("on the %s page", (_, page) => {
  const all = [blue, vermillion, green, ...Array.from({length: 12}, (_, n) => ramp(n + 1)).flat()];

  it("every colour of the charts has a contrast of 3 to 1", () => {
    expect(all.filter((color) => contrast(channels(color), page) < 3)).toEqual([]);
  });

  it("and a grey that hardly stands out has less", () => {
    expect(contrast(channels("#707070"), pages.light)).toBeGreaterThan(3);
    expect(contrast(channels("#505050"), pages.dark)).toBeLessThan(3);
  });
});
