import {mkdtempSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {Page} from "../../../loaders/site/html/page.ts";
import {cardOf, cardSvg, nameCard, writeCard} from "../../../loaders/site/passes/card-drawing.ts";

const chart =
  '<svg class="plot-1a2b3c" fill="currentColor" width="540" height="300" viewBox="0 0 540 300" ' +
  'style="--drawn: 300px;" aria-label="a < b"><style>:where(.plot-1a2b3c) {}</style><circle cx="100" cy="100" ' +
  'r="60" fill="var(--theme-background)" stroke="#0072B2"></circle><text>1&nbsp;k</text></svg>';
const html =
  `<meta name="description" content="What A &amp; B found."><meta property="og:title" content="A &amp; B ` +
  `| Critical Scale"><meta property="og:description" content="x"><svg class="plot-0" width="26" ` +
  `height="8"></svg>${chart}`;

describe("a social card", () => {
  const store = process.env.CRITICAL_SCALE_STORE;
  const folder = mkdtempSync(join(tmpdir(), "critical-scale-cards-"));
  beforeAll(() => {
    process.env.CRITICAL_SCALE_STORE = folder;
  });
  afterAll(() => {
    if (store === undefined) delete process.env.CRITICAL_SCALE_STORE;
    else process.env.CRITICAL_SCALE_STORE = store;
  });

  it("has the page’s words and its first real chart, with no colour left to a style sheet", () => {
    const svg = cardSvg(cardOf(new Page("a.html", html)));
    expect(svg).toContain(">A &amp; B</text>");
    expect(svg).toContain("What A &amp; B found.");
    expect(svg).toContain('<circle cx="100"');
    expect(svg).not.toMatch(/var\(|<style|plot-0|aria-label|&nbsp;/);
  });

  it("is a PNG of the usual size, the same bytes each time", async () => {
    const write = async (name: string) => {
      await writeCard(cardOf(new Page("a.html", html)), join(folder, name));
      return readFileSync(join(folder, name));
    };
    const png = await write("a.png");
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect((await write("b.png")).equals(png)).toBe(true);
  });

  it("is named by the page, with the page’s own address where the site has one", () => {
    const named = (card: string, own?: string) => {
      const page = new Page("a.html", html);
      nameCard(page, {card, page: own});
      return page.html;
    };
    const page = named("https://x.org/social/a.png", "https://x.org/a");
    expect(page).toContain('<meta property="og:image" content="https://x.org/social/a.png">');
    expect(page).toContain('<link rel="canonical" href="https://x.org/a">');
    expect(named("./social/a.png")).toContain('<meta property="og:image" content="./social/a.png">');
    expect(named("./social/a.png")).not.toContain("canonical");
  });
});
