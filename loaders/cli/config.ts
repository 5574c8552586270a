import {existsSync} from "node:fs";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {z} from "zod";
import type {Config} from "../../src/lib/core/config.ts";
import {scales} from "../../src/lib/core/inputs.ts";
import {versionOf} from "./package.ts";

const texts = z.record(z.string(), z.string());

const schema = z.strictObject({
  columns: texts.optional(),
  where: z.record(z.string(), z.union([z.string(), z.number().transform(String)])).optional(),
  keepValid: z.boolean().optional(),
  task: z.string().optional(),
  metric: z.string().optional(),
  law: z.union([z.string(), z.array(z.string())]).optional(),
  objective: z.string().optional(),
  level: z.number().gt(0).lt(1).optional(),
  fixed: z.record(z.string(), z.number()).optional(),
  free: z.array(z.string()).optional(),
  intervals: z.enum(["profile", "wald", "none"]).optional(),
  axis: z.enum(scales).optional(),
  chance: z.number().min(0).lt(0.9).optional(),
  combine: z.boolean().optional()
}) satisfies z.ZodType<Config>;

/** A mistake of whoever calls the program: told in one line, exit code 2. */
export class UsageError extends Error {}

const names = ["critical-scale.config.ts", "critical-scale.config.js", "critical-scale.config.mjs"];

/** The configuration that is named, else the one in this folder, else none. */
export async function readConfig(path: string | undefined): Promise<Config> {
  const file = path ?? names.find((name) => existsSync(name));
  if (file === undefined) return {};
  if (!existsSync(file)) throw new UsageError(`no such configuration: ${file}`);
  const {success, data, error} = schema.safeParse(await load(file));
  if (success) return data;
  const {path: at, message} = error.issues[0]!;
  throw new UsageError(`invalid configuration: ${at.length ? `${at.join(".")}: ` : ""}${message} (${file})`);
}

/** TypeScript is read by Node where it can, else by tsx where that is installed. */
async function load(file: string): Promise<unknown> {
  const url = pathToFileURL(resolve(file)).href;
  try {
    return (await import(url)).default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_UNKNOWN_FILE_EXTENSION")
      throw new UsageError(`invalid configuration: ${(error as Error).message} (${file})`);
    if (!versionOf("tsx"))
      throw new UsageError(
        `this Node reads no TypeScript: npm install tsx, or call it critical-scale.config.js (${file})`
      );
    const {tsImport} = await import("tsx/esm/api");
    const module = await tsImport(url, import.meta.url);
    return module.default?.default ?? module.default; // a folder without "type": "module" wraps it twice
  }
}
