import {existsSync} from "node:fs";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {z} from "zod";
import type {Config} from "../../src/lib/core/config.ts";
import {scales} from "../../src/lib/core/inputs.ts";
import {domainWords} from "../../src/lib/messages/fit-failures.ts";
import {domains, intervalKinds, isWithin, type OptionName} from "../../src/lib/messages/options.ts";
import {versionOf} from "./package.ts";

const texts = z.record(z.string(), z.string());
const within = (name: OptionName) =>
  z.number().refine((value) => isWithin(domains[name], value), {error: `not ${domainWords(domains[name])}`});

const schema = z.strictObject({
  columns: texts.optional(),
  where: z.record(z.string(), z.union([z.string(), z.number().transform(String)])).optional(),
  keepValid: z.boolean().optional(),
  task: z.string().optional(),
  metric: z.string().optional(),
  law: z.union([z.string(), z.array(z.string())]).optional(),
  objective: z.string().optional(),
  level: within("level").optional(),
  fixed: z.record(z.string(), z.number()).optional(),
  free: z.array(z.string()).optional(),
  intervals: z.enum(intervalKinds).optional(),
  axis: z.enum(scales).optional(),
  chance: within("chance").optional(),
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
  const {success, data, error} = schema.safeParse(await load(file), {reportInput: true});
  if (success) return data;
  const {path: at, message, input} = error.issues[0]!;
  const value = typeof input === "object" ? "" : `: ${String(input)}`;
  throw new UsageError(`invalid configuration: ${at.length ? `${at.join(".")}: ` : ""}${message}${value} (${file})`);
}

/** TypeScript is read by Node where it can, else by tsx where that is installed. */
async function load(file: string): Promise<unknown> {
  const url = pathToFileURL(resolve(file)).href;
  const refused = (error: unknown) =>
    new UsageError(
      `invalid configuration: ${String((error as Error)?.message ?? error).replace(/\s+/g, " ")} (${file})`
    );
  try {
    return (await import(url)).default;
  } catch (error) {
    const isTypeScript = /\.[cm]?ts$/.test(file);
    if ((error as NodeJS.ErrnoException)?.code !== "ERR_UNKNOWN_FILE_EXTENSION" || !isTypeScript) throw refused(error);
    if (!versionOf("tsx"))
      throw new UsageError(
        `this Node reads no TypeScript: npm install tsx, or call it critical-scale.config.js (${file})`
      );
    const {tsImport} = await import("tsx/esm/api");
    const module = await tsImport(url, import.meta.url).catch((error) => {
      throw refused(error);
    });
    return module.default?.default ?? module.default; // a folder without "type": "module" wraps it twice
  }
}
