import {describe, expect, it} from "vitest";
import {rowTitles} from "../../../src/components/base/row-titles.ts";

describe("titles of rows", () => {
  const titles = ["Contexts of rank 512–1023", "Contexts of rank 1024–2047"];

  it("are whole where there is room, which is no wider than they need", () => {
    const {marginLeft, tickFormat} = rowTitles(titles, 900);
    expect(titles.map(tickFormat)).toEqual(titles);
    expect(marginLeft).toBeLessThan(250);
    expect(rowTitles(["a"], 900).marginLeft).toBeLessThan(30);
  });

  it("keep both ends where there is none, and take no more than their share", () => {
    const {marginLeft, tickFormat} = rowTitles(titles, 240);
    expect(marginLeft).toBeLessThanOrEqual(120);
    const [a, b] = titles.map(tickFormat);
    expect(a).toMatch(/^Context.*….*–1023$/);
    expect(a).not.toBe(b);
  });

  it("count Chinese characters as wide as they are", () => {
    expect(rowTitles(["子任务子任务"], 900).marginLeft).toBeGreaterThan(rowTitles(["abcdef"], 900).marginLeft);
  });
});
