import {describe, expect, it} from "vitest";
import {sourceLink} from "../../../loaders/site/source-link.ts";

describe("the link to the source", () => {
  it("is there where package.json names a repository, in every way that npm knows", () => {
    const link = ' · <a href="https://github.com/a/b">Source</a>';
    for (const stated of ["a/b", "github:a/b", "git+https://github.com/a/b.git", "git://github.com/a/b.git"])
      expect(sourceLink(stated), stated).toBe(link);
    expect(sourceLink({url: "git+ssh://git@github.com/a/b.git"})).toBe(link);
    expect(sourceLink("gitlab:a/b")).toContain('href="https://gitlab.com/a/b"');
  });
  it("is not there where none is named", () => {
    expect(sourceLink(undefined)).toBe("");
  });
});
