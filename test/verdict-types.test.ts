import {readdirSync} from "node:fs";
import {relative} from "node:path/posix";
import ts from "typescript";
import {describe, expect, it} from "vitest";

/** What tells a reader how far a result can be trusted: codes with values, which `render` words. */
const telling = /^(verdict|status|reasons?|warnings?|notes?|caveats?|statement|refusal|censoring|objection|why)$/;

/** Texts of registries are names, which catalogues have whole; a record keeps the line that ended its training. */
const names = [
  "src/lib/analysis/networks/distortion-report.ts: note",
  "src/lib/core/law.ts: note",
  "src/lib/core/run.ts: reason",
  "src/lib/core/task.ts: note",
  "src/lib/formula/user-law.ts: note",
  "src/lib/report/fit-report.ts: note"
];

const fixture = "test/fixtures/verdict-types.ts";
const library = [
  "src/lib/index.ts",
  ...readdirSync("src/lib/analysis", {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `src/lib/analysis/${file}`)
];

const program = programOf([fixture, ...library]);
const checker = program.getTypeChecker();

describe("what exported types tell of results", () => {
  it("is found where it is a sentence, or words with spaces", () => {
    const names = ["reason", "reasons", "statement", "status", "warnings"];
    expect(sentencesIn([fixture])).toEqual(names.map((name) => `${fixture}: ${name}`));
  });
  it("is codes, in the library and in every report", () => {
    expect(sentencesIn(library)).toEqual(names);
  });
});

function programOf(paths: readonly string[]): ts.Program {
  const {config} = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const {options} = ts.parseJsonConfigFileContent({...config, include: []}, ts.sys, ".");
  return ts.createProgram(paths, {...options, types: []});
}

/** Properties of that kind that hold text, wherever what these files export leads, as “file: name”. */
function sentencesIn(paths: readonly string[]): string[] {
  const found = new Set<string>();
  const seen = new Set<ts.Type>();
  const visit = (type: ts.Type): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) for (const part of type.types) visit(part);
    const parameters = type.flags & ts.TypeFlags.Object ? checker.getTypeArguments(type as ts.TypeReference) : [];
    for (const parameter of [...parameters, ...(type.aliasTypeArguments ?? [])]) visit(parameter);
    for (const signature of type.getCallSignatures()) visit(signature.getReturnType());
    for (const {type: value} of checker.getIndexInfosOfType(type)) visit(value);
    for (const property of type.getProperties()) {
      const file = placeOf(property);
      if (!file) continue;
      const value = checker.getTypeOfSymbol(property);
      if (telling.test(property.name) && isText(value)) found.add(`${file}: ${property.name}`);
      visit(value);
    }
  };
  for (const path of paths) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(path)!);
    for (const exported of module ? checker.getExportsOfModule(module) : []) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (symbol.flags & ts.SymbolFlags.Type) visit(checker.getDeclaredTypeOfSymbol(symbol));
      if (symbol.flags & ts.SymbolFlags.Value) visit(checker.getTypeOfSymbol(symbol));
    }
  }
  return [...found].sort();
}

/** The file of this project that declares it; values of a message are worded with it. */
function placeOf({declarations}: ts.Symbol): string | undefined {
  const file = declarations?.[0] && relative(process.cwd(), declarations[0].getSourceFile().fileName);
  return file && /^(src|test)\/(?!lib\/messages\/)/.test(file) ? file : undefined;
}

/** Any string; a word that is no code; several of either; numbers or texts by such. */
function isText(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.some((part) => isText(part));
  if (type.isStringLiteral()) return !/^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$/.test(type.value);
  if (type.flags & ts.TypeFlags.StringLike) return true;
  const element = type.getNumberIndexType();
  if (element) return isText(element);
  return checker.getIndexInfosOfType(type).some(({keyType}) => Boolean(keyType.flags & ts.TypeFlags.String));
}
