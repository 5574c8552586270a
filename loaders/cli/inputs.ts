import type {Config} from "../../src/lib/core/config.ts";
import {type Imported, importResults} from "../../src/lib/import/index.ts";
import {readConfig} from "./config.ts";
import {sourcesOf} from "./files.ts";
import {clear, sayImported, step} from "./messages.ts";

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
}

/** Reads the configuration, then the files, and says what was understood. */
export async function load(paths: readonly string[], options: InputOptions & Config): Promise<Loaded> {
  const {map, where, json: _, config: file, ...rest} = options;
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
  const imported = await importResults(await sourcesOf(paths), {columns, where: wanted, keepValid, onProgress});
  clear();
  sayImported(imported);
  return {imported, config};
}
