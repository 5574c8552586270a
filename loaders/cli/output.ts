import {accessSync, constants, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from "node:fs";
import {dirname, resolve} from "node:path";
import {UsageError} from "./config.ts";
import {harmless} from "./messages.ts";

/** Writes results to a file, or to stdout, where they cannot steer a terminal. */
export function output(text: string, path?: string, read?: ReadonlySet<string>): void {
  if (path === undefined) process.stdout.write(process.stdout.isTTY ? harmless(text) : text);
  else writeText(path, text, read);
}

/** Writes a file whole or not at all, and over none of those that were read, which are named by their real paths. */
export function writeText(path: string, text: string, read: ReadonlySet<string> = new Set()): void {
  const target = realPath(path);
  if (read.has(target)) throw isRead(path);
  const isStream = existsSync(path) && !statSync(path).isFile(); // a pipe, a terminal
  const partial = isStream ? path : `${target}.partial`;
  try {
    writeFileSync(partial, text);
    if (!isStream) renameSync(partial, target);
  } catch (error) {
    if (!isStream) rmSync(partial, {force: true});
    throw Object.assign(error as NodeJS.ErrnoException, {path});
  }
}

export const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : path);

/** Before anything is read and fitted: throws UsageError, or an error of the system, where nothing could be written. */
export function checkTarget(path: string, kind: "file" | "folder"): void {
  let at = path;
  if (!existsSync(at)) at = dirname(resolve(at)); // a file is made there
  while (kind === "folder" && !existsSync(at)) at = dirname(at); // folders are made on the way
  if (!existsSync(at)) throw unwritable(path, "no such folder");
  const isFolder = statSync(at).isDirectory();
  if (isFolder && kind === "file" && at === path) throw unwritable(path, "it is a folder");
  if (!isFolder && (kind === "folder" || at !== path)) throw unwritable(path, `${at} is no folder`);
  accessSync(at, constants.W_OK);
}

const unwritable = (path: string, why: string) => new UsageError(`cannot write to ${path}: ${why}`);

export const isRead = (path: string) => unwritable(path, "results are read from it");

/** JSON as the command prints it. */
export const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
