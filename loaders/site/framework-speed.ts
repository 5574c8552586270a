/**
 * Loaded before a build, to halve what Framework takes for it: Framework asks the disk a million times for the same
 * sources, and makes a whole window for each piece of HTML that it reads.
 */
import fs from "node:fs";
import {createRequire, syncBuiltinESMExports} from "node:module";

/** Sources that no build writes. */
const isStill = (path: unknown): path is string => typeof path === "string" && /^src\/(?!zh\/|\.)/.test(path);

function once<T>(ask: (...of: never[]) => T): (...of: unknown[]) => T {
  const known = new Map<string, T>();
  return (...of) => {
    const [path, options] = of;
    if (!isStill(path) || options) return ask(...(of as never[]));
    if (!known.has(path)) known.set(path, ask(path as never));
    return known.get(path)!;
  };
}

Object.assign(fs, {existsSync: once(fs.existsSync), statSync: once(fs.statSync)});
syncBuiltinESMExports();

const jsdom = createRequire(import.meta.resolve("@observablehq/framework/package.json"))("jsdom");
const parser: DOMParser = new new jsdom.JSDOM().window.DOMParser();
jsdom.JSDOM = class {
  readonly window: {readonly document: Document};
  constructor(html: string) {
    this.window = {document: parser.parseFromString(html, "text/html")};
  }
};
