import {expect, it} from "vitest";
import {Page} from "../../../loaders/site/html/page.ts";
import {endBreadcrumb} from "../../../loaders/site/passes/breadcrumbs.ts";

const ended = (trail: string, heading = "<h1> A &lt; <b>B</b> </h1>") => {
  const page = new Page("laws/m1.html", `<nav class="breadcrumb"><a href="./">Laws</a> ›${trail}</nav>${heading}`);
  endBreadcrumb(page);
  return page.html.match(/<span aria-current="page">.*?<\/span>/g) ?? [];
};

it("a breadcrumb ends with the heading of its page, once", () => {
  expect(ended("")).toEqual(['<span aria-current="page">A &lt; B</span>']);
  expect(ended('<span aria-current="page">M1</span>')).toEqual(['<span aria-current="page">M1</span>']);
  expect(ended("", "")).toEqual([]);
});
