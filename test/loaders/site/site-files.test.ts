// @vitest-environment jsdom
import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {Page} from "../../../loaders/site/html/page.ts";
import {listed, rss, sitemap} from "../../../loaders/site/passes/feeds.ts";
import {finishPage} from "../../../loaders/site/passes/finish-page.ts";
import {fill, type StaticPage} from "../../../loaders/site/prerender/prerender.ts";

describe("a finished page", () => {
  const script = 'import {define} from "./client.js";\ndefine({id: "a"});\n';
  const finished = new Page(
    "reports/a.html",
    `<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, ` +
      `initial-scale=1, maximum-scale=1">\n<script type="module">${script}</script>\n</head>`
  );
  finishPage(finished, undefined);
  const {html} = finished;
  it("states its language and lets readers zoom", () => {
    expect(html).toContain('<html lang="en">');
    expect(html).not.toContain("maximum-scale");
  });
  it("allows the script that was built into it, and no other", () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
    const directive = policy.split("; ").find((part) => part.startsWith("script-src"))!;
    expect(directive).toContain(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
    expect(directive).not.toContain("unsafe-inline");
    expect(policy).toContain("default-src 'none'");
  });
});

describe("a static page", () => {
  const html =
    "<head><title>Law</title></head><p>It is " +
    "<observablehq-loading></observablehq-loading><!--:0a1b2c3d:-->.</p><div><!--:11111111:--></div>";
  const filled = (made: StaticPage) => {
    const page = new Page("a.html", html);
    fill(page, made);
    return page.html;
  };
  it("has what a cell shows where Framework’s client takes it away again", () => {
    const page = filled({title: "A & B", cells: {"0a1b2c3d": "$&amp;1.5", "11111111": "<svg></svg>"}});
    expect(page).toContain("It is <observablehq-loading>$&amp;1.5</observablehq-loading><!--:0a1b2c3d:-->.");
    expect(page).toContain("<div><observablehq-loading><svg></svg></observablehq-loading><!--:11111111:--></div>");
    expect(page).toContain("<title>A &amp; B</title>");
  });
  it("is left as it was where a cell shows nothing", () => {
    expect(filled({title: "", cells: {}})).toBe(new Page("a.html", html).html);
  });
});

describe("lists of pages", () => {
  const page = '<meta name="description" content="A &amp; B"><meta property="og:title" content="Sizes &lt; 1M">';
  const said = (path: string) => listed(new Page(path, page));
  const report = said("reports/a.html");
  const parse = (text: string) => new DOMParser().parseFromString(text, "application/xml");
  it("name what a page says of itself", () => {
    expect(report).toEqual({path: "reports/a", title: "Sizes < 1M", description: "A & B"});
  });
  it("are XML with whole addresses, under a path as well", () => {
    const site = "https://example.org/kit/";
    const map = parse(sitemap(site, ["", "reports/a"]));
    expect(Array.from(map.querySelectorAll("loc"), ({textContent}) => textContent)).toEqual([site, `${site}reports/a`]);
    const feed = parse(rss(site, said("index.html"), [{...report, date: "2026-11-23"}]));
    expect(feed.querySelector("parsererror")).toBeNull();
    expect(feed.querySelector("item > title")!.textContent).toBe("Sizes < 1M");
    expect(feed.querySelector("item > pubDate")!.textContent).toBe("Mon, 23 Nov 2026 00:00:00 GMT");
    expect(feed.querySelector("item > link")!.textContent).toBe(`${site}reports/a`);
  });
});
