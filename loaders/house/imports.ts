import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path/posix";
import ts from "typescript";
import {houses} from "./rooms.ts";

/** One file that imports another; types count. */
export interface Arrow {
  readonly file: string;
  readonly target: string;
}

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {encoding: "utf8"})
  .split("\n")
  .filter((file) => file.endsWith(".ts") && !file.includes("/assembly/"));

/** Source files below a folder of the repository, those of the kernels’ assembly left out. */
export const sources = (root: string): string[] => files.filter((file) => file.startsWith(`${root}/`));

/** The folder of a file, from the root of its house; the root itself is ".". */
export const roomOf = (file: string, root: string): string => dirname(file).slice(root.length + 1) || ".";

/** Every import from a file of this house to a file of the same. */
export function arrowsOf(root: string): Arrow[] {
  return sources(root).flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith(`${root}/`))
      .map((target) => ({file, target}))
  );
}

/** The rooms that each room of a house imports from, in the order of the plan. */
export function roomsImported(root: string): Map<string, string[]> {
  const rooms = houses[root]!.flatMap((floor) => Object.keys(floor));
  const arrows = arrowsOf(root).map(({file, target}) => [roomOf(file, root), roomOf(target, root)] as const);
  return new Map(
    rooms.map((room) => {
      const found = new Set(arrows.filter(([from, to]) => from === room && to !== room).map(([, to]) => to));
      return [room, rooms.filter((other) => found.has(other))];
    })
  );
}

/** What a file imports, types included: files as paths from the root, packages by name. */
export function importsOf(file: string, code = readFileSync(file, "utf8")): string[] {
  return specifiers(ts.createSourceFile(file, code, ts.ScriptTarget.Latest)).map((name) =>
    name.startsWith(".") ? normalize(join(dirname(file), name)).replace(/\.js$/, ".ts") : name
  );
}

/** What `import … from`, `export … from` and `import(…)` name, anywhere in the file. */
function specifiers(node: ts.Node): string[] {
  const named =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined;
  const found = named && ts.isStringLiteral(named) ? [named.text] : [];
  ts.forEachChild(node, (child) => void found.push(...specifiers(child)));
  return found;
}
