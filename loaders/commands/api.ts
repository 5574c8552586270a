import {writeFileSync} from "node:fs";
import {relative} from "node:path";
import {pathToFileURL} from "node:url";
import ts from "typescript";

/** One exported name, as the compiler and its docstring tell it. */
export interface ApiName {
  readonly name: string;
  readonly signature: string;
  readonly text: string;
  /** Each its code. */
  readonly examples: readonly string[];
  readonly file: string;
}

/** What users import, and where it is. */
export const entries: Readonly<Record<string, string>> = {
  "critical-scale": "src/lib/index.ts",
  "critical-scale/import": "src/lib/import/index.ts",
  "critical-scale/plot": "src/components/charts.ts"
};

const written = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

/** Every name that each entry exports, in order of the alphabet. */
export function apiNames(): Readonly<Record<string, readonly ApiName[]>> {
  const {config} = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const {options} = ts.parseJsonConfigFileContent({...config, include: []}, ts.sys, ".");
  const program = ts.createProgram(Object.values(entries), options);
  const checker = program.getTypeChecker();
  const namesOf = (path: string) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(path)!)!;
    const names = checker.getExportsOfModule(module).map((symbol) => nameOf(checker, symbol));
    return names.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  };
  return Object.fromEntries(Object.entries(entries).map(([entry, path]) => [entry, namesOf(path)]));
}

function nameOf(checker: ts.TypeChecker, exported: ts.Symbol): ApiName {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const declaration = symbol.declarations![0]!;
  const tags = symbol.getJsDocTags(checker).filter(({name}) => name === "example");
  return {
    name: exported.name,
    signature: signatureOf(checker, symbol, declaration),
    text: ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll("\n", " "),
    examples: tags.map(({text}) => ts.displayPartsToString(text)),
    file: relative(".", declaration.getSourceFile().fileName)
  };
}

/** A type as it is written; a function or a constant with its type. */
function signatureOf(checker: ts.TypeChecker, symbol: ts.Symbol, declaration: ts.Declaration): string {
  if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) {
    return declaration.getText().replace(/^export /, "");
  }
  if (ts.isClassDeclaration(declaration)) return `class ${symbol.name} extends Error`;
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  const calls = type.getCallSignatures();
  if (!calls.length) return `const ${symbol.name}: ${checker.typeToString(type, undefined, written)}`;
  return calls
    .map((call) => `function ${symbol.name}${checker.signatureToString(call, undefined, written)}`)
    .join("\n");
}

/** The page of the interface, in Markdown. */
export function apiMarkdown(): string {
  const sections = Object.entries(apiNames()).map(([entry, names]) => {
    const parts = names.map(({name, signature, text, examples, file}) =>
      [
        `### ${name}`,
        text,
        `\`\`\`ts\n${signature}\n\`\`\``,
        ...examples.map((code) => `For example:\n\n\`\`\`js\n${code}\n\`\`\``),
        `[${file}](../${file})`
      ].join("\n\n")
    );
    return `## ${entry}\n\n${parts.join("\n\n")}`;
  });
  return (
    `# The library\n\nEvery exported name, written from the types by \`npm run build:api\`. What a comment ` +
    `after an example says is what it gives.\n\n${sections.join("\n\n")}\n`
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync("docs/api.md", apiMarkdown());
