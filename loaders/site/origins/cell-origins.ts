import ts from "typescript";

/** A cell of a built page and the files that what it shows comes from, as the page names them. */
export interface CellOrigins {
  readonly id: string;
  readonly isInline: boolean;
  readonly files: readonly string[];
}

/** From which files each cell of a page’s script has what it shows, followed from variable to variable. */
export function cellOrigins(script: string): CellOrigins[] {
  const cells = definitions(ts.createSourceFile("page.js", script, ts.ScriptTarget.Latest, true));
  const sources = new Map<string, Uses>();
  for (const {body} of cells) for (const [name, uses] of variablesIn(body)) sources.set(name, uses);
  const known = new Map<string, ReadonlySet<string>>();
  const filesOf = (name: string): ReadonlySet<string> => {
    if (!known.has(name)) {
      known.set(name, new Set()); // a variable that comes back to itself adds nothing
      const uses = sources.get(name);
      known.set(name, new Set(uses && [...uses.files, ...[...uses.names].flatMap((other) => [...filesOf(other)])]));
    }
    return known.get(name)!;
  };
  return cells.map(({id, isInline, body}) => {
    const {files, names} = usesIn(body);
    return {id, isInline, files: [...new Set([...files, ...[...names].flatMap((name) => [...filesOf(name)])])]};
  });
}

interface Uses {
  readonly names: Set<string>;
  readonly files: Set<string>;
}

interface Definition {
  readonly id: string;
  readonly isInline: boolean;
  readonly body: ts.Node;
}

/** `define({id, mode, inputs, outputs, body})`, as Framework writes every cell. */
function definitions(source: ts.SourceFile): Definition[] {
  return source.statements.flatMap((statement) => {
    const call = ts.isExpressionStatement(statement) ? statement.expression : undefined;
    if (!call || !ts.isCallExpression(call) || call.expression.getText() !== "define") return [];
    const properties = new Map(
      (call.arguments[0] as ts.ObjectLiteralExpression).properties.flatMap((property) =>
        ts.isPropertyAssignment(property) ? [[property.name.getText(), property.initializer] as const] : []
      )
    );
    const text = (name: string) => (properties.get(name) as ts.StringLiteral | undefined)?.text;
    return [
      {id: text("id")!, isInline: text("mode") === "inline", body: (properties.get("body") as ts.ArrowFunction).body}
    ];
  });
}

/** What each variable that a cell declares is made of. */
function variablesIn(body: ts.Node): [name: string, uses: Uses][] {
  const declared: [string, Uses][] = [];
  ts.forEachChild(body, (statement) => {
    if (!ts.isVariableStatement(statement)) return;
    for (const {name, initializer} of statement.declarationList.declarations) {
      if (initializer) for (const bound of namesIn(name)) declared.push([bound, usesIn(initializer)]);
    }
  });
  return declared;
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}

function usesIn(node: ts.Node, uses: Uses = {names: new Set(), files: new Set()}): Uses {
  if (ts.isIdentifier(node)) uses.names.add(node.text);
  if (ts.isCallExpression(node) && node.expression.getText() === "FileAttachment")
    uses.files.add(literal(node.arguments[0]!));
  // the name of a property is no variable
  if (ts.isPropertyAccessExpression(node)) return usesIn(node.expression, uses);
  ts.forEachChild(node, (child) => void usesIn(child, uses));
  return uses;
}

/** Framework writes route parameters into templates, as in `data/${"a"}.json`. */
function literal(node: ts.Expression): string {
  return node
    .getText()
    .slice(1, -1)
    .replace(/\$\{"([^"]*)"\}/g, "$1");
}
