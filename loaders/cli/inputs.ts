import type {Config} from "../../src/lib/core/config.ts";
import {type Imported, importResults} from "../../src/lib/import/index.ts";
import {readConfig} from "./config.ts";
import {sourcesOf} from "./files.ts";
import {clear, sayImported, step} from "./messages.ts";
import {checkTarget, isRead, realPath} from "./output.ts";

/** Options that every command that reads results has. */
export interface InputOptions {
  readonly map?: Readonly<Record<string, string>>;
  readonly where?: Readonly<Record<string, string>>;
  readonly keepValid?: boolean;
  readonly config?: string;
  readonly json?: boolean;
}

export interface Loaded {
  readonly imported: Imported;
  /** The configuration with what the command line says over it. */
  readonly config: Config;
  /** Real paths of the files, over which nothing is written. */
  readonly read: ReadonlySet<string>;
}

/** Reads the configuration, then the files, and says what was understood; `target` is what `--out` names. */
export async function load(
  paths: readonly string[],
  options: InputOptions & Config & {readonly out?: string},
  target: "file" | "folder" = "file"
): Promise<Loaded> {
  const {map, where, json: _, config: file, out, ...rest} = options;
  if (out !== undefined) checkTarget(out, target);
  const base = await readConfig(file);
  const defined = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const config: Config = {
    ...base,
    ...defined,
    columns: {...base.columns, ...map},
    where: {...base.where, ...where},
    fixed: {...base.fixed, ...options.fixed}
  };
  const {columns, where: wanted, keepValid} = config;
  const onProgress = (rows: number) => step({code: "reading-rows", rows}, rows, rows);
  const sources = await sourcesOf(paths);
  const read = new Set(sources.map(({name}) => realPath(name)));
  if (out !== undefined && read.has(realPath(out))) throw isRead(out);
  const imported = await importResults(sources, {columns, where: wanted, keepValid, onProgress});
  clear();
  sayImported(imported);
  return {imported, config, read};
}
