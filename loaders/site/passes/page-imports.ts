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
const preload = /<link rel="modulepreload" href="[^"]*\/_(?:import|node|npm)\/[^"]*">\n?/g;

/** What the cells of a page import, in order, each once. */
export function askedFor(html: string): Asked[] {
  const all = Array.from(html.matchAll(statement), ([, patterns, imports]) => askedIn(patterns!, imports!)).flat();
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

/** The page with its imports taken from one script, whose parts are loaded together with it. */
export function rewritten(html: string, script: string, parts: readonly string[]): string {
  const preloads = [script, ...parts].map((file) => `<link rel="modulepreload" href="${file}">\n`).join("");
  return withoutPreloads(html)
    .replace(statement, (_, patterns: string, imports: string) => {
      const names = askedIn(patterns, imports).map(({as}) => as);
      return `const {${names.join(", ")}} = await import("${script}");`;
    })
    .replace('<script type="module">', () => `${preloads}<script type="module">`);
}

/** Modules that Framework would have loaded beforehand are in the scripts of pages, or in none. */
export const withoutPreloads = (html: string): string => html.replace(preload, "");
