import {readFileSync} from "node:fs";
import type {Plugin} from "esbuild";

/** Colour schemes that Plot takes by itself; charts of this site state their colours, and name no scheme. */
const schemes = ["observable10", "greys", "turbo", "rdbu"];

/** Plot without its maps of the earth and the schemes that nobody names, a fifth of what every chart would load. */
export const leanPlot: Plugin = {
  name: "lean-plot",
  setup({onLoad}) {
    onLoad({filter: /@observablehq\/plot\/src\/scales\/schemes\.js$/}, ({path}) => ({
      contents: withoutSchemes(readFileSync(path, "utf8"))
    }));
    onLoad({filter: /d3-scale-chromatic\.mjs$/}, ({path}) => ({contents: withPureSchemes(readFileSync(path, "utf8"))}));
    onLoad({filter: /@observablehq\/plot\/src\/projection\.js$/}, ({path}) => ({
      contents: withoutMaps(readFileSync(path, "utf8"))
    }));
  }
};

function withoutSchemes(source: string): string {
  return source.replace(/^ {2}\["(\w+)", .*\],?\n/gm, (line, name) => (schemes.includes(name) ? line : ""));
}

/** Each made in a call that may be left out together with what it makes. */
function withPureSchemes(source: string): string {
  return source.replace(/^var ([\w$]+) = ([^;]*);$/gm, "var $1 = /* @__PURE__ */ (() => ($2))();");
}

/** A request for a map then fails with Plot’s own error, of a projection that is unknown. */
function withoutMaps(source: string): string {
  return source.replace(/^ {4}case "[\w-]+":\n {6}return (?:scale|conic)Projection\(.*\);\n/gm, "");
}
