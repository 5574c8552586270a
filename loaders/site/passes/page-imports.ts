/** One name that a page takes from a module: `*` is the module itself. */
export interface Asked {
  readonly name: string;
  readonly as: string;
  /** The module by its source: a path from the project’s root, or a package’s bare name. */
  readonly from: string;
}

/** How Framework writes the imports of a cell. */
const statement =
  /const (\[[^=]*\]|\{[^}]*\}|\w+) = await (Promise\.all\(\[(?:import\("[^"]+"\)(?:, )?)+\]\)|import\("[^"]+"\));/g;

/** What the script of a page imports into its cells, in order, each once. */
export function askedFor(script: string): Asked[] {
  const all = Array.from(script.matchAll(statement), ([, patterns, imports]) => askedIn(patterns!, imports!)).flat();
  return [...new Map(all.map((one) => [one.as, one])).values()];
}

function askedIn(patterns: string, imports: string): Asked[] {
  const from = Array.from(imports.matchAll(/import\("([^"]+)"\)/g), ([, path]) => sourceOf(path!));
  const each = patterns.startsWith("[") ? patterns.slice(1, -1) : patterns;
  return Array.from(each.matchAll(/\{([^}]*)\}|\w+/g)).flatMap(([whole, names], i) => {
    if (names === undefined) return [{name: "*", as: whole, from: from[i]!}];
    return names.split(",").flatMap((text) => {
      const [name, as = name] = text.split(":").map((part) => part.trim());
      return name ? [{name, as: as!, from: from[i]!}] : [];
    });
  });
}

/** `../_import/lib/laws/index.44a3f33d.js` is src/lib/laws/index.ts; `../_node/d3@7.9.2/index.1234abcd.js` is d3. */
function sourceOf(path: string): string {
  const local = /_import\/(.+)\.[0-9a-f]{8}\.js$/.exec(path);
  if (local) return `./src/${local[1]}.ts`;
  const pack = /_n(?:ode|pm)\/((?:@[^/]+\/)?[^@/]+)@/.exec(path);
  if (pack) return pack[1]!;
  throw new Error(`a page imports what is neither a module of this site nor a package: ${path}`);
}

/** A module that gives a page all that it asks for. */
export function entryOf(asked: readonly Asked[]): string {
  return asked
    .map(({name, as, from}) =>
      name === "*" ? `export * as ${as} from "${from}";` : `export {${name} as ${as}} from "${from}";`
    )
    .sort()
    .join("\n");
}

/** The script of a page with its imports taken from one file. */
export function rewritten(script: string, file: string): string {
  return script.replace(statement, (_, patterns: string, imports: string) => {
    const names = askedIn(patterns, imports).map(({as}) => as);
    return `const {${names.join(", ")}} = await import("${file}");`;
  });
}
